import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_change_requests_kind" AS ENUM('change', 'new', 'set');
  ALTER TABLE "change_requests" ADD COLUMN "kind" "enum_change_requests_kind" DEFAULT 'change' NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "change_requests" DROP COLUMN "kind";
  DROP TYPE "public"."enum_change_requests_kind";`)
}
