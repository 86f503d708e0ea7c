import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_file_formats_purpose" ADD VALUE 'payout';
  ALTER TABLE "payout_batches" ADD COLUMN "layout_id" uuid;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "file_formats" ALTER COLUMN "purpose" SET DATA TYPE text;
  DROP TYPE "public"."enum_file_formats_purpose";
  CREATE TYPE "public"."enum_file_formats_purpose" AS ENUM('deduction', 'remittance', 'rejection');
  ALTER TABLE "file_formats" ALTER COLUMN "purpose" SET DATA TYPE "public"."enum_file_formats_purpose" USING "purpose"::"public"."enum_file_formats_purpose";
  ALTER TABLE "payout_batches" DROP COLUMN "layout_id";`)
}
