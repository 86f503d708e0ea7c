import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_product_versions_status" ADD VALUE 'publishing' BEFORE 'published';
  ALTER TYPE "public"."enum_product_versions_status" ADD VALUE 'withdrawing';
  ALTER TYPE "public"."enum_product_versions_status" ADD VALUE 'withdrawn';
  DROP INDEX "tenant_product_from_idx";
  ALTER TABLE "product_versions" ADD COLUMN "withdrawn_by" varchar;
  ALTER TABLE "product_versions" ADD COLUMN "withdrawn_at" timestamp(3) with time zone;
  ALTER TABLE "product_versions" ADD COLUMN "withdraw_reason" varchar;
  ALTER TABLE "product_versions" ADD COLUMN "revision" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "subscription_amounts" ADD COLUMN "reverses" varchar;
  ALTER TABLE "subscription_amounts" ADD COLUMN "undoes_id" uuid;
  ALTER TABLE "subscription_amounts" ADD COLUMN "undone" numeric;
  CREATE UNIQUE INDEX "tenant_product_from_revision_idx" ON "product_versions" USING btree ("tenant_id","product_id","from","revision");
  CREATE INDEX "tenant_undoes_idx" ON "subscription_amounts" USING btree ("tenant_id","undoes_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "product_versions" ALTER COLUMN "status" SET DATA TYPE text;
  DROP TYPE "public"."enum_product_versions_status";
  CREATE TYPE "public"."enum_product_versions_status" AS ENUM('draft', 'published');
  ALTER TABLE "product_versions" ALTER COLUMN "status" SET DATA TYPE "public"."enum_product_versions_status" USING "status"::"public"."enum_product_versions_status";
  DROP INDEX "tenant_product_from_revision_idx";
  DROP INDEX "tenant_undoes_idx";
  CREATE UNIQUE INDEX "tenant_product_from_idx" ON "product_versions" USING btree ("tenant_id","product_id","from");
  ALTER TABLE "product_versions" DROP COLUMN "withdrawn_by";
  ALTER TABLE "product_versions" DROP COLUMN "withdrawn_at";
  ALTER TABLE "product_versions" DROP COLUMN "withdraw_reason";
  ALTER TABLE "product_versions" DROP COLUMN "revision";
  ALTER TABLE "subscription_amounts" DROP COLUMN "reverses";
  ALTER TABLE "subscription_amounts" DROP COLUMN "undoes_id";
  ALTER TABLE "subscription_amounts" DROP COLUMN "undone";`)
}
