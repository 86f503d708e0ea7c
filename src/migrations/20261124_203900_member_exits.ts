import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_arrears_payments_status" AS ENUM('paid', 'undone');
  CREATE TYPE "public"."enum_member_exits_kind" AS ENUM('resignation', 'retirement', 'death', 'expulsion');
  CREATE TYPE "public"."enum_member_exits_status" AS ENUM('proposed', 'approved', 'rejected', 'undone');
  CREATE TABLE "arrears_payments" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"arrears_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"status" "enum_arrears_payments_status" DEFAULT 'paid' NOT NULL,
  	"source_collection" varchar NOT NULL,
  	"source_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "member_exits" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"kind" "enum_member_exits_kind" NOT NULL,
  	"exit_date" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"withhold_arrears" boolean DEFAULT true NOT NULL,
  	"status" "enum_member_exits_status" DEFAULT 'proposed' NOT NULL,
  	"held" numeric NOT NULL,
  	"owed" numeric NOT NULL,
  	"withheld" numeric NOT NULL,
  	"payable" numeric NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"decision_reason" varchar,
  	"undone_by_name" varchar,
  	"undo_reason" varchar,
  	"statement" jsonb NOT NULL,
  	"before" jsonb,
  	"settled" jsonb,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"journal" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "arrears_payments_updated_at_idx" ON "arrears_payments" USING btree ("updated_at");
  CREATE INDEX "arrears_payments_created_at_idx" ON "arrears_payments" USING btree ("created_at");
  CREATE INDEX "tenant_arrears_idx" ON "arrears_payments" USING btree ("tenant_id","arrears_id");
  CREATE INDEX "tenant_sourceId_1_idx" ON "arrears_payments" USING btree ("tenant_id","source_id");
  CREATE INDEX "tenant_member_7_idx" ON "arrears_payments" USING btree ("tenant_id","member_id");
  CREATE INDEX "arrears_payments_in_order_idx" ON "arrears_payments" USING btree ("tenant_id","id");
  CREATE INDEX "member_exits_updated_at_idx" ON "member_exits" USING btree ("updated_at");
  CREATE INDEX "member_exits_created_at_idx" ON "member_exits" USING btree ("created_at");
  CREATE INDEX "tenant_member_8_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_4_idx" ON "member_exits" USING btree ("tenant_id","status");
  CREATE INDEX "member_exits_in_order_idx" ON "member_exits" USING btree ("tenant_id","id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "arrears_payments" CASCADE;
  DROP TABLE "member_exits" CASCADE;
  DROP TYPE "public"."enum_arrears_payments_status";
  DROP TYPE "public"."enum_member_exits_kind";
  DROP TYPE "public"."enum_member_exits_status";`)
}
