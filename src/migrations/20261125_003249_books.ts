import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "accounts" ADD COLUMN "cash" boolean DEFAULT false;
  ALTER TABLE "tenants" ADD COLUMN "financial_year_first_month" numeric DEFAULT 1 NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "accounts" DROP COLUMN "cash";
  ALTER TABLE "tenants" DROP COLUMN "financial_year_first_month";`)
}
