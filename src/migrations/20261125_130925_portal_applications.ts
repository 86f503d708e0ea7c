import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_change_requests_about" ADD VALUE 'subscriptions';
  ALTER TYPE "public"."enum_change_requests_kind" ADD VALUE 'subscription';
  ALTER TABLE "products" ADD COLUMN "open_in_portal" boolean DEFAULT false;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "change_requests" ALTER COLUMN "about" SET DATA TYPE text;
  DROP TYPE "public"."enum_change_requests_about";
  CREATE TYPE "public"."enum_change_requests_about" AS ENUM('members', 'dependants', 'beneficiaries');
  ALTER TABLE "change_requests" ALTER COLUMN "about" SET DATA TYPE "public"."enum_change_requests_about" USING "about"::"public"."enum_change_requests_about";
  ALTER TABLE "change_requests" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "change_requests" ALTER COLUMN "kind" SET DEFAULT 'change'::text;
  DROP TYPE "public"."enum_change_requests_kind";
  CREATE TYPE "public"."enum_change_requests_kind" AS ENUM('change', 'new', 'set');
  ALTER TABLE "change_requests" ALTER COLUMN "kind" SET DEFAULT 'change'::"public"."enum_change_requests_kind";
  ALTER TABLE "change_requests" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_change_requests_kind" USING "kind"::"public"."enum_change_requests_kind";
  ALTER TABLE "products" DROP COLUMN "open_in_portal";`)
}
