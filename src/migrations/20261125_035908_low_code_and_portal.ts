import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_message_opt_ins_purpose" AS ENUM('news');
  CREATE TYPE "public"."enum_change_requests_kind" AS ENUM('change', 'new', 'set');
  ALTER TYPE "public"."enum_portal_outbox_status" ADD VALUE 'sending' BEFORE 'sent';
  ALTER TYPE "public"."enum_portal_outbox_status" ADD VALUE 'unknown';
  ALTER TYPE "public"."enum_portal_outbox_status" ADD VALUE 'expired';
  ALTER TYPE "public"."enum_custom_fields_collection" ADD VALUE 'claims' BEFORE 'claim-types';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'message-opt-ins' BEFORE 'message-templates';
  CREATE TABLE "message_opt_ins" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"purpose" "enum_message_opt_ins_purpose" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "portal_consents" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_portal_consents_purpose";
  CREATE TYPE "public"."enum_portal_consents_purpose" AS ENUM('privacy-notice', 'reminders', 'news', 'messages-sms', 'messages-email');
  ALTER TABLE "portal_consents" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_portal_consents_purpose" USING "purpose"::"public"."enum_portal_consents_purpose";
  ALTER TABLE "members" ADD COLUMN "credited_months" numeric;
  ALTER TABLE "messages" ADD COLUMN "read_at" timestamp(3) with time zone;
  ALTER TABLE "rejoinings" ADD COLUMN "undoes_id" uuid;
  ALTER TABLE "rejoinings" ADD COLUMN "before" jsonb;
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
  ALTER TABLE "message_opt_ins" ADD CONSTRAINT "message_opt_ins_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "message_opt_ins" ADD CONSTRAINT "message_opt_ins_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "message_opt_ins_member_idx" ON "message_opt_ins" USING btree ("member_id");
  CREATE INDEX "message_opt_ins_updated_at_idx" ON "message_opt_ins" USING btree ("updated_at");
  CREATE INDEX "message_opt_ins_created_at_idx" ON "message_opt_ins" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_member_purpose_1_idx" ON "message_opt_ins" USING btree ("tenant_id","member_id","purpose");
  CREATE INDEX "message_opt_ins_in_order_idx" ON "message_opt_ins" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_message_opt_ins_fk" FOREIGN KEY ("message_opt_ins_id") REFERENCES "public"."message_opt_ins"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "status_dueAt_1_idx" ON "portal_outbox" USING btree ("status","due_at");
  CREATE INDEX "payload_locked_documents_rels_message_opt_ins_id_idx" ON "payload_locked_documents_rels" USING btree ("message_opt_ins_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "message_opt_ins" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "message_opt_ins" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_message_opt_ins_fk";
  
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
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'message-opt-outs', 'message-templates', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements', 'rejoining-rules', 'claim-types', 'claim-requirements', 'alerts', 'gl-export-targets', 'gl-export-formats', 'gl-export-accounts', 'portal-settings', 'dashboard-layouts');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "status_dueAt_1_idx";
  DROP INDEX "payload_locked_documents_rels_message_opt_ins_id_idx";
  ALTER TABLE "members" DROP COLUMN "credited_months";
  ALTER TABLE "messages" DROP COLUMN "read_at";
  ALTER TABLE "rejoinings" DROP COLUMN "undoes_id";
  ALTER TABLE "rejoinings" DROP COLUMN "before";
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
  DROP TYPE "public"."enum_message_opt_ins_purpose";
  DROP TYPE "public"."enum_change_requests_kind";`)
}
