import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_product_versions_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_product_versions_existing" AS ENUM('stay', 'move');
  ALTER TYPE "public"."enum_products_kind" ADD VALUE 'joining-fee' BEFORE 'funeral';
  ALTER TYPE "public"."enum_products_kind" ADD VALUE 'share-capital';
  ALTER TYPE "public"."enum_products_kind" ADD VALUE 'loan';
  ALTER TYPE "public"."enum_product_versions_amount_rule" ADD VALUE 'by-plan' BEFORE 'member-chosen';
  ALTER TYPE "public"."enum_product_versions_amount_rule" ADD VALUE 'price-table' BEFORE 'member-chosen';
  ALTER TYPE "public"."enum_product_versions_amount_rule" ADD VALUE 'salary-percent' BEFORE 'member-chosen';
  ALTER TYPE "public"."enum_product_versions_amount_rule" ADD VALUE 'formula' BEFORE 'member-chosen';
  CREATE TABLE "subscription_amounts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"subscription_id" uuid NOT NULL,
  	"from" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"product_version_id" uuid,
  	"number" numeric NOT NULL,
  	"explanation" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" DROP NOT NULL;
  ALTER TABLE "subscriptions" ADD COLUMN "plan" varchar;
  ALTER TABLE "products" ADD COLUMN "account_kind" varchar;
  ALTER TABLE "product_versions" ADD COLUMN "definition" jsonb;
  ALTER TABLE "product_versions" ADD COLUMN "status" "enum_product_versions_status";
  ALTER TABLE "product_versions" ADD COLUMN "existing" "enum_product_versions_existing";
  ALTER TABLE "product_versions" ADD COLUMN "published_by" varchar;
  ALTER TABLE "product_versions" ADD COLUMN "published_at" timestamp(3) with time zone;
  CREATE INDEX "subscription_amounts_updated_at_idx" ON "subscription_amounts" USING btree ("updated_at");
  CREATE INDEX "subscription_amounts_created_at_idx" ON "subscription_amounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_subscription_from_number_idx" ON "subscription_amounts" USING btree ("tenant_id","subscription_id","from","number");
  CREATE INDEX "subscription_amounts_in_order_idx" ON "subscription_amounts" USING btree ("tenant_id","id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "subscription_amounts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "subscription_amounts" CASCADE;
  ALTER TABLE "products" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_products_kind";
  CREATE TYPE "public"."enum_products_kind" AS ENUM('dues', 'funeral', 'savings');
  ALTER TABLE "products" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_products_kind" USING "kind"::"public"."enum_products_kind";
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET DATA TYPE text;
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET DEFAULT 'fixed'::text;
  DROP TYPE "public"."enum_product_versions_amount_rule";
  CREATE TYPE "public"."enum_product_versions_amount_rule" AS ENUM('fixed', 'member-chosen');
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET DEFAULT 'fixed'::"public"."enum_product_versions_amount_rule";
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET DATA TYPE "public"."enum_product_versions_amount_rule" USING "amount_rule"::"public"."enum_product_versions_amount_rule";
  ALTER TABLE "product_versions" ALTER COLUMN "amount_rule" SET NOT NULL;
  ALTER TABLE "subscriptions" DROP COLUMN "plan";
  ALTER TABLE "products" DROP COLUMN "account_kind";
  ALTER TABLE "product_versions" DROP COLUMN "definition";
  ALTER TABLE "product_versions" DROP COLUMN "status";
  ALTER TABLE "product_versions" DROP COLUMN "existing";
  ALTER TABLE "product_versions" DROP COLUMN "published_by";
  ALTER TABLE "product_versions" DROP COLUMN "published_at";
  DROP TYPE "public"."enum_product_versions_status";
  DROP TYPE "public"."enum_product_versions_existing";`)
}
