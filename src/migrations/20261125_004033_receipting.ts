import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_receipt_lines_target" AS ENUM('fee', 'arrears', 'premium', 'savings', 'credit');
  CREATE TYPE "public"."enum_receipt_lines_status" AS ENUM('posted', 'reversed');
  CREATE TYPE "public"."enum_bankings_status" AS ENUM('posted', 'reversed');
  CREATE TABLE "receipt_lines" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"receipt_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"target" "enum_receipt_lines_target" NOT NULL,
  	"product_id" uuid,
  	"period" varchar,
  	"amount" numeric NOT NULL,
  	"status" "enum_receipt_lines_status" DEFAULT 'posted' NOT NULL,
  	"target_id" varchar,
  	"member_account_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bankings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" numeric NOT NULL,
  	"banked_on" varchar NOT NULL,
  	"slip" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"status" "enum_bankings_status" DEFAULT 'posted' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"reversed_by_name" varchar,
  	"reversal_reason" varchar,
  	"maker" varchar NOT NULL,
  	"journal" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "receipts" ADD COLUMN "reversed_on" varchar;
  CREATE INDEX "receipt_lines_updated_at_idx" ON "receipt_lines" USING btree ("updated_at");
  CREATE INDEX "receipt_lines_created_at_idx" ON "receipt_lines" USING btree ("created_at");
  CREATE INDEX "tenant_receipt_idx" ON "receipt_lines" USING btree ("tenant_id","receipt_id");
  CREATE INDEX "tenant_targetId_idx" ON "receipt_lines" USING btree ("tenant_id","target_id");
  CREATE INDEX "receipt_lines_in_order_idx" ON "receipt_lines" USING btree ("tenant_id","id");
  CREATE INDEX "bankings_updated_at_idx" ON "bankings" USING btree ("updated_at");
  CREATE INDEX "bankings_created_at_idx" ON "bankings" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_number_3_idx" ON "bankings" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_slip_idx" ON "bankings" USING btree ("tenant_id","slip");
  CREATE INDEX "tenant_bankedOn_idx" ON "bankings" USING btree ("tenant_id","banked_on");
  CREATE INDEX "bankings_in_order_idx" ON "bankings" USING btree ("tenant_id","id");
  CREATE INDEX "tenant_receivedOn_idx" ON "receipts" USING btree ("tenant_id","received_on");
  CREATE INDEX "tenant_reversedOn_idx" ON "receipts" USING btree ("tenant_id","reversed_on");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "receipt_lines" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "bankings" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "receipt_lines" CASCADE;
  DROP TABLE "bankings" CASCADE;
  DROP INDEX "tenant_receivedOn_idx";
  DROP INDEX "tenant_reversedOn_idx";
  ALTER TABLE "receipts" DROP COLUMN "reversed_on";
  DROP TYPE "public"."enum_receipt_lines_target";
  DROP TYPE "public"."enum_receipt_lines_status";
  DROP TYPE "public"."enum_bankings_status";`)
}
