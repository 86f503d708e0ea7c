import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_custom_fields_collection" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products');
  CREATE TYPE "public"."enum_custom_fields_type" AS ENUM('text', 'long-text', 'number', 'money', 'date', 'yes-no', 'choice', 'choices', 'phone', 'email');
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
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "custom_fields_id" uuid;
  ALTER TABLE "custom_fields" ADD CONSTRAINT "custom_fields_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
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
   ALTER TABLE "custom_fields" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "custom_field_values" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "custom_fields" CASCADE;
  DROP TABLE "custom_field_values" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_custom_fields_fk";
  
  DROP INDEX "payload_locked_documents_rels_custom_fields_id_idx";
  ALTER TABLE "members" DROP COLUMN "custom";
  ALTER TABLE "dependants" DROP COLUMN "custom";
  ALTER TABLE "beneficiaries" DROP COLUMN "custom";
  ALTER TABLE "subscriptions" DROP COLUMN "custom";
  ALTER TABLE "products" DROP COLUMN "custom";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "custom_fields_id";
  DROP TYPE "public"."enum_custom_fields_collection";
  DROP TYPE "public"."enum_custom_fields_type";`)
}
