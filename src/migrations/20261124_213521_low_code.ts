import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_product_versions_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_product_versions_existing" AS ENUM('stay', 'move');
  CREATE TYPE "public"."enum_approval_requests_status" AS ENUM('pending', 'approved', 'rejected', 'sent-back', 'executed', 'expired', 'withdrawn');
  CREATE TYPE "public"."enum_arrears_payments_status" AS ENUM('paid', 'undone');
  CREATE TYPE "public"."enum_member_documents_status" AS ENUM('waiting', 'verified', 'rejected');
  CREATE TYPE "public"."enum_document_requirements_applies_to" AS ENUM('everyone', 'on-payroll', 'not-on-payroll', 'citizens', 'non-citizens');
  CREATE TYPE "public"."enum_membership_decisions_decision" AS ENUM('admitted', 'declined');
  CREATE TYPE "public"."enum_member_exits_kind" AS ENUM('resignation', 'retirement', 'death', 'expulsion');
  CREATE TYPE "public"."enum_member_exits_status" AS ENUM('proposed', 'approved', 'rejected', 'undone');
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements');
  CREATE TYPE "public"."enum_custom_fields_result" AS ENUM('text', 'number', 'money', 'date', 'yes-no');
  ALTER TYPE "public"."enum_products_kind" ADD VALUE 'joining-fee' BEFORE 'funeral';
  ALTER TYPE "public"."enum_products_kind" ADD VALUE 'share-capital';
  ALTER TYPE "public"."enum_products_kind" ADD VALUE 'loan';
  ALTER TYPE "public"."enum_product_versions_amount_rule" ADD VALUE 'by-plan' BEFORE 'member-chosen';
  ALTER TYPE "public"."enum_product_versions_amount_rule" ADD VALUE 'price-table' BEFORE 'member-chosen';
  ALTER TYPE "public"."enum_product_versions_amount_rule" ADD VALUE 'salary-percent' BEFORE 'member-chosen';
  ALTER TYPE "public"."enum_product_versions_amount_rule" ADD VALUE 'formula' BEFORE 'member-chosen';
  ALTER TYPE "public"."enum_custom_fields_type" ADD VALUE 'relation';
  ALTER TYPE "public"."enum_custom_fields_type" ADD VALUE 'formula';
  CREATE TABLE "subscription_amounts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"subscription_id" uuid NOT NULL,
  	"from" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"product_version_id" uuid,
  	"number" numeric NOT NULL,
  	"explanation" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "approval_workflows_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"approvers" numeric DEFAULT 1 NOT NULL,
  	"above" numeric,
  	"deadline_hours" numeric
  );
  
  CREATE TABLE "approval_workflows" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"operation" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"in_force" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "approval_workflows_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"roles_id" uuid
  );
  
  CREATE TABLE "approval_requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"operation" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"status" "enum_approval_requests_status" DEFAULT 'pending' NOT NULL,
  	"amount" numeric,
  	"maker_name" varchar NOT NULL,
  	"due_at" timestamp(3) with time zone,
  	"executed_at" timestamp(3) with time zone,
  	"step" numeric NOT NULL,
  	"round" numeric NOT NULL,
  	"escalated" boolean DEFAULT false,
  	"steps" jsonb NOT NULL,
  	"decisions" jsonb NOT NULL,
  	"payload" jsonb,
  	"result" jsonb,
  	"maker" varchar NOT NULL,
  	"excluded" jsonb,
  	"open_key" varchar NOT NULL,
  	"target_collection" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
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
  
  CREATE TABLE "member_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"requirement_id" uuid NOT NULL,
  	"file_id" uuid NOT NULL,
  	"number" varchar,
  	"number_index" varchar,
  	"issued_on" varchar,
  	"expires_on" varchar,
  	"status" "enum_member_documents_status" DEFAULT 'waiting' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"reason" varchar,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "document_requirements" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"applies_to" "enum_document_requirements_applies_to" DEFAULT 'everyone' NOT NULL,
  	"required_for_admission" boolean DEFAULT true,
  	"valid_for_months" numeric,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "membership_decisions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"decision" "enum_membership_decisions_decision" NOT NULL,
  	"date" varchar NOT NULL,
  	"reason" varchar,
  	"checker_name" varchar NOT NULL,
  	"checker" varchar NOT NULL,
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
  
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" DROP NOT NULL;
  ALTER TABLE "subscriptions" ADD COLUMN "plan" varchar;
  ALTER TABLE "products" ADD COLUMN "account_kind" varchar;
  ALTER TABLE "product_versions" ADD COLUMN "definition" jsonb;
  ALTER TABLE "product_versions" ADD COLUMN "status" "enum_product_versions_status";
  ALTER TABLE "product_versions" ADD COLUMN "existing" "enum_product_versions_existing";
  ALTER TABLE "product_versions" ADD COLUMN "published_by" varchar;
  ALTER TABLE "product_versions" ADD COLUMN "published_at" timestamp(3) with time zone;
  ALTER TABLE "custom_fields" ADD COLUMN "target" "enum_custom_fields_target";
  ALTER TABLE "custom_fields" ADD COLUMN "formula" varchar;
  ALTER TABLE "custom_fields" ADD COLUMN "result" "enum_custom_fields_result" DEFAULT 'text';
  ALTER TABLE "custom_fields" ADD COLUMN "shown_when" varchar;
  ALTER TABLE "custom_fields" ADD COLUMN "in_portal" boolean DEFAULT false;
  ALTER TABLE "custom_fields" ADD COLUMN "editable_in_portal" boolean DEFAULT false;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "approval_workflows_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "document_requirements_id" uuid;
  ALTER TABLE "approval_workflows_steps" ADD CONSTRAINT "approval_workflows_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."approval_workflows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "approval_workflows" ADD CONSTRAINT "approval_workflows_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "approval_workflows_rels" ADD CONSTRAINT "approval_workflows_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."approval_workflows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "approval_workflows_rels" ADD CONSTRAINT "approval_workflows_rels_roles_fk" FOREIGN KEY ("roles_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "document_requirements" ADD CONSTRAINT "document_requirements_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "subscription_amounts_updated_at_idx" ON "subscription_amounts" USING btree ("updated_at");
  CREATE INDEX "subscription_amounts_created_at_idx" ON "subscription_amounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_subscription_from_number_idx" ON "subscription_amounts" USING btree ("tenant_id","subscription_id","from","number");
  CREATE INDEX "subscription_amounts_in_order_idx" ON "subscription_amounts" USING btree ("tenant_id","id");
  CREATE INDEX "approval_workflows_steps_order_idx" ON "approval_workflows_steps" USING btree ("_order");
  CREATE INDEX "approval_workflows_steps_parent_id_idx" ON "approval_workflows_steps" USING btree ("_parent_id");
  CREATE INDEX "approval_workflows_updated_at_idx" ON "approval_workflows" USING btree ("updated_at");
  CREATE INDEX "approval_workflows_created_at_idx" ON "approval_workflows" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_operation_idx" ON "approval_workflows" USING btree ("tenant_id","operation");
  CREATE INDEX "approval_workflows_in_order_idx" ON "approval_workflows" USING btree ("tenant_id","id");
  CREATE INDEX "approval_workflows_rels_order_idx" ON "approval_workflows_rels" USING btree ("order");
  CREATE INDEX "approval_workflows_rels_parent_idx" ON "approval_workflows_rels" USING btree ("parent_id");
  CREATE INDEX "approval_workflows_rels_path_idx" ON "approval_workflows_rels" USING btree ("path");
  CREATE INDEX "approval_workflows_rels_roles_id_idx" ON "approval_workflows_rels" USING btree ("roles_id");
  CREATE INDEX "approval_requests_updated_at_idx" ON "approval_requests" USING btree ("updated_at");
  CREATE INDEX "approval_requests_created_at_idx" ON "approval_requests" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_openKey_idx" ON "approval_requests" USING btree ("tenant_id","open_key");
  CREATE INDEX "tenant_status_createdAt_idx" ON "approval_requests" USING btree ("tenant_id","status","created_at");
  CREATE INDEX "tenant_documentId_status_idx" ON "approval_requests" USING btree ("tenant_id","document_id","status");
  CREATE INDEX "approval_requests_in_order_idx" ON "approval_requests" USING btree ("tenant_id","id");
  CREATE INDEX "arrears_payments_updated_at_idx" ON "arrears_payments" USING btree ("updated_at");
  CREATE INDEX "arrears_payments_created_at_idx" ON "arrears_payments" USING btree ("created_at");
  CREATE INDEX "tenant_arrears_idx" ON "arrears_payments" USING btree ("tenant_id","arrears_id");
  CREATE INDEX "tenant_sourceId_1_idx" ON "arrears_payments" USING btree ("tenant_id","source_id");
  CREATE INDEX "tenant_member_7_idx" ON "arrears_payments" USING btree ("tenant_id","member_id");
  CREATE INDEX "arrears_payments_in_order_idx" ON "arrears_payments" USING btree ("tenant_id","id");
  CREATE INDEX "member_documents_updated_at_idx" ON "member_documents" USING btree ("updated_at");
  CREATE INDEX "member_documents_created_at_idx" ON "member_documents" USING btree ("created_at");
  CREATE INDEX "tenant_member_9_idx" ON "member_documents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_expiresOn_idx" ON "member_documents" USING btree ("tenant_id","status","expires_on");
  CREATE INDEX "tenant_numberIndex_idx" ON "member_documents" USING btree ("tenant_id","number_index");
  CREATE INDEX "member_documents_in_order_idx" ON "member_documents" USING btree ("tenant_id","id");
  CREATE INDEX "document_requirements_updated_at_idx" ON "document_requirements" USING btree ("updated_at");
  CREATE INDEX "document_requirements_created_at_idx" ON "document_requirements" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_3_idx" ON "document_requirements" USING btree ("tenant_id","code");
  CREATE INDEX "document_requirements_in_order_idx" ON "document_requirements" USING btree ("tenant_id","id");
  CREATE INDEX "membership_decisions_updated_at_idx" ON "membership_decisions" USING btree ("updated_at");
  CREATE INDEX "membership_decisions_created_at_idx" ON "membership_decisions" USING btree ("created_at");
  CREATE INDEX "tenant_member_10_idx" ON "membership_decisions" USING btree ("tenant_id","member_id");
  CREATE INDEX "membership_decisions_in_order_idx" ON "membership_decisions" USING btree ("tenant_id","id");
  CREATE INDEX "member_exits_updated_at_idx" ON "member_exits" USING btree ("updated_at");
  CREATE INDEX "member_exits_created_at_idx" ON "member_exits" USING btree ("created_at");
  CREATE INDEX "tenant_member_11_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_4_idx" ON "member_exits" USING btree ("tenant_id","status");
  CREATE INDEX "member_exits_in_order_idx" ON "member_exits" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_approval_workflows_fk" FOREIGN KEY ("approval_workflows_id") REFERENCES "public"."approval_workflows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_document_requirements_fk" FOREIGN KEY ("document_requirements_id") REFERENCES "public"."document_requirements"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "tenant_phone_idx" ON "members" USING btree ("tenant_id","phone");
  CREATE INDEX "tenant_birthDate_idx" ON "members" USING btree ("tenant_id","birth_date");
  CREATE INDEX "tenant_member_8_idx" ON "suspense_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "payload_locked_documents_rels_approval_workflows_id_idx" ON "payload_locked_documents_rels" USING btree ("approval_workflows_id");
  CREATE INDEX "payload_locked_documents_rels_document_requirements_id_idx" ON "payload_locked_documents_rels" USING btree ("document_requirements_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "subscription_amounts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "approval_workflows_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "approval_workflows" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "approval_workflows_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "approval_requests" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "arrears_payments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "member_documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "document_requirements" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_decisions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "member_exits" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "subscription_amounts" CASCADE;
  DROP TABLE "approval_workflows_steps" CASCADE;
  DROP TABLE "approval_workflows" CASCADE;
  DROP TABLE "approval_workflows_rels" CASCADE;
  DROP TABLE "approval_requests" CASCADE;
  DROP TABLE "arrears_payments" CASCADE;
  DROP TABLE "member_documents" CASCADE;
  DROP TABLE "document_requirements" CASCADE;
  DROP TABLE "membership_decisions" CASCADE;
  DROP TABLE "member_exits" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_approval_workflows_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_document_requirements_fk";
  
  ALTER TABLE "products" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_products_kind";
  CREATE TYPE "public"."enum_products_kind" AS ENUM('dues', 'funeral', 'savings');
  ALTER TABLE "products" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_products_kind" USING "kind"::"public"."enum_products_kind";
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET DATA TYPE text;
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET DEFAULT 'fixed'::text;
  DROP TYPE "public"."enum_product_versions_amount_rule";
  CREATE TYPE "public"."enum_product_versions_amount_rule" AS ENUM('fixed', 'member-chosen');
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET DEFAULT 'fixed'::"public"."enum_product_versions_amount_rule";
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET DATA TYPE "public"."enum_product_versions_amount_rule" USING "amount_rule"::"public"."enum_product_versions_amount_rule";
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DATA TYPE text;
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DEFAULT 'text'::text;
  DROP TYPE "public"."enum_custom_fields_type";
  CREATE TYPE "public"."enum_custom_fields_type" AS ENUM('text', 'long-text', 'number', 'money', 'date', 'yes-no', 'choice', 'choices', 'phone', 'email');
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DEFAULT 'text'::"public"."enum_custom_fields_type";
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DATA TYPE "public"."enum_custom_fields_type" USING "type"::"public"."enum_custom_fields_type";
  DROP INDEX "tenant_phone_idx";
  DROP INDEX "tenant_birthDate_idx";
  DROP INDEX "tenant_member_8_idx";
  DROP INDEX "payload_locked_documents_rels_approval_workflows_id_idx";
  DROP INDEX "payload_locked_documents_rels_document_requirements_id_idx";
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET NOT NULL;
  ALTER TABLE "subscriptions" DROP COLUMN "plan";
  ALTER TABLE "products" DROP COLUMN "account_kind";
  ALTER TABLE "product_versions" DROP COLUMN "definition";
  ALTER TABLE "product_versions" DROP COLUMN "status";
  ALTER TABLE "product_versions" DROP COLUMN "existing";
  ALTER TABLE "product_versions" DROP COLUMN "published_by";
  ALTER TABLE "product_versions" DROP COLUMN "published_at";
  ALTER TABLE "custom_fields" DROP COLUMN "target";
  ALTER TABLE "custom_fields" DROP COLUMN "formula";
  ALTER TABLE "custom_fields" DROP COLUMN "result";
  ALTER TABLE "custom_fields" DROP COLUMN "shown_when";
  ALTER TABLE "custom_fields" DROP COLUMN "in_portal";
  ALTER TABLE "custom_fields" DROP COLUMN "editable_in_portal";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "approval_workflows_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "document_requirements_id";
  DROP TYPE "public"."enum_product_versions_status";
  DROP TYPE "public"."enum_product_versions_existing";
  DROP TYPE "public"."enum_approval_requests_status";
  DROP TYPE "public"."enum_arrears_payments_status";
  DROP TYPE "public"."enum_member_documents_status";
  DROP TYPE "public"."enum_document_requirements_applies_to";
  DROP TYPE "public"."enum_membership_decisions_decision";
  DROP TYPE "public"."enum_member_exits_kind";
  DROP TYPE "public"."enum_member_exits_status";
  DROP TYPE "public"."enum_custom_fields_target";
  DROP TYPE "public"."enum_custom_fields_result";`)
}
