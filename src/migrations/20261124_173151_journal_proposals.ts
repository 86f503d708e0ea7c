import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_journal_proposals_status" AS ENUM('pending', 'posted', 'rejected');
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
  
  CREATE INDEX "journal_proposals_updated_at_idx" ON "journal_proposals" USING btree ("updated_at");
  CREATE INDEX "journal_proposals_created_at_idx" ON "journal_proposals" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_idempotencyKey_1_idx" ON "journal_proposals" USING btree ("tenant_id","idempotency_key");
  CREATE INDEX "tenant_journal_idx" ON "journal_proposals" USING btree ("tenant_id","journal");
  CREATE INDEX "journal_proposals_in_order_idx" ON "journal_proposals" USING btree ("tenant_id","id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "journal_proposals" CASCADE;
  DROP TYPE "public"."enum_journal_proposals_status";`)
}
