import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "members" ADD COLUMN "credited_months" numeric;
  ALTER TABLE "rejoinings" ADD COLUMN "undoes_id" uuid;
  ALTER TABLE "rejoinings" ADD COLUMN "before" jsonb;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "members" DROP COLUMN "credited_months";
  ALTER TABLE "rejoinings" DROP COLUMN "undoes_id";
  ALTER TABLE "rejoinings" DROP COLUMN "before";`)
}
