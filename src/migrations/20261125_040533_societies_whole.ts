import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_message_opt_ins_purpose" AS ENUM('news');
  CREATE TYPE "public"."enum_receipt_lines_target" AS ENUM('fee', 'arrears', 'premium', 'savings', 'credit');
  CREATE TYPE "public"."enum_receipt_lines_status" AS ENUM('posted', 'reversed');
  CREATE TYPE "public"."enum_bankings_status" AS ENUM('posted', 'reversed');
  CREATE TYPE "public"."enum_payout_batches_status" AS ENUM('made', 'approved', 'released', 'cancelled');
  CREATE TYPE "public"."enum_payout_lines_status" AS ENUM('planned', 'sent', 'unknown', 'accepted', 'rejected', 'returned', 'cancelled');
  CREATE TYPE "public"."enum_payout_accounts_status" AS ENUM('proposed', 'confirmed', 'rejected', 'replaced');
  CREATE TYPE "public"."enum_payouts_status" AS ENUM('open', 'batched', 'sent', 'paid');
  CREATE TYPE "public"."enum_change_requests_kind" AS ENUM('change', 'new', 'set');
  ALTER TYPE "public"."enum_portal_outbox_status" ADD VALUE 'sending' BEFORE 'sent';
  ALTER TYPE "public"."enum_portal_outbox_status" ADD VALUE 'unknown';
  ALTER TYPE "public"."enum_portal_outbox_status" ADD VALUE 'expired';
  ALTER TYPE "public"."enum_custom_fields_collection" ADD VALUE 'claims' BEFORE 'claim-types';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'message-opt-ins' BEFORE 'message-templates';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'dashboard-layouts';
  CREATE TABLE "message_opt_ins" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"purpose" "enum_message_opt_ins_purpose" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
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
  	"payee" varchar NOT NULL,
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
  
  CREATE TABLE "audit_reports" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"month" varchar NOT NULL,
  	"file_id" uuid NOT NULL,
  	"lines" numeric NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"sha256" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "dashboard_layouts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"name" varchar NOT NULL,
  	"role_id" uuid,
  	"tiles" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "portal_consents" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_portal_consents_purpose";
  CREATE TYPE "public"."enum_portal_consents_purpose" AS ENUM('privacy-notice', 'reminders', 'news', 'messages-sms', 'messages-email');
  ALTER TABLE "portal_consents" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_portal_consents_purpose" USING "purpose"::"public"."enum_portal_consents_purpose";
  DROP INDEX "tenant_number_3_idx";
  DROP INDEX "tenant_number_4_idx";
  DROP INDEX "tenant_status_11_idx";
  DROP INDEX "tenant_member_24_idx";
  DROP INDEX "tenant_status_12_idx";
  DROP INDEX "tenant_member_25_idx";
  DROP INDEX "tenant_member_26_idx";
  DROP INDEX "tenant_status_13_idx";
  DROP INDEX "tenant_member_27_idx";
  ALTER TABLE "members" ADD COLUMN "credited_months" numeric;
  ALTER TABLE "accounts" ADD COLUMN "cash" boolean DEFAULT false;
  -- What money comes into by the posting rules that are there is cash or bank.
  UPDATE "accounts" SET "cash" = true WHERE "id" IN (
    SELECT "debit_account_id" FROM "posting_rules"
    WHERE "event" IN ('remittance.banked', 'receipt.cash', 'receipt.card', 'receipt.eft', 'receipt.wallet')
  );
  ALTER TABLE "tenants" ADD COLUMN "financial_year_first_month" numeric DEFAULT 1 NOT NULL;
  ALTER TABLE "messages" ADD COLUMN "read_at" timestamp(3) with time zone;
  ALTER TABLE "rejoinings" ADD COLUMN "undoes_id" uuid;
  ALTER TABLE "rejoinings" ADD COLUMN "before" jsonb;
  ALTER TABLE "receipts" ADD COLUMN "reversed_on" varchar;
  ALTER TABLE "member_exits" ADD COLUMN "claimed" numeric;
  ALTER TABLE "claims" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb;
  ALTER TABLE "claim_types" ADD COLUMN "in_portal" boolean DEFAULT true;
  ALTER TABLE "change_requests" ADD COLUMN "kind" "enum_change_requests_kind" DEFAULT 'change' NOT NULL;
  ALTER TABLE "portal_consents" ADD COLUMN "words" varchar;
  ALTER TABLE "portal_outbox" ADD COLUMN "problem" varchar;
  ALTER TABLE "portal_outbox" ADD COLUMN "subject" varchar;
  ALTER TABLE "portal_outbox" ADD COLUMN "sent_at" timestamp(3) with time zone;
  ALTER TABLE "portal_outbox" ADD COLUMN "due_at" timestamp(3) with time zone;
  ALTER TABLE "portal_outbox" ADD COLUMN "attempts" numeric DEFAULT 0;
  ALTER TABLE "portal_outbox" ADD COLUMN "reference" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "message_opt_ins_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "dashboard_layouts_id" uuid;
  ALTER TABLE "message_opt_ins" ADD CONSTRAINT "message_opt_ins_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "message_opt_ins" ADD CONSTRAINT "message_opt_ins_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dashboard_layouts" ADD CONSTRAINT "dashboard_layouts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dashboard_layouts" ADD CONSTRAINT "dashboard_layouts_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "message_opt_ins_member_idx" ON "message_opt_ins" USING btree ("member_id");
  CREATE INDEX "message_opt_ins_updated_at_idx" ON "message_opt_ins" USING btree ("updated_at");
  CREATE INDEX "message_opt_ins_created_at_idx" ON "message_opt_ins" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_member_purpose_1_idx" ON "message_opt_ins" USING btree ("tenant_id","member_id","purpose");
  CREATE INDEX "message_opt_ins_in_order_idx" ON "message_opt_ins" USING btree ("tenant_id","id");
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
  CREATE INDEX "tenant_payee_status_idx" ON "payout_accounts" USING btree ("tenant_id","payee","status");
  CREATE INDEX "tenant_member_24_idx" ON "payout_accounts" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_accountIndex_idx" ON "payout_accounts" USING btree ("tenant_id","account_index");
  CREATE INDEX "payout_accounts_in_order_idx" ON "payout_accounts" USING btree ("tenant_id","id");
  CREATE INDEX "payouts_updated_at_idx" ON "payouts" USING btree ("updated_at");
  CREATE INDEX "payouts_created_at_idx" ON "payouts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_source_ref_idx" ON "payouts" USING btree ("tenant_id","source","ref");
  CREATE INDEX "tenant_status_12_idx" ON "payouts" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_25_idx" ON "payouts" USING btree ("tenant_id","member_id");
  CREATE INDEX "payouts_in_order_idx" ON "payouts" USING btree ("tenant_id","id");
  CREATE INDEX "audit_reports_updated_at_idx" ON "audit_reports" USING btree ("updated_at");
  CREATE INDEX "audit_reports_created_at_idx" ON "audit_reports" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_month_idx" ON "audit_reports" USING btree ("tenant_id","month");
  CREATE INDEX "audit_reports_in_order_idx" ON "audit_reports" USING btree ("tenant_id","id");
  CREATE INDEX "dashboard_layouts_role_idx" ON "dashboard_layouts" USING btree ("role_id");
  CREATE INDEX "dashboard_layouts_updated_at_idx" ON "dashboard_layouts" USING btree ("updated_at");
  CREATE INDEX "dashboard_layouts_created_at_idx" ON "dashboard_layouts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_role_idx" ON "dashboard_layouts" USING btree ("tenant_id","role_id");
  CREATE INDEX "dashboard_layouts_in_order_idx" ON "dashboard_layouts" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_message_opt_ins_fk" FOREIGN KEY ("message_opt_ins_id") REFERENCES "public"."message_opt_ins"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_dashboard_layouts_fk" FOREIGN KEY ("dashboard_layouts_id") REFERENCES "public"."dashboard_layouts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "tenant_payrollNumber_idx" ON "members" USING btree ("tenant_id","payroll_number");
  CREATE INDEX "tenant_phone_1_idx" ON "members" USING btree ("tenant_id","phone");
  CREATE INDEX "tenant_payrollNumber_1_idx" ON "payroll_assignments" USING btree ("tenant_id","payroll_number");
  CREATE INDEX "tenant_receivedOn_idx" ON "receipts" USING btree ("tenant_id","received_on");
  CREATE INDEX "tenant_reversedOn_idx" ON "receipts" USING btree ("tenant_id","reversed_on");
  CREATE UNIQUE INDEX "tenant_number_4_idx" ON "policies" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_number_5_idx" ON "claims" USING btree ("tenant_id","number");
  CREATE INDEX "tenant_status_13_idx" ON "member_merges" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_26_idx" ON "payroll_transfers" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_14_idx" ON "change_requests" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_27_idx" ON "portal_consents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_28_idx" ON "portal_outbox" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_15_idx" ON "portal_outbox" USING btree ("tenant_id","status");
  CREATE INDEX "status_dueAt_1_idx" ON "portal_outbox" USING btree ("status","due_at");
  CREATE INDEX "tenant_member_29_idx" ON "portal_codes" USING btree ("tenant_id","member_id");
  CREATE INDEX "payload_locked_documents_rels_message_opt_ins_id_idx" ON "payload_locked_documents_rels" USING btree ("message_opt_ins_id");
  CREATE INDEX "payload_locked_documents_rels_dashboard_layouts_id_idx" ON "payload_locked_documents_rels" USING btree ("dashboard_layouts_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "message_opt_ins" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "receipt_lines" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "bankings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payout_batches" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payout_lines" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payout_accounts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payouts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "audit_reports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "dashboard_layouts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "message_opt_ins" CASCADE;
  DROP TABLE "receipt_lines" CASCADE;
  DROP TABLE "bankings" CASCADE;
  DROP TABLE "payout_batches" CASCADE;
  DROP TABLE "payout_lines" CASCADE;
  DROP TABLE "payout_accounts" CASCADE;
  DROP TABLE "payouts" CASCADE;
  DROP TABLE "audit_reports" CASCADE;
  DROP TABLE "dashboard_layouts" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_message_opt_ins_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_dashboard_layouts_fk";
  
  ALTER TABLE "portal_consents" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_portal_consents_purpose";
  CREATE TYPE "public"."enum_portal_consents_purpose" AS ENUM('privacy-notice', 'messages-sms', 'messages-email', 'news');
  ALTER TABLE "portal_consents" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_portal_consents_purpose" USING "purpose"::"public"."enum_portal_consents_purpose";
  ALTER TABLE "portal_outbox" ALTER COLUMN "status" SET DATA TYPE text;
  DROP TYPE "public"."enum_portal_outbox_status";
  CREATE TYPE "public"."enum_portal_outbox_status" AS ENUM('waiting', 'sent', 'failed');
  ALTER TABLE "portal_outbox" ALTER COLUMN "status" SET DATA TYPE "public"."enum_portal_outbox_status" USING "status"::"public"."enum_portal_outbox_status";
  ALTER TABLE "custom_fields" ALTER COLUMN "collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_collection";
  CREATE TYPE "public"."enum_custom_fields_collection" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'claim-types');
  ALTER TABLE "custom_fields" ALTER COLUMN "collection" SET DATA TYPE "public"."enum_custom_fields_collection" USING "collection"::"public"."enum_custom_fields_collection";
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'message-opt-outs', 'message-templates', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements', 'rejoining-rules', 'claim-types', 'claim-requirements', 'alerts', 'gl-export-targets', 'gl-export-formats', 'gl-export-accounts', 'portal-settings');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "tenant_payrollNumber_idx";
  DROP INDEX "tenant_phone_1_idx";
  DROP INDEX "tenant_payrollNumber_1_idx";
  DROP INDEX "tenant_receivedOn_idx";
  DROP INDEX "tenant_reversedOn_idx";
  DROP INDEX "tenant_number_4_idx";
  DROP INDEX "tenant_number_5_idx";
  DROP INDEX "tenant_status_13_idx";
  DROP INDEX "tenant_member_26_idx";
  DROP INDEX "tenant_status_14_idx";
  DROP INDEX "tenant_member_27_idx";
  DROP INDEX "tenant_member_28_idx";
  DROP INDEX "tenant_status_15_idx";
  DROP INDEX "status_dueAt_1_idx";
  DROP INDEX "tenant_member_29_idx";
  DROP INDEX "payload_locked_documents_rels_message_opt_ins_id_idx";
  DROP INDEX "payload_locked_documents_rels_dashboard_layouts_id_idx";
  CREATE UNIQUE INDEX "tenant_number_3_idx" ON "policies" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_number_4_idx" ON "claims" USING btree ("tenant_id","number");
  CREATE INDEX "tenant_status_11_idx" ON "member_merges" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_24_idx" ON "payroll_transfers" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_12_idx" ON "change_requests" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_25_idx" ON "portal_consents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_26_idx" ON "portal_outbox" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_13_idx" ON "portal_outbox" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_27_idx" ON "portal_codes" USING btree ("tenant_id","member_id");
  ALTER TABLE "members" DROP COLUMN "credited_months";
  ALTER TABLE "accounts" DROP COLUMN "cash";
  ALTER TABLE "tenants" DROP COLUMN "financial_year_first_month";
  ALTER TABLE "messages" DROP COLUMN "read_at";
  ALTER TABLE "rejoinings" DROP COLUMN "undoes_id";
  ALTER TABLE "rejoinings" DROP COLUMN "before";
  ALTER TABLE "receipts" DROP COLUMN "reversed_on";
  ALTER TABLE "member_exits" DROP COLUMN "claimed";
  ALTER TABLE "claims" DROP COLUMN "custom";
  ALTER TABLE "claim_types" DROP COLUMN "in_portal";
  ALTER TABLE "change_requests" DROP COLUMN "kind";
  ALTER TABLE "portal_consents" DROP COLUMN "words";
  ALTER TABLE "portal_outbox" DROP COLUMN "problem";
  ALTER TABLE "portal_outbox" DROP COLUMN "subject";
  ALTER TABLE "portal_outbox" DROP COLUMN "sent_at";
  ALTER TABLE "portal_outbox" DROP COLUMN "due_at";
  ALTER TABLE "portal_outbox" DROP COLUMN "attempts";
  ALTER TABLE "portal_outbox" DROP COLUMN "reference";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "message_opt_ins_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "dashboard_layouts_id";
  DROP TYPE "public"."enum_message_opt_ins_purpose";
  DROP TYPE "public"."enum_receipt_lines_target";
  DROP TYPE "public"."enum_receipt_lines_status";
  DROP TYPE "public"."enum_bankings_status";
  DROP TYPE "public"."enum_payout_batches_status";
  DROP TYPE "public"."enum_payout_lines_status";
  DROP TYPE "public"."enum_payout_accounts_status";
  DROP TYPE "public"."enum_payouts_status";
  DROP TYPE "public"."enum_change_requests_kind";`)
}
