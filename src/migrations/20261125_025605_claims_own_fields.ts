import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_custom_fields_collection" ADD VALUE 'claims' BEFORE 'claim-types';
  ALTER TABLE "claims" ADD COLUMN "custom" jsonb DEFAULT '{}'::jsonb;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "custom_fields" ALTER COLUMN "collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_collection";
  CREATE TYPE "public"."enum_custom_fields_collection" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'claim-types');
  ALTER TABLE "custom_fields" ALTER COLUMN "collection" SET DATA TYPE "public"."enum_custom_fields_collection" USING "collection"::"public"."enum_custom_fields_collection";
  ALTER TABLE "claims" DROP COLUMN "custom";`)
}
