import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_rejoining_rules_kind" AS ENUM('resignation', 'retirement', 'death', 'expulsion');
  CREATE TYPE "public"."enum_rejoining_rules_service" AS ENUM('fresh', 'credited');
  CREATE TYPE "public"."enum_rejoinings_kind" AS ENUM('resignation', 'retirement', 'death', 'expulsion');
  CREATE TYPE "public"."enum_rejoinings_service" AS ENUM('fresh', 'credited');
  CREATE TYPE "public"."enum_arrears_plans_status" AS ENUM('open', 'paid', 'undone');
  CREATE TYPE "public"."enum_member_merges_status" AS ENUM('proposed', 'approved', 'rejected', 'undone');
  CREATE TYPE "public"."enum_payroll_transfers_status" AS ENUM('transferred', 'undone');
  CREATE TYPE "public"."enum_change_requests_about" AS ENUM('members', 'dependants', 'beneficiaries');
  CREATE TYPE "public"."enum_change_requests_status" AS ENUM('open', 'accepted', 'partly', 'declined');
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'rejoining-rules';
  CREATE TABLE "rejoining_rules" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"kind" "enum_rejoining_rules_kind" NOT NULL,
  	"allowed" boolean DEFAULT true NOT NULL,
  	"after_months" numeric DEFAULT 0 NOT NULL,
  	"service" "enum_rejoining_rules_service" DEFAULT 'fresh' NOT NULL,
  	"joining_fee" boolean DEFAULT true NOT NULL,
  	"arrears_first" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "rejoinings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"kind" "enum_rejoinings_kind",
  	"formerly_from" varchar NOT NULL,
  	"left_on" varchar NOT NULL,
  	"applied_on" varchar NOT NULL,
  	"service" "enum_rejoinings_service" NOT NULL,
  	"credited_months" numeric NOT NULL,
  	"joining_fee" boolean DEFAULT false NOT NULL,
  	"terms" varchar NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"maker" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "arrears_plans" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"exit_id" uuid NOT NULL,
  	"total" numeric NOT NULL,
  	"received" numeric NOT NULL,
  	"first_due" varchar NOT NULL,
  	"last_due" varchar NOT NULL,
  	"status" "enum_arrears_plans_status" DEFAULT 'open' NOT NULL,
  	"instalments" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "member_merges" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"survivor_id" uuid NOT NULL,
  	"merged_id" uuid NOT NULL,
  	"reason" varchar NOT NULL,
  	"status" "enum_member_merges_status" DEFAULT 'proposed' NOT NULL,
  	"from" varchar,
  	"moved" numeric,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"decision_reason" varchar,
  	"undone_by_name" varchar,
  	"undo_reason" varchar,
  	"answers" jsonb NOT NULL,
  	"effect" jsonb,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"journal" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payroll_transfers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"from_authority_id" uuid NOT NULL,
  	"from_number" varchar NOT NULL,
  	"to_authority_id" uuid NOT NULL,
  	"to_number" varchar NOT NULL,
  	"from" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"status" "enum_payroll_transfers_status" DEFAULT 'transferred' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"undone_by_name" varchar,
  	"undo_reason" varchar,
  	"codes" jsonb NOT NULL,
  	"maker" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "change_requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"about" "enum_change_requests_about" NOT NULL,
  	"fields" varchar NOT NULL,
  	"reason" varchar,
  	"status" "enum_change_requests_status" DEFAULT 'open' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"decision_reason" varchar,
  	"accepted" varchar,
  	"document_id" varchar NOT NULL,
  	"proposed" jsonb NOT NULL,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "tenant_member_11_idx";
  ALTER TABLE "members" ADD COLUMN "merged_into_id" uuid;
  ALTER TABLE "member_accounts" ADD COLUMN "moved_to_id" uuid;
  ALTER TABLE "member_exits" ADD COLUMN "plan" jsonb;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "rejoining_rules_id" uuid;
  ALTER TABLE "rejoining_rules" ADD CONSTRAINT "rejoining_rules_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "rejoining_rules_updated_at_idx" ON "rejoining_rules" USING btree ("updated_at");
  CREATE INDEX "rejoining_rules_created_at_idx" ON "rejoining_rules" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_kind_idx" ON "rejoining_rules" USING btree ("tenant_id","kind");
  CREATE INDEX "rejoining_rules_in_order_idx" ON "rejoining_rules" USING btree ("tenant_id","id");
  CREATE INDEX "rejoinings_updated_at_idx" ON "rejoinings" USING btree ("updated_at");
  CREATE INDEX "rejoinings_created_at_idx" ON "rejoinings" USING btree ("created_at");
  CREATE INDEX "tenant_member_11_idx" ON "rejoinings" USING btree ("tenant_id","member_id");
  CREATE INDEX "rejoinings_in_order_idx" ON "rejoinings" USING btree ("tenant_id","id");
  CREATE INDEX "arrears_plans_updated_at_idx" ON "arrears_plans" USING btree ("updated_at");
  CREATE INDEX "arrears_plans_created_at_idx" ON "arrears_plans" USING btree ("created_at");
  CREATE INDEX "tenant_member_13_idx" ON "arrears_plans" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_exit_idx" ON "arrears_plans" USING btree ("tenant_id","exit_id");
  CREATE INDEX "arrears_plans_in_order_idx" ON "arrears_plans" USING btree ("tenant_id","id");
  CREATE INDEX "member_merges_updated_at_idx" ON "member_merges" USING btree ("updated_at");
  CREATE INDEX "member_merges_created_at_idx" ON "member_merges" USING btree ("created_at");
  CREATE INDEX "tenant_survivor_idx" ON "member_merges" USING btree ("tenant_id","survivor_id");
  CREATE INDEX "tenant_merged_idx" ON "member_merges" USING btree ("tenant_id","merged_id");
  CREATE INDEX "tenant_status_5_idx" ON "member_merges" USING btree ("tenant_id","status");
  CREATE INDEX "member_merges_in_order_idx" ON "member_merges" USING btree ("tenant_id","id");
  CREATE INDEX "payroll_transfers_updated_at_idx" ON "payroll_transfers" USING btree ("updated_at");
  CREATE INDEX "payroll_transfers_created_at_idx" ON "payroll_transfers" USING btree ("created_at");
  CREATE INDEX "tenant_member_14_idx" ON "payroll_transfers" USING btree ("tenant_id","member_id");
  CREATE INDEX "payroll_transfers_in_order_idx" ON "payroll_transfers" USING btree ("tenant_id","id");
  CREATE INDEX "change_requests_updated_at_idx" ON "change_requests" USING btree ("updated_at");
  CREATE INDEX "change_requests_created_at_idx" ON "change_requests" USING btree ("created_at");
  CREATE INDEX "tenant_member_status_idx" ON "change_requests" USING btree ("tenant_id","member_id","status");
  CREATE INDEX "tenant_status_6_idx" ON "change_requests" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_documentId_1_idx" ON "change_requests" USING btree ("tenant_id","document_id");
  CREATE INDEX "change_requests_in_order_idx" ON "change_requests" USING btree ("tenant_id","id");
  ALTER TABLE "members" ADD CONSTRAINT "members_merged_into_id_members_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_rejoining_rules_fk" FOREIGN KEY ("rejoining_rules_id") REFERENCES "public"."rejoining_rules"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "members_merged_into_idx" ON "members" USING btree ("merged_into_id");
  CREATE INDEX "tenant_member_12_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  CREATE INDEX "payload_locked_documents_rels_rejoining_rules_id_idx" ON "payload_locked_documents_rels" USING btree ("rejoining_rules_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "rejoining_rules" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "rejoinings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "arrears_plans" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "member_merges" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payroll_transfers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "change_requests" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "rejoining_rules" CASCADE;
  DROP TABLE "rejoinings" CASCADE;
  DROP TABLE "arrears_plans" CASCADE;
  DROP TABLE "member_merges" CASCADE;
  DROP TABLE "payroll_transfers" CASCADE;
  DROP TABLE "change_requests" CASCADE;
  ALTER TABLE "members" DROP CONSTRAINT "members_merged_into_id_members_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_rejoining_rules_fk";
  
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "members_merged_into_idx";
  DROP INDEX "tenant_member_12_idx";
  DROP INDEX "payload_locked_documents_rels_rejoining_rules_id_idx";
  CREATE INDEX "tenant_member_11_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  ALTER TABLE "members" DROP COLUMN "merged_into_id";
  ALTER TABLE "member_accounts" DROP COLUMN "moved_to_id";
  ALTER TABLE "member_exits" DROP COLUMN "plan";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "rejoining_rules_id";
  DROP TYPE "public"."enum_rejoining_rules_kind";
  DROP TYPE "public"."enum_rejoining_rules_service";
  DROP TYPE "public"."enum_rejoinings_kind";
  DROP TYPE "public"."enum_rejoinings_service";
  DROP TYPE "public"."enum_arrears_plans_status";
  DROP TYPE "public"."enum_member_merges_status";
  DROP TYPE "public"."enum_payroll_transfers_status";
  DROP TYPE "public"."enum_change_requests_about";
  DROP TYPE "public"."enum_change_requests_status";`)
}
