import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_policies_status" AS ENUM('in-force', 'grace', 'suspended', 'lapsed', 'ended');
  CREATE TYPE "public"."enum_policy_lives_relation" AS ENUM('member', 'spouse', 'child', 'parent', 'parent-in-law', 'sibling', 'extended');
  CREATE TYPE "public"."enum_policy_events_kind" AS ENUM('started', 'in-force', 'grace', 'suspended', 'lapsed', 'reinstated', 'ended', 'life-added', 'life-ended', 'age-limit', 'student-proof');
  CREATE TYPE "public"."enum_policy_events_reason" AS ENUM('paid', 'owed', 'grace-over', 'missed', 'ended', 'reinstated', 'reopened', 'age');
  CREATE TYPE "public"."enum_policy_notices_kind" AS ENUM('suspension', 'lapse', 'reinstatement-ends', 'age-limit');
  CREATE TYPE "public"."enum_policy_notices_status" AS ENUM('due', 'sent', 'withdrawn');
  CREATE TYPE "public"."enum_claims_kind" AS ENUM('funeral', 'benefit', 'savings-withdrawal', 'exit-payout');
  CREATE TYPE "public"."enum_claims_cause" AS ENUM('natural', 'accident', 'suicide');
  CREATE TYPE "public"."enum_claims_place" AS ENUM('hospital', 'home', 'elsewhere', 'abroad');
  CREATE TYPE "public"."enum_claims_status" AS ENUM('filed', 'assessed', 'approved', 'partly', 'declined', 'appealed', 'payable', 'paid');
  CREATE TYPE "public"."enum_claims_eligible" AS ENUM('yes', 'no', 'unclear');
  CREATE TYPE "public"."enum_claims_channel" AS ENUM('office', 'portal', 'api');
  CREATE TYPE "public"."enum_claim_documents_status" AS ENUM('waiting', 'verified', 'rejected');
  CREATE TYPE "public"."enum_claim_payees_kind" AS ENUM('beneficiary', 'undertaker', 'member', 'other');
  CREATE TYPE "public"."enum_claim_payees_method" AS ENUM('bank', 'wallet', 'cash');
  CREATE TYPE "public"."enum_claim_payees_status" AS ENUM('planned', 'due', 'paid');
  CREATE TYPE "public"."enum_claim_decisions_kind" AS ENUM('filed', 'documents-complete', 'assessed', 'approved', 'partly', 'declined', 'appealed', 'payees', 'payable', 'paid', 'returned');
  CREATE TYPE "public"."enum_claim_types_kind" AS ENUM('funeral', 'benefit', 'savings-withdrawal', 'exit-payout');
  CREATE TYPE "public"."enum_claim_types_pays_to" AS ENUM('beneficiaries', 'member');
  CREATE TYPE "public"."enum_claim_requirements_cause" AS ENUM('any', 'natural', 'accident', 'suicide');
  CREATE TYPE "public"."enum_claim_requirements_place" AS ENUM('any', 'hospital', 'home', 'elsewhere', 'abroad');
  ALTER TYPE "public"."enum_custom_fields_collection" ADD VALUE 'claim-types';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'claim-types' BEFORE 'alerts';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'claim-requirements' BEFORE 'alerts';
  CREATE TABLE "policies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" varchar NOT NULL,
  	"member_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"subscription_id" uuid NOT NULL,
  	"status" "enum_policies_status" NOT NULL,
  	"since" varchar NOT NULL,
  	"started_on" varchar NOT NULL,
  	"owed" numeric NOT NULL,
  	"premiums_owed" numeric NOT NULL,
  	"paid_to" varchar,
  	"lapsed_on" varchar,
  	"waiting_since" varchar,
  	"premiums_from" varchar NOT NULL,
  	"premiums_before" numeric NOT NULL,
  	"received_before" numeric NOT NULL,
  	"received_at_lapse" numeric,
  	"deduction_ended" varchar,
  	"events" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policy_lives" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"policy_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"dependant_id" uuid,
  	"person" varchar NOT NULL,
  	"relation" "enum_policy_lives_relation" NOT NULL,
  	"from" varchar NOT NULL,
  	"until" varchar,
  	"student_until" varchar,
  	"student_proof_id" uuid,
  	"age_ended" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policy_events" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"policy_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"kind" "enum_policy_events_kind" NOT NULL,
  	"on" varchar NOT NULL,
  	"reason" "enum_policy_events_reason",
  	"wait_again" boolean,
  	"life_id" uuid,
  	"counted" jsonb,
  	"actor_name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policy_notices" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"policy_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"kind" "enum_policy_notices_kind" NOT NULL,
  	"about" varchar NOT NULL,
  	"life_id" uuid,
  	"given_on" varchar NOT NULL,
  	"step_on" varchar NOT NULL,
  	"owed" numeric NOT NULL,
  	"status" "enum_policy_notices_status" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claims" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" varchar NOT NULL,
  	"type_id" uuid NOT NULL,
  	"kind" "enum_claims_kind" NOT NULL,
  	"member_id" uuid NOT NULL,
  	"policy_id" uuid,
  	"life_id" uuid,
  	"member_account_id" uuid,
  	"exit_id" uuid,
  	"deceased_name" varchar,
  	"omang" varchar,
  	"omang_index" varchar,
  	"event_on" varchar NOT NULL,
  	"cause" "enum_claims_cause",
  	"place" "enum_claims_place",
  	"claimed_amount" numeric,
  	"claimant_name" varchar NOT NULL,
  	"claimant_relation" varchar,
  	"claimant_phone" varchar,
  	"note" varchar,
  	"status" "enum_claims_status" NOT NULL,
  	"eligible" "enum_claims_eligible",
  	"eligible_amount" numeric,
  	"approved_amount" numeric,
  	"reserved" numeric NOT NULL,
  	"decision_reason" varchar,
  	"appeal_reason" varchar,
  	"flags_reason" varchar,
  	"filed_on" varchar NOT NULL,
  	"channel" "enum_claims_channel" NOT NULL,
  	"filed_at" timestamp(3) with time zone NOT NULL,
  	"complete_at" timestamp(3) with time zone,
  	"decided_at" timestamp(3) with time zone,
  	"payable_at" timestamp(3) with time zone,
  	"decide_hours" numeric NOT NULL,
  	"pay_hours" numeric NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"assessor_name" varchar,
  	"decider_name" varchar,
  	"rules" jsonb,
  	"flags" jsonb,
  	"deciders" jsonb,
  	"person" varchar,
  	"reference" varchar NOT NULL,
  	"maker" varchar NOT NULL,
  	"assessor" varchar,
  	"payees_by" varchar,
  	"steps" numeric NOT NULL,
  	"reserve_journal" varchar,
  	"payable_journal" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"claim_id" uuid NOT NULL,
  	"requirement" varchar NOT NULL,
  	"file_id" uuid NOT NULL,
  	"witnesses" varchar,
  	"status" "enum_claim_documents_status" NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"reason" varchar,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_payees" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"claim_id" uuid NOT NULL,
  	"kind" "enum_claim_payees_kind" NOT NULL,
  	"name" varchar NOT NULL,
  	"phone" varchar,
  	"share_percent" varchar,
  	"amount" numeric,
  	"method" "enum_claim_payees_method",
  	"bank" varchar,
  	"branch" varchar,
  	"account_number" varchar,
  	"account_number_index" varchar,
  	"status" "enum_claim_payees_status" NOT NULL,
  	"paid_on" varchar,
  	"payment" varchar,
  	"account_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_decisions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"claim_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"kind" "enum_claim_decisions_kind" NOT NULL,
  	"on" varchar NOT NULL,
  	"amount" numeric,
  	"reason" varchar,
  	"rules" jsonb,
  	"actor_name" varchar NOT NULL,
  	"journal" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_types" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_claim_types_kind" NOT NULL,
  	"pays_to" "enum_claim_types_pays_to" DEFAULT 'beneficiaries' NOT NULL,
  	"benefit" numeric,
  	"waiting_months" numeric DEFAULT 0,
  	"within_months" numeric,
  	"decide_hours" numeric DEFAULT 24 NOT NULL,
  	"pay_hours" numeric DEFAULT 48 NOT NULL,
  	"active" boolean DEFAULT true,
  	"custom" jsonb DEFAULT '{}'::jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_requirements" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"type_id" uuid NOT NULL,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"cause" "enum_claim_requirements_cause" DEFAULT 'any' NOT NULL,
  	"place" "enum_claim_requirements_place" DEFAULT 'any' NOT NULL,
  	"instead_of" varchar,
  	"witnesses" numeric DEFAULT 0,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "tenant_code_4_idx";
  DROP INDEX "tenant_status_7_idx";
  DROP INDEX "tenant_member_18_idx";
  DROP INDEX "tenant_status_8_idx";
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "claim_types_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "claim_requirements_id" uuid;
  ALTER TABLE "claim_types" ADD CONSTRAINT "claim_types_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "claim_requirements" ADD CONSTRAINT "claim_requirements_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "claim_requirements" ADD CONSTRAINT "claim_requirements_type_id_claim_types_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."claim_types"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "policies_updated_at_idx" ON "policies" USING btree ("updated_at");
  CREATE INDEX "policies_created_at_idx" ON "policies" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_subscription_1_idx" ON "policies" USING btree ("tenant_id","subscription_id");
  CREATE UNIQUE INDEX "tenant_number_3_idx" ON "policies" USING btree ("tenant_id","number");
  CREATE INDEX "tenant_member_18_idx" ON "policies" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_7_idx" ON "policies" USING btree ("tenant_id","status");
  CREATE INDEX "policies_in_order_idx" ON "policies" USING btree ("tenant_id","id");
  CREATE INDEX "policy_lives_updated_at_idx" ON "policy_lives" USING btree ("updated_at");
  CREATE INDEX "policy_lives_created_at_idx" ON "policy_lives" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_policy_person_from_idx" ON "policy_lives" USING btree ("tenant_id","policy_id","person","from");
  CREATE INDEX "tenant_member_19_idx" ON "policy_lives" USING btree ("tenant_id","member_id");
  CREATE INDEX "policy_lives_in_order_idx" ON "policy_lives" USING btree ("tenant_id","id");
  CREATE INDEX "policy_events_updated_at_idx" ON "policy_events" USING btree ("updated_at");
  CREATE INDEX "policy_events_created_at_idx" ON "policy_events" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_policy_number_idx" ON "policy_events" USING btree ("tenant_id","policy_id","number");
  CREATE INDEX "tenant_member_20_idx" ON "policy_events" USING btree ("tenant_id","member_id");
  CREATE INDEX "policy_events_in_order_idx" ON "policy_events" USING btree ("tenant_id","id");
  CREATE INDEX "policy_notices_updated_at_idx" ON "policy_notices" USING btree ("updated_at");
  CREATE INDEX "policy_notices_created_at_idx" ON "policy_notices" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_policy_kind_about_stepOn_idx" ON "policy_notices" USING btree ("tenant_id","policy_id","kind","about","step_on");
  CREATE INDEX "tenant_status_8_idx" ON "policy_notices" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_21_idx" ON "policy_notices" USING btree ("tenant_id","member_id");
  CREATE INDEX "policy_notices_in_order_idx" ON "policy_notices" USING btree ("tenant_id","id");
  CREATE INDEX "claims_updated_at_idx" ON "claims" USING btree ("updated_at");
  CREATE INDEX "claims_created_at_idx" ON "claims" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_number_4_idx" ON "claims" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_reference_idx" ON "claims" USING btree ("tenant_id","reference");
  CREATE INDEX "tenant_member_22_idx" ON "claims" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_9_idx" ON "claims" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_person_idx" ON "claims" USING btree ("tenant_id","person");
  CREATE INDEX "tenant_omangIndex_1_idx" ON "claims" USING btree ("tenant_id","omang_index");
  CREATE INDEX "claims_in_order_idx" ON "claims" USING btree ("tenant_id","id");
  CREATE INDEX "claim_documents_updated_at_idx" ON "claim_documents" USING btree ("updated_at");
  CREATE INDEX "claim_documents_created_at_idx" ON "claim_documents" USING btree ("created_at");
  CREATE INDEX "tenant_claim_idx" ON "claim_documents" USING btree ("tenant_id","claim_id");
  CREATE INDEX "claim_documents_in_order_idx" ON "claim_documents" USING btree ("tenant_id","id");
  CREATE INDEX "claim_payees_updated_at_idx" ON "claim_payees" USING btree ("updated_at");
  CREATE INDEX "claim_payees_created_at_idx" ON "claim_payees" USING btree ("created_at");
  CREATE INDEX "tenant_claim_1_idx" ON "claim_payees" USING btree ("tenant_id","claim_id");
  CREATE INDEX "tenant_status_10_idx" ON "claim_payees" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_accountNumberIndex_idx" ON "claim_payees" USING btree ("tenant_id","account_number_index");
  CREATE INDEX "claim_payees_in_order_idx" ON "claim_payees" USING btree ("tenant_id","id");
  CREATE INDEX "claim_decisions_updated_at_idx" ON "claim_decisions" USING btree ("updated_at");
  CREATE INDEX "claim_decisions_created_at_idx" ON "claim_decisions" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_claim_number_idx" ON "claim_decisions" USING btree ("tenant_id","claim_id","number");
  CREATE INDEX "tenant_member_23_idx" ON "claim_decisions" USING btree ("tenant_id","member_id");
  CREATE INDEX "claim_decisions_in_order_idx" ON "claim_decisions" USING btree ("tenant_id","id");
  CREATE INDEX "claim_types_updated_at_idx" ON "claim_types" USING btree ("updated_at");
  CREATE INDEX "claim_types_created_at_idx" ON "claim_types" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_4_idx" ON "claim_types" USING btree ("tenant_id","code");
  CREATE INDEX "claim_types_in_order_idx" ON "claim_types" USING btree ("tenant_id","id");
  CREATE INDEX "claim_requirements_type_idx" ON "claim_requirements" USING btree ("type_id");
  CREATE INDEX "claim_requirements_updated_at_idx" ON "claim_requirements" USING btree ("updated_at");
  CREATE INDEX "claim_requirements_created_at_idx" ON "claim_requirements" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_type_code_idx" ON "claim_requirements" USING btree ("tenant_id","type_id","code");
  CREATE INDEX "claim_requirements_in_order_idx" ON "claim_requirements" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_claim_types_fk" FOREIGN KEY ("claim_types_id") REFERENCES "public"."claim_types"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_claim_requirements_fk" FOREIGN KEY ("claim_requirements_id") REFERENCES "public"."claim_requirements"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "tenant_code_5_idx" ON "alerts" USING btree ("tenant_id","code");
  CREATE INDEX "tenant_status_11_idx" ON "member_merges" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_24_idx" ON "payroll_transfers" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_12_idx" ON "change_requests" USING btree ("tenant_id","status");
  CREATE INDEX "payload_locked_documents_rels_claim_types_id_idx" ON "payload_locked_documents_rels" USING btree ("claim_types_id");
  CREATE INDEX "payload_locked_documents_rels_claim_requirements_id_idx" ON "payload_locked_documents_rels" USING btree ("claim_requirements_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "policies" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "policy_lives" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "policy_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "policy_notices" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claims" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_payees" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_decisions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_types" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_requirements" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "policies" CASCADE;
  DROP TABLE "policy_lives" CASCADE;
  DROP TABLE "policy_events" CASCADE;
  DROP TABLE "policy_notices" CASCADE;
  DROP TABLE "claims" CASCADE;
  DROP TABLE "claim_documents" CASCADE;
  DROP TABLE "claim_payees" CASCADE;
  DROP TABLE "claim_decisions" CASCADE;
  DROP TABLE "claim_types" CASCADE;
  DROP TABLE "claim_requirements" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_claim_types_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_claim_requirements_fk";
  
  ALTER TABLE "custom_fields" ALTER COLUMN "collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_collection";
  CREATE TYPE "public"."enum_custom_fields_collection" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products');
  ALTER TABLE "custom_fields" ALTER COLUMN "collection" SET DATA TYPE "public"."enum_custom_fields_collection" USING "collection"::"public"."enum_custom_fields_collection";
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'message-opt-outs', 'message-templates', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements', 'rejoining-rules', 'alerts');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "tenant_code_5_idx";
  DROP INDEX "tenant_status_11_idx";
  DROP INDEX "tenant_member_24_idx";
  DROP INDEX "tenant_status_12_idx";
  DROP INDEX "payload_locked_documents_rels_claim_types_id_idx";
  DROP INDEX "payload_locked_documents_rels_claim_requirements_id_idx";
  CREATE UNIQUE INDEX "tenant_code_4_idx" ON "alerts" USING btree ("tenant_id","code");
  CREATE INDEX "tenant_status_7_idx" ON "member_merges" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_18_idx" ON "payroll_transfers" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_8_idx" ON "change_requests" USING btree ("tenant_id","status");
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "claim_types_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "claim_requirements_id";
  DROP TYPE "public"."enum_policies_status";
  DROP TYPE "public"."enum_policy_lives_relation";
  DROP TYPE "public"."enum_policy_events_kind";
  DROP TYPE "public"."enum_policy_events_reason";
  DROP TYPE "public"."enum_policy_notices_kind";
  DROP TYPE "public"."enum_policy_notices_status";
  DROP TYPE "public"."enum_claims_kind";
  DROP TYPE "public"."enum_claims_cause";
  DROP TYPE "public"."enum_claims_place";
  DROP TYPE "public"."enum_claims_status";
  DROP TYPE "public"."enum_claims_eligible";
  DROP TYPE "public"."enum_claims_channel";
  DROP TYPE "public"."enum_claim_documents_status";
  DROP TYPE "public"."enum_claim_payees_kind";
  DROP TYPE "public"."enum_claim_payees_method";
  DROP TYPE "public"."enum_claim_payees_status";
  DROP TYPE "public"."enum_claim_decisions_kind";
  DROP TYPE "public"."enum_claim_types_kind";
  DROP TYPE "public"."enum_claim_types_pays_to";
  DROP TYPE "public"."enum_claim_requirements_cause";
  DROP TYPE "public"."enum_claim_requirements_place";`)
}
