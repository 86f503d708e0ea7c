import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_portal_settings_languages" AS ENUM('en-tn', 'tn-en', 'en', 'tn');
  CREATE TYPE "public"."enum_portal_links_proved_by" AS ENUM('code', 'invitation');
  CREATE TYPE "public"."enum_portal_links_end_reason" AS ENUM('moved', 'ended-by-member', 'ended-by-society');
  CREATE TYPE "public"."enum_portal_consents_purpose" AS ENUM('privacy-notice', 'messages-sms', 'messages-email', 'news');
  CREATE TYPE "public"."enum_portal_outbox_channel" AS ENUM('sms', 'email');
  CREATE TYPE "public"."enum_portal_outbox_language" AS ENUM('en', 'tn');
  CREATE TYPE "public"."enum_portal_outbox_status" AS ENUM('waiting', 'sent', 'failed');
  CREATE TYPE "public"."enum_portal_codes_kind" AS ENUM('code', 'invitation');
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'portal-settings';
  CREATE TABLE "portal_settings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"enabled" boolean DEFAULT true,
  	"languages" "enum_portal_settings_languages" DEFAULT 'en-tn' NOT NULL,
  	"welcome_en" varchar,
  	"welcome_tn" varchar,
  	"help_phone" varchar,
  	"show_beneficiaries" boolean DEFAULT true,
  	"show_products" boolean DEFAULT true,
  	"upload_documents" boolean DEFAULT true,
  	"takes_applications" boolean DEFAULT false,
  	"privacy_notice_en" varchar,
  	"privacy_notice_tn" varchar,
  	"notice_version" numeric DEFAULT 1,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_links" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"account" varchar NOT NULL,
  	"place" varchar NOT NULL,
  	"proved_by" "enum_portal_links_proved_by" NOT NULL,
  	"since" varchar NOT NULL,
  	"ended_at" varchar,
  	"end_reason" "enum_portal_links_end_reason",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_consents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"purpose" "enum_portal_consents_purpose" NOT NULL,
  	"given" boolean DEFAULT false NOT NULL,
  	"notice_version" numeric NOT NULL,
  	"said_at" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_outbox" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"channel" "enum_portal_outbox_channel" NOT NULL,
  	"language" "enum_portal_outbox_language" NOT NULL,
  	"status" "enum_portal_outbox_status" NOT NULL,
  	"recipient" varchar NOT NULL,
  	"content" varchar NOT NULL,
  	"written_at" varchar NOT NULL,
  	"expires_at" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_accounts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"language" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_sessions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"account" varchar NOT NULL,
  	"link" varchar,
  	"token_hash" varchar NOT NULL,
  	"is_kept" boolean DEFAULT false,
  	"started_at" varchar NOT NULL,
  	"last_seen_at" varchar NOT NULL,
  	"ended_at" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_codes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"kind" "enum_portal_codes_kind" NOT NULL,
  	"subject" varchar NOT NULL,
  	"member_id" uuid,
  	"account_key" varchar,
  	"handle" varchar NOT NULL,
  	"code_hash" varchar NOT NULL,
  	"tries" numeric DEFAULT 0 NOT NULL,
  	"asked_at" varchar NOT NULL,
  	"expires_at" varchar NOT NULL,
  	"used_at" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "portal_settings_id" uuid;
  ALTER TABLE "portal_settings" ADD CONSTRAINT "portal_settings_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "portal_settings_updated_at_idx" ON "portal_settings" USING btree ("updated_at");
  CREATE INDEX "portal_settings_created_at_idx" ON "portal_settings" USING btree ("created_at");
  CREATE INDEX "portal_settings_in_order_idx" ON "portal_settings" USING btree ("tenant_id","id");
  CREATE INDEX "portal_links_updated_at_idx" ON "portal_links" USING btree ("updated_at");
  CREATE INDEX "portal_links_created_at_idx" ON "portal_links" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_member_place_idx" ON "portal_links" USING btree ("tenant_id","member_id","place");
  CREATE INDEX "account_place_idx" ON "portal_links" USING btree ("account","place");
  CREATE INDEX "portal_links_in_order_idx" ON "portal_links" USING btree ("tenant_id","id");
  CREATE INDEX "portal_consents_updated_at_idx" ON "portal_consents" USING btree ("updated_at");
  CREATE INDEX "portal_consents_created_at_idx" ON "portal_consents" USING btree ("created_at");
  CREATE INDEX "tenant_member_12_idx" ON "portal_consents" USING btree ("tenant_id","member_id");
  CREATE INDEX "portal_consents_in_order_idx" ON "portal_consents" USING btree ("tenant_id","id");
  CREATE INDEX "portal_outbox_updated_at_idx" ON "portal_outbox" USING btree ("updated_at");
  CREATE INDEX "portal_outbox_created_at_idx" ON "portal_outbox" USING btree ("created_at");
  CREATE INDEX "tenant_member_13_idx" ON "portal_outbox" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_5_idx" ON "portal_outbox" USING btree ("tenant_id","status");
  CREATE INDEX "portal_outbox_in_order_idx" ON "portal_outbox" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "portal_accounts_key_idx" ON "portal_accounts" USING btree ("key");
  CREATE INDEX "portal_accounts_updated_at_idx" ON "portal_accounts" USING btree ("updated_at");
  CREATE INDEX "portal_accounts_created_at_idx" ON "portal_accounts" USING btree ("created_at");
  CREATE INDEX "portal_sessions_account_idx" ON "portal_sessions" USING btree ("account");
  CREATE UNIQUE INDEX "portal_sessions_token_hash_idx" ON "portal_sessions" USING btree ("token_hash");
  CREATE INDEX "portal_sessions_updated_at_idx" ON "portal_sessions" USING btree ("updated_at");
  CREATE INDEX "portal_sessions_created_at_idx" ON "portal_sessions" USING btree ("created_at");
  CREATE UNIQUE INDEX "portal_codes_handle_idx" ON "portal_codes" USING btree ("handle");
  CREATE INDEX "portal_codes_updated_at_idx" ON "portal_codes" USING btree ("updated_at");
  CREATE INDEX "portal_codes_created_at_idx" ON "portal_codes" USING btree ("created_at");
  CREATE INDEX "tenant_subject_idx" ON "portal_codes" USING btree ("tenant_id","subject");
  CREATE INDEX "tenant_member_14_idx" ON "portal_codes" USING btree ("tenant_id","member_id");
  CREATE INDEX "portal_codes_in_order_idx" ON "portal_codes" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_portal_settings_fk" FOREIGN KEY ("portal_settings_id") REFERENCES "public"."portal_settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_portal_settings_id_idx" ON "payload_locked_documents_rels" USING btree ("portal_settings_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "portal_settings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_consents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_outbox" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_accounts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_sessions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_codes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "portal_settings" CASCADE;
  DROP TABLE "portal_links" CASCADE;
  DROP TABLE "portal_consents" CASCADE;
  DROP TABLE "portal_outbox" CASCADE;
  DROP TABLE "portal_accounts" CASCADE;
  DROP TABLE "portal_sessions" CASCADE;
  DROP TABLE "portal_codes" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_portal_settings_fk";
  
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "payload_locked_documents_rels_portal_settings_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "portal_settings_id";
  DROP TYPE "public"."enum_portal_settings_languages";
  DROP TYPE "public"."enum_portal_links_proved_by";
  DROP TYPE "public"."enum_portal_links_end_reason";
  DROP TYPE "public"."enum_portal_consents_purpose";
  DROP TYPE "public"."enum_portal_outbox_channel";
  DROP TYPE "public"."enum_portal_outbox_language";
  DROP TYPE "public"."enum_portal_outbox_status";
  DROP TYPE "public"."enum_portal_codes_kind";`)
}
