import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_bulk_changes_kind" AS ENUM('import', 'edit');
  CREATE TYPE "public"."enum_bulk_changes_status" AS ENUM('previewed', 'done', 'undoing', 'undone');
  CREATE TABLE "bulk_changes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"kind" "enum_bulk_changes_kind" NOT NULL,
  	"target_collection" varchar NOT NULL,
  	"about" varchar,
  	"status" "enum_bulk_changes_status" NOT NULL,
  	"created" numeric NOT NULL,
  	"updated" numeric NOT NULL,
  	"refused" numeric NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"undone_by_name" varchar,
  	"undo_reason" varchar,
  	"kept" numeric,
  	"field" varchar,
  	"value" jsonb,
  	"filter" jsonb,
  	"cursor" varchar,
  	"report" jsonb,
  	"undo_report" jsonb,
  	"maker" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bulk_change_parts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"change_id" uuid NOT NULL,
  	"position" numeric NOT NULL,
  	"first" numeric NOT NULL,
  	"last" numeric NOT NULL,
  	"rows" jsonb,
  	"undone" boolean DEFAULT false NOT NULL,
  	"kept" jsonb
  );
  
  CREATE INDEX "bulk_changes_updated_at_idx" ON "bulk_changes" USING btree ("updated_at");
  CREATE INDEX "bulk_changes_created_at_idx" ON "bulk_changes" USING btree ("created_at");
  CREATE INDEX "bulk_changes_in_order_idx" ON "bulk_changes" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "tenant_change_position_idx" ON "bulk_change_parts" USING btree ("tenant_id","change_id","position");
  CREATE INDEX "bulk_change_parts_in_order_idx" ON "bulk_change_parts" USING btree ("tenant_id","id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "bulk_changes" CASCADE;
  DROP TABLE "bulk_change_parts" CASCADE;
  DROP TYPE "public"."enum_bulk_changes_kind";
  DROP TYPE "public"."enum_bulk_changes_status";`)
}
