import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_membership_fees_frequency" AS ENUM('once', 'yearly');
  CREATE TYPE "public"."enum_membership_fees_status" AS ENUM('open', 'part-paid', 'paid', 'waived');
  CREATE TYPE "public"."enum_membership_fee_waivers_status" AS ENUM('proposed', 'approved', 'rejected', 'undone');
  CREATE TYPE "public"."enum_receipts_method" AS ENUM('cash', 'card', 'eft', 'wallet');
  CREATE TYPE "public"."enum_receipts_status" AS ENUM('posted', 'reversed');
  CREATE TYPE "public"."enum_membership_fee_entries_kind" AS ENUM('deduction', 'receipt', 'suspense', 'settlement', 'waiver');
  CREATE TABLE "membership_fees" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"frequency" "enum_membership_fees_frequency" NOT NULL,
  	"period" varchar NOT NULL,
  	"due_date" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"outstanding" numeric NOT NULL,
  	"waived" numeric DEFAULT 0 NOT NULL,
  	"status" "enum_membership_fees_status" DEFAULT 'open' NOT NULL,
  	"subscription_id" uuid NOT NULL,
  	"member_account_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "membership_fee_waivers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"fee_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"reason" varchar NOT NULL,
  	"status" "enum_membership_fee_waivers_status" DEFAULT 'proposed' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"decision_reason" varchar,
  	"undone_by_name" varchar,
  	"undo_reason" varchar,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "receipts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" numeric NOT NULL,
  	"member_id" uuid NOT NULL,
  	"received_on" varchar NOT NULL,
  	"method" "enum_receipts_method" NOT NULL,
  	"reference" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"status" "enum_receipts_status" DEFAULT 'posted' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"reversed_by_name" varchar,
  	"reversal_reason" varchar,
  	"maker" varchar NOT NULL,
  	"journal" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "membership_fee_entries" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"fee_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"kind" "enum_membership_fee_entries_kind" NOT NULL,
  	"amount" numeric NOT NULL,
  	"source_collection" varchar NOT NULL,
  	"source_id" varchar NOT NULL,
  	"run" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "membership_fee_requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"fee_id" uuid NOT NULL,
  	"run_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "tenant_member_11_idx";
  DROP INDEX "tenant_status_4_idx";
  ALTER TABLE "products" ADD COLUMN "on_admission" boolean DEFAULT false;
  ALTER TABLE "products" ADD COLUMN "billed_from" varchar;
  ALTER TABLE "deduction_runs" ADD COLUMN "asks_bills" boolean;
  ALTER TABLE "reconciliation_items" ADD COLUMN "fees_owing" numeric;
  CREATE INDEX "membership_fees_updated_at_idx" ON "membership_fees" USING btree ("updated_at");
  CREATE INDEX "membership_fees_created_at_idx" ON "membership_fees" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_subscription_period_idx" ON "membership_fees" USING btree ("tenant_id","subscription_id","period");
  CREATE INDEX "tenant_member_11_idx" ON "membership_fees" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_4_idx" ON "membership_fees" USING btree ("tenant_id","status");
  CREATE INDEX "membership_fees_in_order_idx" ON "membership_fees" USING btree ("tenant_id","id");
  CREATE INDEX "membership_fee_waivers_updated_at_idx" ON "membership_fee_waivers" USING btree ("updated_at");
  CREATE INDEX "membership_fee_waivers_created_at_idx" ON "membership_fee_waivers" USING btree ("created_at");
  CREATE INDEX "tenant_member_12_idx" ON "membership_fee_waivers" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_fee_idx" ON "membership_fee_waivers" USING btree ("tenant_id","fee_id");
  CREATE INDEX "tenant_status_5_idx" ON "membership_fee_waivers" USING btree ("tenant_id","status");
  CREATE INDEX "membership_fee_waivers_in_order_idx" ON "membership_fee_waivers" USING btree ("tenant_id","id");
  CREATE INDEX "receipts_updated_at_idx" ON "receipts" USING btree ("updated_at");
  CREATE INDEX "receipts_created_at_idx" ON "receipts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_number_2_idx" ON "receipts" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_method_reference_idx" ON "receipts" USING btree ("tenant_id","method","reference");
  CREATE INDEX "tenant_member_13_idx" ON "receipts" USING btree ("tenant_id","member_id");
  CREATE INDEX "receipts_in_order_idx" ON "receipts" USING btree ("tenant_id","id");
  CREATE INDEX "membership_fee_entries_updated_at_idx" ON "membership_fee_entries" USING btree ("updated_at");
  CREATE INDEX "membership_fee_entries_created_at_idx" ON "membership_fee_entries" USING btree ("created_at");
  CREATE INDEX "tenant_fee_1_idx" ON "membership_fee_entries" USING btree ("tenant_id","fee_id");
  CREATE INDEX "tenant_sourceId_2_idx" ON "membership_fee_entries" USING btree ("tenant_id","source_id");
  CREATE INDEX "tenant_run_idx" ON "membership_fee_entries" USING btree ("tenant_id","run");
  CREATE INDEX "membership_fee_entries_in_order_idx" ON "membership_fee_entries" USING btree ("tenant_id","id");
  CREATE INDEX "membership_fee_requests_updated_at_idx" ON "membership_fee_requests" USING btree ("updated_at");
  CREATE INDEX "membership_fee_requests_created_at_idx" ON "membership_fee_requests" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_fee_run_idx" ON "membership_fee_requests" USING btree ("tenant_id","fee_id","run_id");
  CREATE INDEX "tenant_run_1_idx" ON "membership_fee_requests" USING btree ("tenant_id","run_id");
  CREATE INDEX "membership_fee_requests_in_order_idx" ON "membership_fee_requests" USING btree ("tenant_id","id");
  CREATE INDEX "tenant_member_14_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_6_idx" ON "member_exits" USING btree ("tenant_id","status");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "membership_fees" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_fee_waivers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "receipts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_fee_entries" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_fee_requests" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "membership_fees" CASCADE;
  DROP TABLE "membership_fee_waivers" CASCADE;
  DROP TABLE "receipts" CASCADE;
  DROP TABLE "membership_fee_entries" CASCADE;
  DROP TABLE "membership_fee_requests" CASCADE;
  DROP INDEX "tenant_member_14_idx";
  DROP INDEX "tenant_status_6_idx";
  CREATE INDEX "tenant_member_11_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_4_idx" ON "member_exits" USING btree ("tenant_id","status");
  ALTER TABLE "products" DROP COLUMN "on_admission";
  ALTER TABLE "products" DROP COLUMN "billed_from";
  ALTER TABLE "deduction_runs" DROP COLUMN "asks_bills";
  ALTER TABLE "reconciliation_items" DROP COLUMN "fees_owing";
  DROP TYPE "public"."enum_membership_fees_frequency";
  DROP TYPE "public"."enum_membership_fees_status";
  DROP TYPE "public"."enum_membership_fee_waivers_status";
  DROP TYPE "public"."enum_receipts_method";
  DROP TYPE "public"."enum_receipts_status";
  DROP TYPE "public"."enum_membership_fee_entries_kind";`)
}
