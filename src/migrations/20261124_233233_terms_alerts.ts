import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_alerts_about" AS ENUM('member', 'subscription', 'arrears');
  CREATE TYPE "public"."enum_alerts_severity" AS ENUM('information', 'warning', 'urgent');
  CREATE TYPE "public"."enum_alerts_every" AS ENUM('daily', 'weekly', 'monthly');
  CREATE TYPE "public"."enum_alert_hits_status" AS ENUM('open', 'resolved');
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'alerts';
  CREATE TABLE "alerts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name_en" varchar NOT NULL,
  	"name_tn" varchar,
  	"about" "enum_alerts_about" DEFAULT 'member' NOT NULL,
  	"severity" "enum_alerts_severity" DEFAULT 'warning' NOT NULL,
  	"every" "enum_alerts_every" DEFAULT 'daily' NOT NULL,
  	"active" boolean DEFAULT true,
  	"formula" varchar NOT NULL,
  	"visible_to" jsonb DEFAULT '[]'::jsonb,
  	"found" numeric,
  	"unanswered" numeric,
  	"looked_at" varchar,
  	"problem" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "alert_hits" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"alert_id" uuid NOT NULL,
  	"member_id" uuid,
  	"status" "enum_alert_hits_status" DEFAULT 'open' NOT NULL,
  	"first_seen" timestamp(3) with time zone NOT NULL,
  	"last_seen" timestamp(3) with time zone NOT NULL,
  	"resolved_at" timestamp(3) with time zone,
  	"target_collection" varchar NOT NULL,
  	"document" varchar NOT NULL,
  	"open_key" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "alerts_id" uuid;
  ALTER TABLE "alerts" ADD CONSTRAINT "alerts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "alerts_updated_at_idx" ON "alerts" USING btree ("updated_at");
  CREATE INDEX "alerts_created_at_idx" ON "alerts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_4_idx" ON "alerts" USING btree ("tenant_id","code");
  CREATE INDEX "alerts_in_order_idx" ON "alerts" USING btree ("tenant_id","id");
  CREATE INDEX "alert_hits_updated_at_idx" ON "alert_hits" USING btree ("updated_at");
  CREATE INDEX "alert_hits_created_at_idx" ON "alert_hits" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_openKey_1_idx" ON "alert_hits" USING btree ("tenant_id","open_key");
  CREATE INDEX "tenant_alert_status_lastSeen_idx" ON "alert_hits" USING btree ("tenant_id","alert_id","status","last_seen");
  CREATE INDEX "tenant_document_status_idx" ON "alert_hits" USING btree ("tenant_id","document","status");
  CREATE INDEX "alert_hits_in_order_idx" ON "alert_hits" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_alerts_fk" FOREIGN KEY ("alerts_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_alerts_id_idx" ON "payload_locked_documents_rels" USING btree ("alerts_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "alerts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "alert_hits" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "alerts" CASCADE;
  DROP TABLE "alert_hits" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_alerts_fk";
  
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "payload_locked_documents_rels_alerts_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "alerts_id";
  DROP TYPE "public"."enum_alerts_about";
  DROP TYPE "public"."enum_alerts_severity";
  DROP TYPE "public"."enum_alerts_every";
  DROP TYPE "public"."enum_alert_hits_status";`)
}
