import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_gl_export_targets_mode" AS ENUM('detail', 'summary');
  CREATE TYPE "public"."enum_gl_export_targets_status" AS ENUM('active', 'closed');
  CREATE TYPE "public"."enum_gl_export_formats_status" AS ENUM('draft', 'published', 'withdrawn');
  CREATE TYPE "public"."enum_gl_export_batches_status" AS ENUM('exported', 'imported', 'withdrawn');
  CREATE TYPE "public"."enum_gl_export_batches_mode" AS ENUM('detail', 'summary');
  CREATE TYPE "public"."enum_gl_export_marks_kind" AS ENUM('exported', 'released');
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'gl-export-targets';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'gl-export-formats';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'gl-export-accounts';
  CREATE TABLE "gl_export_targets" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"format_id" uuid NOT NULL,
  	"mode" "enum_gl_export_targets_mode" DEFAULT 'detail' NOT NULL,
  	"starts_on" varchar NOT NULL,
  	"first_month" numeric DEFAULT 1 NOT NULL,
  	"periods" jsonb,
  	"company" varchar,
  	"journal" varchar,
  	"tax_type" varchar,
  	"contra_account" varchar,
  	"status" "enum_gl_export_targets_status" DEFAULT 'active' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gl_export_formats" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"key" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"number" numeric NOT NULL,
  	"definition" jsonb NOT NULL,
  	"notes" varchar,
  	"status" "enum_gl_export_formats_status" DEFAULT 'draft' NOT NULL,
  	"published_by" varchar,
  	"published_at" timestamp(3) with time zone,
  	"used_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gl_export_batches" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"target_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"status" "enum_gl_export_batches_status" DEFAULT 'exported' NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"format_id" uuid NOT NULL,
  	"mode" "enum_gl_export_batches_mode" NOT NULL,
  	"journals" numeric NOT NULL,
  	"late" numeric NOT NULL,
  	"lines" numeric NOT NULL,
  	"debit" numeric NOT NULL,
  	"credit" numeric NOT NULL,
  	"first_number" numeric NOT NULL,
  	"last_number" numeric NOT NULL,
  	"shortened" numeric NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"imported_by_name" varchar,
  	"imported_at" timestamp(3) with time zone,
  	"withdrawn_by_name" varchar,
  	"withdraw_reason" varchar,
  	"sha256" varchar NOT NULL,
  	"files" jsonb NOT NULL,
  	"adjustments" jsonb NOT NULL,
  	"scope" jsonb NOT NULL,
  	"settings" jsonb NOT NULL,
  	"covered" varchar,
  	"through" numeric NOT NULL,
  	"maker" varchar NOT NULL,
  	"withdrawn_by" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gl_export_accounts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"target_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"code" varchar NOT NULL,
  	"name" varchar,
  	"tax_type" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gl_export_marks" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"target_id" uuid NOT NULL,
  	"journal_id" uuid NOT NULL,
  	"journal_number" numeric NOT NULL,
  	"batch_id" uuid NOT NULL,
  	"kind" "enum_gl_export_marks_kind" NOT NULL,
  	"step" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "gl_export_targets_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "gl_export_formats_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "gl_export_accounts_id" uuid;
  ALTER TABLE "gl_export_targets" ADD CONSTRAINT "gl_export_targets_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_targets" ADD CONSTRAINT "gl_export_targets_format_id_gl_export_formats_id_fk" FOREIGN KEY ("format_id") REFERENCES "public"."gl_export_formats"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_formats" ADD CONSTRAINT "gl_export_formats_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_accounts" ADD CONSTRAINT "gl_export_accounts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_accounts" ADD CONSTRAINT "gl_export_accounts_target_id_gl_export_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."gl_export_targets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_accounts" ADD CONSTRAINT "gl_export_accounts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "gl_export_targets_format_idx" ON "gl_export_targets" USING btree ("format_id");
  CREATE INDEX "gl_export_targets_updated_at_idx" ON "gl_export_targets" USING btree ("updated_at");
  CREATE INDEX "gl_export_targets_created_at_idx" ON "gl_export_targets" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_4_idx" ON "gl_export_targets" USING btree ("tenant_id","code");
  CREATE INDEX "gl_export_targets_in_order_idx" ON "gl_export_targets" USING btree ("tenant_id","id");
  CREATE INDEX "gl_export_formats_updated_at_idx" ON "gl_export_formats" USING btree ("updated_at");
  CREATE INDEX "gl_export_formats_created_at_idx" ON "gl_export_formats" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_key_number_idx" ON "gl_export_formats" USING btree ("tenant_id","key","number");
  CREATE INDEX "gl_export_formats_in_order_idx" ON "gl_export_formats" USING btree ("tenant_id","id");
  CREATE INDEX "gl_export_batches_updated_at_idx" ON "gl_export_batches" USING btree ("updated_at");
  CREATE INDEX "gl_export_batches_created_at_idx" ON "gl_export_batches" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_target_number_idx" ON "gl_export_batches" USING btree ("tenant_id","target_id","number");
  CREATE INDEX "gl_export_batches_in_order_idx" ON "gl_export_batches" USING btree ("tenant_id","id");
  CREATE INDEX "gl_export_accounts_target_idx" ON "gl_export_accounts" USING btree ("target_id");
  CREATE INDEX "gl_export_accounts_account_idx" ON "gl_export_accounts" USING btree ("account_id");
  CREATE INDEX "gl_export_accounts_updated_at_idx" ON "gl_export_accounts" USING btree ("updated_at");
  CREATE INDEX "gl_export_accounts_created_at_idx" ON "gl_export_accounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_target_account_idx" ON "gl_export_accounts" USING btree ("tenant_id","target_id","account_id");
  CREATE INDEX "gl_export_accounts_in_order_idx" ON "gl_export_accounts" USING btree ("tenant_id","id");
  CREATE INDEX "gl_export_marks_updated_at_idx" ON "gl_export_marks" USING btree ("updated_at");
  CREATE INDEX "gl_export_marks_created_at_idx" ON "gl_export_marks" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_target_journal_step_idx" ON "gl_export_marks" USING btree ("tenant_id","target_id","journal_id","step");
  CREATE INDEX "gl_export_marks_in_order_idx" ON "gl_export_marks" USING btree ("tenant_id","batch_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_gl_export_targets_fk" FOREIGN KEY ("gl_export_targets_id") REFERENCES "public"."gl_export_targets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_gl_export_formats_fk" FOREIGN KEY ("gl_export_formats_id") REFERENCES "public"."gl_export_formats"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_gl_export_accounts_fk" FOREIGN KEY ("gl_export_accounts_id") REFERENCES "public"."gl_export_accounts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_gl_export_targets_id_idx" ON "payload_locked_documents_rels" USING btree ("gl_export_targets_id");
  CREATE INDEX "payload_locked_documents_rels_gl_export_formats_id_idx" ON "payload_locked_documents_rels" USING btree ("gl_export_formats_id");
  CREATE INDEX "payload_locked_documents_rels_gl_export_accounts_id_idx" ON "payload_locked_documents_rels" USING btree ("gl_export_accounts_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "gl_export_targets" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gl_export_formats" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gl_export_batches" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gl_export_accounts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gl_export_marks" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "gl_export_targets" CASCADE;
  DROP TABLE "gl_export_formats" CASCADE;
  DROP TABLE "gl_export_batches" CASCADE;
  DROP TABLE "gl_export_accounts" CASCADE;
  DROP TABLE "gl_export_marks" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_gl_export_targets_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_gl_export_formats_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_gl_export_accounts_fk";
  
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "payload_locked_documents_rels_gl_export_targets_id_idx";
  DROP INDEX "payload_locked_documents_rels_gl_export_formats_id_idx";
  DROP INDEX "payload_locked_documents_rels_gl_export_accounts_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "gl_export_targets_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "gl_export_formats_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "gl_export_accounts_id";
  DROP TYPE "public"."enum_gl_export_targets_mode";
  DROP TYPE "public"."enum_gl_export_targets_status";
  DROP TYPE "public"."enum_gl_export_formats_status";
  DROP TYPE "public"."enum_gl_export_batches_status";
  DROP TYPE "public"."enum_gl_export_batches_mode";
  DROP TYPE "public"."enum_gl_export_marks_kind";`)
}
