import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_receipt_lines_target" AS ENUM('fee', 'arrears', 'premium', 'savings', 'credit');
  CREATE TYPE "public"."enum_receipt_lines_status" AS ENUM('posted', 'reversed');
  CREATE TYPE "public"."enum_bankings_status" AS ENUM('posted', 'reversed');
  CREATE TYPE "public"."enum_payout_batches_status" AS ENUM('made', 'approved', 'released', 'cancelled');
  CREATE TYPE "public"."enum_payout_lines_status" AS ENUM('planned', 'sent', 'unknown', 'accepted', 'rejected', 'returned', 'cancelled');
  CREATE TYPE "public"."enum_payout_accounts_status" AS ENUM('proposed', 'confirmed', 'rejected', 'replaced');
  CREATE TYPE "public"."enum_payouts_status" AS ENUM('open', 'batched', 'sent', 'paid');
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
  
  CREATE TABLE "payout_batches" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" numeric NOT NULL,
  	"status" "enum_payout_batches_status" NOT NULL,
  	"pay_on" varchar NOT NULL,
  	"count" numeric NOT NULL,
  	"total" numeric NOT NULL,
  	"format" varchar NOT NULL,
  	"from_name" varchar NOT NULL,
  	"from_branch" varchar NOT NULL,
  	"from_account" varchar NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"released_by_name" varchar,
  	"cancel_reason" varchar,
  	"file" varchar,
  	"key" varchar NOT NULL,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"format_version" numeric NOT NULL,
  	"sha256" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payout_lines" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"reference" varchar NOT NULL,
  	"batch_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"payout_account_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"narrative" varchar NOT NULL,
  	"status" "enum_payout_lines_status" NOT NULL,
  	"outcome_reason" varchar,
  	"outcome_by" varchar,
  	"payout_id" uuid NOT NULL,
  	"journal" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payout_accounts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"branch" varchar NOT NULL,
  	"account" varchar,
  	"account_index" varchar,
  	"status" "enum_payout_accounts_status" NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"decision_reason" varchar,
  	"maker" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payouts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"narrative" varchar NOT NULL,
  	"status" "enum_payouts_status" NOT NULL,
  	"refused" jsonb,
  	"source" varchar NOT NULL,
  	"ref" varchar NOT NULL,
  	"account_id" uuid NOT NULL,
  	"member_account_id" uuid,
  	"line" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "tenant_number_3_idx";
  DROP INDEX "tenant_number_4_idx";
  DROP INDEX "tenant_status_11_idx";
  DROP INDEX "tenant_member_24_idx";
  DROP INDEX "tenant_member_status_idx";
  DROP INDEX "tenant_status_12_idx";
  DROP INDEX "tenant_member_25_idx";
  DROP INDEX "tenant_member_26_idx";
  DROP INDEX "tenant_status_13_idx";
  DROP INDEX "tenant_member_27_idx";
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
  CREATE INDEX "payout_batches_updated_at_idx" ON "payout_batches" USING btree ("updated_at");
  CREATE INDEX "payout_batches_created_at_idx" ON "payout_batches" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_number_6_idx" ON "payout_batches" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_key_3_idx" ON "payout_batches" USING btree ("tenant_id","key");
  CREATE INDEX "payout_batches_in_order_idx" ON "payout_batches" USING btree ("tenant_id","id");
  CREATE INDEX "payout_lines_updated_at_idx" ON "payout_lines" USING btree ("updated_at");
  CREATE INDEX "payout_lines_created_at_idx" ON "payout_lines" USING btree ("created_at");
  CREATE INDEX "tenant_batch_idx" ON "payout_lines" USING btree ("tenant_id","batch_id");
  CREATE INDEX "tenant_payout_idx" ON "payout_lines" USING btree ("tenant_id","payout_id");
  CREATE UNIQUE INDEX "tenant_reference_1_idx" ON "payout_lines" USING btree ("tenant_id","reference");
  CREATE INDEX "tenant_status_11_idx" ON "payout_lines" USING btree ("tenant_id","status");
  CREATE INDEX "payout_lines_in_order_idx" ON "payout_lines" USING btree ("tenant_id","id");
  CREATE INDEX "payout_accounts_updated_at_idx" ON "payout_accounts" USING btree ("updated_at");
  CREATE INDEX "payout_accounts_created_at_idx" ON "payout_accounts" USING btree ("created_at");
  CREATE INDEX "tenant_member_status_idx" ON "payout_accounts" USING btree ("tenant_id","member_id","status");
  CREATE INDEX "tenant_accountIndex_idx" ON "payout_accounts" USING btree ("tenant_id","account_index");
  CREATE INDEX "payout_accounts_in_order_idx" ON "payout_accounts" USING btree ("tenant_id","id");
  CREATE INDEX "payouts_updated_at_idx" ON "payouts" USING btree ("updated_at");
  CREATE INDEX "payouts_created_at_idx" ON "payouts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_source_ref_idx" ON "payouts" USING btree ("tenant_id","source","ref");
  CREATE INDEX "tenant_status_12_idx" ON "payouts" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_24_idx" ON "payouts" USING btree ("tenant_id","member_id");
  CREATE INDEX "payouts_in_order_idx" ON "payouts" USING btree ("tenant_id","id");
  CREATE INDEX "tenant_receivedOn_idx" ON "receipts" USING btree ("tenant_id","received_on");
  CREATE INDEX "tenant_reversedOn_idx" ON "receipts" USING btree ("tenant_id","reversed_on");
  CREATE UNIQUE INDEX "tenant_number_4_idx" ON "policies" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_number_5_idx" ON "claims" USING btree ("tenant_id","number");
  CREATE INDEX "tenant_status_13_idx" ON "member_merges" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_25_idx" ON "payroll_transfers" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_status_1_idx" ON "change_requests" USING btree ("tenant_id","member_id","status");
  CREATE INDEX "tenant_status_14_idx" ON "change_requests" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_26_idx" ON "portal_consents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_27_idx" ON "portal_outbox" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_15_idx" ON "portal_outbox" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_28_idx" ON "portal_codes" USING btree ("tenant_id","member_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "receipt_lines" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "bankings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payout_batches" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payout_lines" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payout_accounts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payouts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "receipt_lines" CASCADE;
  DROP TABLE "bankings" CASCADE;
  DROP TABLE "payout_batches" CASCADE;
  DROP TABLE "payout_lines" CASCADE;
  DROP TABLE "payout_accounts" CASCADE;
  DROP TABLE "payouts" CASCADE;
  DROP INDEX "tenant_receivedOn_idx";
  DROP INDEX "tenant_reversedOn_idx";
  DROP INDEX "tenant_number_4_idx";
  DROP INDEX "tenant_number_5_idx";
  DROP INDEX "tenant_status_13_idx";
  DROP INDEX "tenant_member_25_idx";
  DROP INDEX "tenant_member_status_1_idx";
  DROP INDEX "tenant_status_14_idx";
  DROP INDEX "tenant_member_26_idx";
  DROP INDEX "tenant_member_27_idx";
  DROP INDEX "tenant_status_15_idx";
  DROP INDEX "tenant_member_28_idx";
  CREATE UNIQUE INDEX "tenant_number_3_idx" ON "policies" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_number_4_idx" ON "claims" USING btree ("tenant_id","number");
  CREATE INDEX "tenant_status_11_idx" ON "member_merges" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_24_idx" ON "payroll_transfers" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_status_idx" ON "change_requests" USING btree ("tenant_id","member_id","status");
  CREATE INDEX "tenant_status_12_idx" ON "change_requests" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_25_idx" ON "portal_consents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_26_idx" ON "portal_outbox" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_13_idx" ON "portal_outbox" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_27_idx" ON "portal_codes" USING btree ("tenant_id","member_id");
  ALTER TABLE "receipts" DROP COLUMN "reversed_on";
  DROP TYPE "public"."enum_receipt_lines_target";
  DROP TYPE "public"."enum_receipt_lines_status";
  DROP TYPE "public"."enum_bankings_status";
  DROP TYPE "public"."enum_payout_batches_status";
  DROP TYPE "public"."enum_payout_lines_status";
  DROP TYPE "public"."enum_payout_accounts_status";
  DROP TYPE "public"."enum_payouts_status";`)
}
