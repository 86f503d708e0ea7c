import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_journal_proposals_status" AS ENUM('pending', 'posted', 'rejected');
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
  
  ALTER TABLE "member_accounts" ADD COLUMN "seal" varchar;
  ALTER TABLE "suspense_resolutions" ADD COLUMN "settled" jsonb;
  ALTER TABLE "suspense_resolutions" ADD COLUMN "undone_by" varchar;
  ALTER TABLE "suspense_resolutions" ADD COLUMN "undone_by_name" varchar;
  ALTER TABLE "suspense_resolutions" ADD COLUMN "undo_reason" varchar;
  CREATE INDEX "journal_proposals_updated_at_idx" ON "journal_proposals" USING btree ("updated_at");
  CREATE INDEX "journal_proposals_created_at_idx" ON "journal_proposals" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_idempotencyKey_1_idx" ON "journal_proposals" USING btree ("tenant_id","idempotency_key");
  CREATE INDEX "tenant_journal_idx" ON "journal_proposals" USING btree ("tenant_id","journal");
  CREATE INDEX "journal_proposals_in_order_idx" ON "journal_proposals" USING btree ("tenant_id","id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "journal_proposals" CASCADE;
  ALTER TABLE "suspense_resolutions" ALTER COLUMN "status" SET DATA TYPE text;
  ALTER TABLE "suspense_resolutions" ALTER COLUMN "status" SET DEFAULT 'proposed'::text;
  DROP TYPE "public"."enum_suspense_resolutions_status";
  CREATE TYPE "public"."enum_suspense_resolutions_status" AS ENUM('proposed', 'approved', 'rejected');
  ALTER TABLE "suspense_resolutions" ALTER COLUMN "status" SET DEFAULT 'proposed'::"public"."enum_suspense_resolutions_status";
  ALTER TABLE "suspense_resolutions" ALTER COLUMN "status" SET DATA TYPE "public"."enum_suspense_resolutions_status" USING "status"::"public"."enum_suspense_resolutions_status";
  ALTER TABLE "member_accounts" DROP COLUMN "seal";
  ALTER TABLE "suspense_resolutions" DROP COLUMN "settled";
  ALTER TABLE "suspense_resolutions" DROP COLUMN "undone_by";
  ALTER TABLE "suspense_resolutions" DROP COLUMN "undone_by_name";
  ALTER TABLE "suspense_resolutions" DROP COLUMN "undo_reason";
  DROP TYPE "public"."enum_journal_proposals_status";`)
}
