import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_members_language" AS ENUM('en', 'tn');
  CREATE TYPE "public"."enum_messages_purpose" AS ENUM('service', 'reminder', 'news');
  CREATE TYPE "public"."enum_messages_channel" AS ENUM('in-app', 'email', 'sms');
  CREATE TYPE "public"."enum_messages_language" AS ENUM('en', 'tn');
  CREATE TYPE "public"."enum_messages_status" AS ENUM('queued', 'sending', 'sent', 'failed', 'unknown', 'left-out');
  CREATE TYPE "public"."enum_message_opt_outs_purpose" AS ENUM('reminder', 'news');
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'message-opt-outs' BEFORE 'file-formats';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'message-templates' BEFORE 'file-formats';
  CREATE TABLE "messages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"event" varchar NOT NULL,
  	"purpose" "enum_messages_purpose" NOT NULL,
  	"channel" "enum_messages_channel" NOT NULL,
  	"recipient" varchar,
  	"language" "enum_messages_language" NOT NULL,
  	"subject" varchar NOT NULL,
  	"body" varchar NOT NULL,
  	"status" "enum_messages_status" NOT NULL,
  	"problem" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"attempts" numeric NOT NULL,
  	"reference" varchar,
  	"key" varchar NOT NULL,
  	"source_collection" varchar,
  	"source_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "message_opt_outs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"purpose" "enum_message_opt_outs_purpose" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "message_templates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"event" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"by_email" boolean DEFAULT true,
  	"by_sms" boolean DEFAULT true,
  	"en_subject" varchar NOT NULL,
  	"en_body" varchar NOT NULL,
  	"en_sms" varchar NOT NULL,
  	"tn_subject" varchar NOT NULL,
  	"tn_body" varchar NOT NULL,
  	"tn_sms" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "tenant_key_1_idx";
  DROP INDEX "tenant_member_4_idx";
  DROP INDEX "tenant_member_5_idx";
  DROP INDEX "tenant_member_6_idx";
  DROP INDEX "tenant_member_7_idx";
  DROP INDEX "tenant_member_8_idx";
  DROP INDEX "tenant_member_9_idx";
  DROP INDEX "tenant_member_10_idx";
  DROP INDEX "tenant_member_11_idx";
  ALTER TABLE "members" ADD COLUMN "language" "enum_members_language";
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "message_opt_outs_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "message_templates_id" uuid;
  ALTER TABLE "message_opt_outs" ADD CONSTRAINT "message_opt_outs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "message_opt_outs" ADD CONSTRAINT "message_opt_outs_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "messages_updated_at_idx" ON "messages" USING btree ("updated_at");
  CREATE INDEX "messages_created_at_idx" ON "messages" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_key_1_idx" ON "messages" USING btree ("tenant_id","key");
  CREATE INDEX "tenant_member_4_idx" ON "messages" USING btree ("tenant_id","member_id");
  CREATE INDEX "status_dueAt_idx" ON "messages" USING btree ("status","due_at");
  CREATE INDEX "messages_in_order_idx" ON "messages" USING btree ("tenant_id","id");
  CREATE INDEX "message_opt_outs_member_idx" ON "message_opt_outs" USING btree ("member_id");
  CREATE INDEX "message_opt_outs_updated_at_idx" ON "message_opt_outs" USING btree ("updated_at");
  CREATE INDEX "message_opt_outs_created_at_idx" ON "message_opt_outs" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_member_purpose_idx" ON "message_opt_outs" USING btree ("tenant_id","member_id","purpose");
  CREATE INDEX "message_opt_outs_in_order_idx" ON "message_opt_outs" USING btree ("tenant_id","id");
  CREATE INDEX "message_templates_updated_at_idx" ON "message_templates" USING btree ("updated_at");
  CREATE INDEX "message_templates_created_at_idx" ON "message_templates" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_event_1_idx" ON "message_templates" USING btree ("tenant_id","event");
  CREATE INDEX "message_templates_in_order_idx" ON "message_templates" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_message_opt_outs_fk" FOREIGN KEY ("message_opt_outs_id") REFERENCES "public"."message_opt_outs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_message_templates_fk" FOREIGN KEY ("message_templates_id") REFERENCES "public"."message_templates"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "tenant_key_2_idx" ON "file_formats" USING btree ("tenant_id","key");
  CREATE INDEX "tenant_member_5_idx" ON "remittance_lines" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_6_idx" ON "reconciliation_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_7_idx" ON "arrears" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_8_idx" ON "arrears_payments" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_9_idx" ON "suspense_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_10_idx" ON "member_documents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_11_idx" ON "membership_decisions" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_12_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  CREATE INDEX "payload_locked_documents_rels_message_opt_outs_id_idx" ON "payload_locked_documents_rels" USING btree ("message_opt_outs_id");
  CREATE INDEX "payload_locked_documents_rels_message_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("message_templates_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "messages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "message_opt_outs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "message_templates" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "messages" CASCADE;
  DROP TABLE "message_opt_outs" CASCADE;
  DROP TABLE "message_templates" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_message_opt_outs_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_message_templates_fk";
  
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "tenant_key_2_idx";
  DROP INDEX "tenant_member_5_idx";
  DROP INDEX "tenant_member_6_idx";
  DROP INDEX "tenant_member_7_idx";
  DROP INDEX "tenant_member_8_idx";
  DROP INDEX "tenant_member_9_idx";
  DROP INDEX "tenant_member_10_idx";
  DROP INDEX "tenant_member_11_idx";
  DROP INDEX "tenant_member_12_idx";
  DROP INDEX "payload_locked_documents_rels_message_opt_outs_id_idx";
  DROP INDEX "payload_locked_documents_rels_message_templates_id_idx";
  CREATE UNIQUE INDEX "tenant_key_1_idx" ON "file_formats" USING btree ("tenant_id","key");
  CREATE INDEX "tenant_member_4_idx" ON "remittance_lines" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_5_idx" ON "reconciliation_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_6_idx" ON "arrears" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_7_idx" ON "arrears_payments" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_8_idx" ON "suspense_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_9_idx" ON "member_documents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_10_idx" ON "membership_decisions" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_11_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  ALTER TABLE "members" DROP COLUMN "language";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "message_opt_outs_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "message_templates_id";
  DROP TYPE "public"."enum_members_language";
  DROP TYPE "public"."enum_messages_purpose";
  DROP TYPE "public"."enum_messages_channel";
  DROP TYPE "public"."enum_messages_language";
  DROP TYPE "public"."enum_messages_status";
  DROP TYPE "public"."enum_message_opt_outs_purpose";`)
}
