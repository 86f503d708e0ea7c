import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_journal_proposals_status" AS ENUM('pending', 'posted', 'rejected');
  CREATE TYPE "public"."enum_custom_fields_collection" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products');
  CREATE TYPE "public"."enum_custom_fields_type" AS ENUM('text', 'long-text', 'number', 'money', 'date', 'yes-no', 'choice', 'choices', 'phone', 'email');
  ALTER TYPE "public"."enum_suspense_resolutions_status" ADD VALUE 'undone';
  CREATE TABLE "journal_proposals" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"status" "enum_journal_proposals_status" DEFAULT 'pending' NOT NULL,
  	"business_date" varchar NOT NULL,
  	"narrative" varchar NOT NULL,
  	"total" numeric NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"reason" varchar,
  	"postings" jsonb NOT NULL,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"journal" varchar,
  	"idempotency_key" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "custom_fields" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"collection" "enum_custom_fields_collection" NOT NULL,
  	"type" "enum_custom_fields_type" DEFAULT 'text' NOT NULL,
  	"key" varchar NOT NULL,
  	"label_en" varchar NOT NULL,
  	"label_tn" varchar,
  	"help_en" varchar,
  	"help_tn" varchar,
  	"options" varchar,
  	"minimum" varchar,
  	"maximum" varchar,
  	"decimals" numeric,
  	"earliest" varchar,
  	"latest" varchar,
  	"pattern" varchar,
  	"default_value" varchar,
  	"required" boolean DEFAULT false,
  	"unique" boolean DEFAULT false,
  	"archived" boolean DEFAULT false,
  	"position" numeric DEFAULT 0,
  	"visible_to" jsonb DEFAULT '[]'::jsonb,
  	"editable_by" jsonb DEFAULT '[]'::jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "custom_field_values" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"field" varchar NOT NULL,
  	"value" varchar NOT NULL,
  	"document" varchar NOT NULL
  );
  
  ALTER TABLE "members" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb;
  ALTER TABLE "dependants" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb;
  ALTER TABLE "beneficiaries" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb;
  ALTER TABLE "subscriptions" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb;
  ALTER TABLE "products" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb;
  ALTER TABLE "member_accounts" ADD COLUMN "seal" varchar;
  ALTER TABLE "users" ADD COLUMN "must_change_password" boolean DEFAULT false;
  ALTER TABLE "suspense_resolutions" ADD COLUMN "settled" jsonb;
  ALTER TABLE "suspense_resolutions" ADD COLUMN "undone_by" varchar;
  ALTER TABLE "suspense_resolutions" ADD COLUMN "undone_by_name" varchar;
  ALTER TABLE "suspense_resolutions" ADD COLUMN "undo_reason" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "custom_fields_id" uuid;
  ALTER TABLE "custom_fields" ADD CONSTRAINT "custom_fields_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "journal_proposals_updated_at_idx" ON "journal_proposals" USING btree ("updated_at");
  CREATE INDEX "journal_proposals_created_at_idx" ON "journal_proposals" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_idempotencyKey_1_idx" ON "journal_proposals" USING btree ("tenant_id","idempotency_key");
  CREATE INDEX "tenant_journal_idx" ON "journal_proposals" USING btree ("tenant_id","journal");
  CREATE INDEX "journal_proposals_in_order_idx" ON "journal_proposals" USING btree ("tenant_id","id");
  CREATE INDEX "custom_fields_updated_at_idx" ON "custom_fields" USING btree ("updated_at");
  CREATE INDEX "custom_fields_created_at_idx" ON "custom_fields" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_collection_key_idx" ON "custom_fields" USING btree ("tenant_id","collection","key");
  CREATE INDEX "custom_fields_in_order_idx" ON "custom_fields" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "tenant_field_value_idx" ON "custom_field_values" USING btree ("tenant_id","field","value");
  CREATE INDEX "tenant_document_idx" ON "custom_field_values" USING btree ("tenant_id","document");
  CREATE INDEX "custom_field_values_in_order_idx" ON "custom_field_values" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_custom_fields_fk" FOREIGN KEY ("custom_fields_id") REFERENCES "public"."custom_fields"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_custom_fields_id_idx" ON "payload_locked_documents_rels" USING btree ("custom_fields_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "journal_proposals" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "custom_fields" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "custom_field_values" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "journal_proposals" CASCADE;
  DROP TABLE "custom_fields" CASCADE;
  DROP TABLE "custom_field_values" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_custom_fields_fk";
  
  ALTER TABLE "suspense_resolutions" ALTER COLUMN "status" SET DATA TYPE text;
  ALTER TABLE "suspense_resolutions" ALTER COLUMN "status" SET DEFAULT 'proposed'::text;
  DROP TYPE "public"."enum_suspense_resolutions_status";
  CREATE TYPE "public"."enum_suspense_resolutions_status" AS ENUM('proposed', 'approved', 'rejected');
  ALTER TABLE "suspense_resolutions" ALTER COLUMN "status" SET DEFAULT 'proposed'::"public"."enum_suspense_resolutions_status";
  ALTER TABLE "suspense_resolutions" ALTER COLUMN "status" SET DATA TYPE "public"."enum_suspense_resolutions_status" USING "status"::"public"."enum_suspense_resolutions_status";
  DROP INDEX "payload_locked_documents_rels_custom_fields_id_idx";
  ALTER TABLE "members" DROP COLUMN "custom";
  ALTER TABLE "dependants" DROP COLUMN "custom";
  ALTER TABLE "beneficiaries" DROP COLUMN "custom";
  ALTER TABLE "subscriptions" DROP COLUMN "custom";
  ALTER TABLE "products" DROP COLUMN "custom";
  ALTER TABLE "member_accounts" DROP COLUMN "seal";
  ALTER TABLE "users" DROP COLUMN "must_change_password";
  ALTER TABLE "suspense_resolutions" DROP COLUMN "settled";
  ALTER TABLE "suspense_resolutions" DROP COLUMN "undone_by";
  ALTER TABLE "suspense_resolutions" DROP COLUMN "undone_by_name";
  ALTER TABLE "suspense_resolutions" DROP COLUMN "undo_reason";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "custom_fields_id";
  DROP TYPE "public"."enum_journal_proposals_status";
  DROP TYPE "public"."enum_custom_fields_collection";
  DROP TYPE "public"."enum_custom_fields_type";`)
}
