import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "checkpoints" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"sequence" numeric NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"journals" numeric NOT NULL,
  	"audit_entries" numeric NOT NULL,
  	"journal_head" varchar NOT NULL,
  	"audit_head" varchar NOT NULL,
  	"platform_entries" numeric NOT NULL,
  	"platform_head" varchar NOT NULL,
  	"previous_hash" varchar NOT NULL,
  	"public_key" varchar NOT NULL,
  	"signature" varchar NOT NULL
  );
  
  ALTER TABLE "journals" ADD COLUMN "chain_hash" varchar;
  -- Journals that are there are chained in their order, as posting chains those that follow.
  ALTER TABLE "journals" DISABLE TRIGGER USER;
  DO $$
  DECLARE
    journal record;
    society uuid;
    hash text;
  BEGIN
    FOR journal IN SELECT "id", "tenant_id", "body_hash" FROM "journals" ORDER BY "tenant_id", "number" LOOP
      IF society IS DISTINCT FROM journal.tenant_id THEN
        society := journal.tenant_id;
        hash := repeat('0', 64);
      END IF;
      hash := encode(sha256(convert_to(hash || journal.body_hash, 'UTF8')), 'hex');
      UPDATE "journals" SET "chain_hash" = hash WHERE "id" = journal.id;
    END LOOP;
  END $$;
  ALTER TABLE "journals" ENABLE TRIGGER USER;
  ALTER TABLE "journals" ALTER COLUMN "chain_hash" SET NOT NULL;
  CREATE UNIQUE INDEX "tenant_sequence_idx" ON "checkpoints" USING btree ("tenant_id","sequence");
  CREATE INDEX "checkpoints_in_order_idx" ON "checkpoints" USING btree ("tenant_id","id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "checkpoints" CASCADE;
  ALTER TABLE "journals" DROP COLUMN "chain_hash";`)
}
