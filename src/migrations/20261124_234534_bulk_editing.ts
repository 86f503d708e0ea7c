import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_bulk_changes_status" ADD VALUE 'editing' BEFORE 'done';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "bulk_changes" ALTER COLUMN "status" SET DATA TYPE text;
  DROP TYPE "public"."enum_bulk_changes_status";
  CREATE TYPE "public"."enum_bulk_changes_status" AS ENUM('previewed', 'done', 'undoing', 'undone');
  ALTER TABLE "bulk_changes" ALTER COLUMN "status" SET DATA TYPE "public"."enum_bulk_changes_status" USING "status"::"public"."enum_bulk_changes_status";`)
}
