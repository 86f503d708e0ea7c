import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_custom_fields_type" ADD VALUE 'file' BEFORE 'formula';
  ALTER TABLE "custom_fields" ADD COLUMN "file_types" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DATA TYPE text;
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DEFAULT 'text'::text;
  DROP TYPE "public"."enum_custom_fields_type";
  CREATE TYPE "public"."enum_custom_fields_type" AS ENUM('text', 'long-text', 'number', 'money', 'date', 'yes-no', 'choice', 'choices', 'phone', 'email', 'relation', 'formula');
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DEFAULT 'text'::"public"."enum_custom_fields_type";
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DATA TYPE "public"."enum_custom_fields_type" USING "type"::"public"."enum_custom_fields_type";
  ALTER TABLE "custom_fields" DROP COLUMN "file_types";`)
}
