import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies');
  CREATE TYPE "public"."enum_custom_fields_result" AS ENUM('text', 'number', 'money', 'date', 'yes-no');
  ALTER TYPE "public"."enum_custom_fields_type" ADD VALUE 'relation';
  ALTER TYPE "public"."enum_custom_fields_type" ADD VALUE 'formula';
  ALTER TABLE "custom_fields" ADD COLUMN "target" "enum_custom_fields_target";
  ALTER TABLE "custom_fields" ADD COLUMN "formula" varchar;
  ALTER TABLE "custom_fields" ADD COLUMN "result" "enum_custom_fields_result" DEFAULT 'text';
  ALTER TABLE "custom_fields" ADD COLUMN "shown_when" varchar;
  ALTER TABLE "custom_fields" ADD COLUMN "in_portal" boolean DEFAULT false;
  ALTER TABLE "custom_fields" ADD COLUMN "editable_in_portal" boolean DEFAULT false;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DATA TYPE text;
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DEFAULT 'text'::text;
  DROP TYPE "public"."enum_custom_fields_type";
  CREATE TYPE "public"."enum_custom_fields_type" AS ENUM('text', 'long-text', 'number', 'money', 'date', 'yes-no', 'choice', 'choices', 'phone', 'email');
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DEFAULT 'text'::"public"."enum_custom_fields_type";
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DATA TYPE "public"."enum_custom_fields_type" USING "type"::"public"."enum_custom_fields_type";
  ALTER TABLE "custom_fields" DROP COLUMN "target";
  ALTER TABLE "custom_fields" DROP COLUMN "formula";
  ALTER TABLE "custom_fields" DROP COLUMN "result";
  ALTER TABLE "custom_fields" DROP COLUMN "shown_when";
  ALTER TABLE "custom_fields" DROP COLUMN "in_portal";
  ALTER TABLE "custom_fields" DROP COLUMN "editable_in_portal";
  DROP TYPE "public"."enum_custom_fields_target";
  DROP TYPE "public"."enum_custom_fields_result";`)
}
