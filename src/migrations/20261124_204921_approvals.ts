import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_approval_requests_status" AS ENUM('pending', 'approved', 'rejected', 'sent-back', 'executed', 'expired', 'withdrawn');
  CREATE TABLE "approval_workflows_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"approvers" numeric DEFAULT 1 NOT NULL,
  	"above" numeric,
  	"deadline_hours" numeric
  );
  
  CREATE TABLE "approval_workflows" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"operation" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"in_force" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "approval_workflows_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"roles_id" uuid
  );
  
  CREATE TABLE "approval_requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"operation" varchar NOT NULL,
  	"title" varchar NOT NULL,
  	"status" "enum_approval_requests_status" DEFAULT 'pending' NOT NULL,
  	"amount" numeric,
  	"maker_name" varchar NOT NULL,
  	"due_at" timestamp(3) with time zone,
  	"executed_at" timestamp(3) with time zone,
  	"step" numeric NOT NULL,
  	"round" numeric NOT NULL,
  	"escalated" boolean DEFAULT false,
  	"steps" jsonb NOT NULL,
  	"decisions" jsonb NOT NULL,
  	"payload" jsonb,
  	"result" jsonb,
  	"maker" varchar NOT NULL,
  	"excluded" jsonb,
  	"open_key" varchar NOT NULL,
  	"target_collection" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "approval_workflows_id" uuid;
  ALTER TABLE "approval_workflows_steps" ADD CONSTRAINT "approval_workflows_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."approval_workflows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "approval_workflows" ADD CONSTRAINT "approval_workflows_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "approval_workflows_rels" ADD CONSTRAINT "approval_workflows_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."approval_workflows"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "approval_workflows_rels" ADD CONSTRAINT "approval_workflows_rels_roles_fk" FOREIGN KEY ("roles_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "approval_workflows_steps_order_idx" ON "approval_workflows_steps" USING btree ("_order");
  CREATE INDEX "approval_workflows_steps_parent_id_idx" ON "approval_workflows_steps" USING btree ("_parent_id");
  CREATE INDEX "approval_workflows_updated_at_idx" ON "approval_workflows" USING btree ("updated_at");
  CREATE INDEX "approval_workflows_created_at_idx" ON "approval_workflows" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_operation_idx" ON "approval_workflows" USING btree ("tenant_id","operation");
  CREATE INDEX "approval_workflows_in_order_idx" ON "approval_workflows" USING btree ("tenant_id","id");
  CREATE INDEX "approval_workflows_rels_order_idx" ON "approval_workflows_rels" USING btree ("order");
  CREATE INDEX "approval_workflows_rels_parent_idx" ON "approval_workflows_rels" USING btree ("parent_id");
  CREATE INDEX "approval_workflows_rels_path_idx" ON "approval_workflows_rels" USING btree ("path");
  CREATE INDEX "approval_workflows_rels_roles_id_idx" ON "approval_workflows_rels" USING btree ("roles_id");
  CREATE INDEX "approval_requests_updated_at_idx" ON "approval_requests" USING btree ("updated_at");
  CREATE INDEX "approval_requests_created_at_idx" ON "approval_requests" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_openKey_idx" ON "approval_requests" USING btree ("tenant_id","open_key");
  CREATE INDEX "tenant_status_createdAt_idx" ON "approval_requests" USING btree ("tenant_id","status","created_at");
  CREATE INDEX "tenant_documentId_status_idx" ON "approval_requests" USING btree ("tenant_id","document_id","status");
  CREATE INDEX "approval_requests_in_order_idx" ON "approval_requests" USING btree ("tenant_id","id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_approval_workflows_fk" FOREIGN KEY ("approval_workflows_id") REFERENCES "public"."approval_workflows"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_approval_workflows_id_idx" ON "payload_locked_documents_rels" USING btree ("approval_workflows_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "approval_workflows_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "approval_workflows" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "approval_workflows_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "approval_requests" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "approval_workflows_steps" CASCADE;
  DROP TABLE "approval_workflows" CASCADE;
  DROP TABLE "approval_workflows_rels" CASCADE;
  DROP TABLE "approval_requests" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_approval_workflows_fk";
  
  DROP INDEX "payload_locked_documents_rels_approval_workflows_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "approval_workflows_id";
  DROP TYPE "public"."enum_approval_requests_status";`)
}
