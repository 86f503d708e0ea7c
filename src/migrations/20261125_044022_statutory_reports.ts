import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_statutory_definitions_kind" AS ENUM('members', 'contributions', 'claims', 'collection', 'delinquency', 'ratios');
  CREATE TYPE "public"."enum_statutory_definitions_frequency" AS ENUM('monthly', 'quarterly', 'yearly');
  CREATE TYPE "public"."enum_statutory_settings_unit" AS ENUM('days', 'percent', 'bounds');
  CREATE TYPE "public"."enum_statutory_reports_status" AS ENUM('made', 'submitted');
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'statutory-definitions' BEFORE 'dashboard-layouts';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'statutory-settings' BEFORE 'dashboard-layouts';
  CREATE TABLE "statutory_definitions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"key" varchar NOT NULL,
  	"name_en" varchar NOT NULL,
  	"name_tn" varchar,
  	"kind" "enum_statutory_definitions_kind" NOT NULL,
  	"frequency" "enum_statutory_definitions_frequency" NOT NULL,
  	"active" boolean DEFAULT true,
  	"content" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "statutory_settings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"key" varchar NOT NULL,
  	"from" varchar NOT NULL,
  	"unit" "enum_statutory_settings_unit" NOT NULL,
  	"value" varchar NOT NULL,
  	"source" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "statutory_reports" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"definition_id" uuid NOT NULL,
  	"key" varchar NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"version" numeric NOT NULL,
  	"status" "enum_statutory_reports_status" DEFAULT 'made' NOT NULL,
  	"lines" numeric NOT NULL,
  	"made_by_name" varchar NOT NULL,
  	"submitted_by_name" varchar,
  	"submitted_at" timestamp(3) with time zone,
  	"file_id" uuid NOT NULL,
  	"sha256" varchar NOT NULL,
  	"maker" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "statutory_definitions_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "statutory_settings_id" uuid;
  ALTER TABLE "statutory_definitions" ADD CONSTRAINT "statutory_definitions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "statutory_settings" ADD CONSTRAINT "statutory_settings_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "statutory_definitions_updated_at_idx" ON "statutory_definitions" USING btree ("updated_at");
  CREATE INDEX "statutory_definitions_created_at_idx" ON "statutory_definitions" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_key_4_idx" ON "statutory_definitions" USING btree ("tenant_id","key");
  CREATE INDEX "statutory_definitions_in_order_idx" ON "statutory_definitions" USING btree ("tenant_id","id");
  CREATE INDEX "statutory_settings_updated_at_idx" ON "statutory_settings" USING btree ("updated_at");
  CREATE INDEX "statutory_settings_created_at_idx" ON "statutory_settings" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_key_from_idx" ON "statutory_settings" USING btree ("tenant_id","key","from");
  CREATE INDEX "statutory_settings_in_order_idx" ON "statutory_settings" USING btree ("tenant_id","id");
  CREATE INDEX "statutory_reports_updated_at_idx" ON "statutory_reports" USING btree ("updated_at");
  CREATE INDEX "statutory_reports_created_at_idx" ON "statutory_reports" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_definition_to_version_idx" ON "statutory_reports" USING btree ("tenant_id","definition_id","to","version");
  CREATE INDEX "tenant_status_16_idx" ON "statutory_reports" USING btree ("tenant_id","status");
  CREATE INDEX "statutory_reports_in_order_idx" ON "statutory_reports" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_statutory_definitions_fk" FOREIGN KEY ("statutory_definitions_id") REFERENCES "public"."statutory_definitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_statutory_settings_fk" FOREIGN KEY ("statutory_settings_id") REFERENCES "public"."statutory_settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_statutory_definitions_id_idx" ON "payload_locked_documents_rels" USING btree ("statutory_definitions_id");
  CREATE INDEX "payload_locked_documents_rels_statutory_settings_id_idx" ON "payload_locked_documents_rels" USING btree ("statutory_settings_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "statutory_definitions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "statutory_settings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "statutory_reports" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "statutory_definitions" CASCADE;
  DROP TABLE "statutory_settings" CASCADE;
  DROP TABLE "statutory_reports" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_statutory_definitions_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_statutory_settings_fk";
  
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'message-opt-outs', 'message-opt-ins', 'message-templates', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements', 'rejoining-rules', 'claim-types', 'claim-requirements', 'alerts', 'gl-export-targets', 'gl-export-formats', 'gl-export-accounts', 'portal-settings', 'dashboard-layouts');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "payload_locked_documents_rels_statutory_definitions_id_idx";
  DROP INDEX "payload_locked_documents_rels_statutory_settings_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "statutory_definitions_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "statutory_settings_id";
  DROP TYPE "public"."enum_statutory_definitions_kind";
  DROP TYPE "public"."enum_statutory_definitions_frequency";
  DROP TYPE "public"."enum_statutory_settings_unit";
  DROP TYPE "public"."enum_statutory_reports_status";`)
}
