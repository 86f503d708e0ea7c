import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_member_documents_status" AS ENUM('waiting', 'verified', 'rejected');
  CREATE TYPE "public"."enum_document_requirements_applies_to" AS ENUM('everyone', 'on-payroll', 'not-on-payroll', 'citizens', 'non-citizens');
  CREATE TYPE "public"."enum_membership_decisions_decision" AS ENUM('admitted', 'declined');
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
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "document_requirements_id" uuid;
  ALTER TABLE "document_requirements" ADD CONSTRAINT "document_requirements_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "member_documents_updated_at_idx" ON "member_documents" USING btree ("updated_at");
  CREATE INDEX "member_documents_created_at_idx" ON "member_documents" USING btree ("created_at");
  CREATE INDEX "tenant_member_8_idx" ON "member_documents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_expiresOn_idx" ON "member_documents" USING btree ("tenant_id","status","expires_on");
  CREATE INDEX "tenant_numberIndex_idx" ON "member_documents" USING btree ("tenant_id","number_index");
  CREATE INDEX "member_documents_in_order_idx" ON "member_documents" USING btree ("tenant_id","id");
  CREATE INDEX "document_requirements_updated_at_idx" ON "document_requirements" USING btree ("updated_at");
  CREATE INDEX "document_requirements_created_at_idx" ON "document_requirements" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_3_idx" ON "document_requirements" USING btree ("tenant_id","code");
  CREATE INDEX "document_requirements_in_order_idx" ON "document_requirements" USING btree ("tenant_id","id");
  CREATE INDEX "membership_decisions_updated_at_idx" ON "membership_decisions" USING btree ("updated_at");
  CREATE INDEX "membership_decisions_created_at_idx" ON "membership_decisions" USING btree ("created_at");
  CREATE INDEX "tenant_member_9_idx" ON "membership_decisions" USING btree ("tenant_id","member_id");
  CREATE INDEX "membership_decisions_in_order_idx" ON "membership_decisions" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_document_requirements_fk" FOREIGN KEY ("document_requirements_id") REFERENCES "public"."document_requirements"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "tenant_phone_idx" ON "members" USING btree ("tenant_id","phone");
  CREATE INDEX "tenant_birthDate_idx" ON "members" USING btree ("tenant_id","birth_date");
  CREATE INDEX "tenant_member_7_idx" ON "suspense_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "payload_locked_documents_rels_document_requirements_id_idx" ON "payload_locked_documents_rels" USING btree ("document_requirements_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "member_documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "document_requirements" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_decisions" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "member_documents" CASCADE;
  DROP TABLE "document_requirements" CASCADE;
  DROP TABLE "membership_decisions" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_document_requirements_fk";
  
  DROP INDEX "tenant_phone_idx";
  DROP INDEX "tenant_birthDate_idx";
  DROP INDEX "tenant_member_7_idx";
  DROP INDEX "payload_locked_documents_rels_document_requirements_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "document_requirements_id";
  DROP TYPE "public"."enum_member_documents_status";
  DROP TYPE "public"."enum_document_requirements_applies_to";
  DROP TYPE "public"."enum_membership_decisions_decision";`)
}
