import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'dashboard-layouts';
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
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "dashboard_layouts_id" uuid;
  ALTER TABLE "dashboard_layouts" ADD CONSTRAINT "dashboard_layouts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dashboard_layouts" ADD CONSTRAINT "dashboard_layouts_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "audit_reports_updated_at_idx" ON "audit_reports" USING btree ("updated_at");
  CREATE INDEX "audit_reports_created_at_idx" ON "audit_reports" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_month_idx" ON "audit_reports" USING btree ("tenant_id","month");
  CREATE INDEX "audit_reports_in_order_idx" ON "audit_reports" USING btree ("tenant_id","id");
  CREATE INDEX "dashboard_layouts_role_idx" ON "dashboard_layouts" USING btree ("role_id");
  CREATE INDEX "dashboard_layouts_updated_at_idx" ON "dashboard_layouts" USING btree ("updated_at");
  CREATE INDEX "dashboard_layouts_created_at_idx" ON "dashboard_layouts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_role_idx" ON "dashboard_layouts" USING btree ("tenant_id","role_id");
  CREATE INDEX "dashboard_layouts_in_order_idx" ON "dashboard_layouts" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_dashboard_layouts_fk" FOREIGN KEY ("dashboard_layouts_id") REFERENCES "public"."dashboard_layouts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "tenant_payrollNumber_idx" ON "members" USING btree ("tenant_id","payroll_number");
  CREATE INDEX "tenant_phone_1_idx" ON "members" USING btree ("tenant_id","phone");
  CREATE INDEX "tenant_payrollNumber_1_idx" ON "payroll_assignments" USING btree ("tenant_id","payroll_number");
  CREATE INDEX "payload_locked_documents_rels_dashboard_layouts_id_idx" ON "payload_locked_documents_rels" USING btree ("dashboard_layouts_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "audit_reports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "dashboard_layouts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "audit_reports" CASCADE;
  DROP TABLE "dashboard_layouts" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_dashboard_layouts_fk";
  
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'message-opt-outs', 'message-templates', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements', 'rejoining-rules', 'alerts');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "tenant_payrollNumber_idx";
  DROP INDEX "tenant_phone_1_idx";
  DROP INDEX "tenant_payrollNumber_1_idx";
  DROP INDEX "payload_locked_documents_rels_dashboard_layouts_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "dashboard_layouts_id";`)
}
