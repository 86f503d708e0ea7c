import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_policies_status" AS ENUM('in-force', 'grace', 'suspended', 'lapsed', 'ended');
  CREATE TYPE "public"."enum_policy_lives_relation" AS ENUM('member', 'spouse', 'child', 'parent', 'parent-in-law', 'sibling', 'extended');
  CREATE TYPE "public"."enum_policy_events_kind" AS ENUM('started', 'in-force', 'grace', 'suspended', 'lapsed', 'reinstated', 'ended', 'life-added', 'life-ended', 'age-limit', 'student-proof');
  CREATE TYPE "public"."enum_policy_events_reason" AS ENUM('paid', 'owed', 'grace-over', 'missed', 'ended', 'reinstated', 'reopened', 'age');
  CREATE TYPE "public"."enum_policy_notices_kind" AS ENUM('suspension', 'lapse', 'reinstatement-ends', 'age-limit');
  CREATE TYPE "public"."enum_policy_notices_status" AS ENUM('due', 'sent', 'withdrawn');
  CREATE TABLE "policies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" varchar NOT NULL,
  	"member_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"subscription_id" uuid NOT NULL,
  	"status" "enum_policies_status" NOT NULL,
  	"since" varchar NOT NULL,
  	"started_on" varchar NOT NULL,
  	"owed" numeric NOT NULL,
  	"premiums_owed" numeric NOT NULL,
  	"paid_to" varchar,
  	"lapsed_on" varchar,
  	"waiting_since" varchar,
  	"premiums_from" varchar NOT NULL,
  	"premiums_before" numeric NOT NULL,
  	"received_before" numeric NOT NULL,
  	"received_at_lapse" numeric,
  	"deduction_ended" varchar,
  	"events" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policy_lives" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"policy_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"dependant_id" uuid,
  	"person" varchar NOT NULL,
  	"relation" "enum_policy_lives_relation" NOT NULL,
  	"from" varchar NOT NULL,
  	"until" varchar,
  	"student_until" varchar,
  	"student_proof_id" uuid,
  	"age_ended" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policy_events" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"policy_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"kind" "enum_policy_events_kind" NOT NULL,
  	"on" varchar NOT NULL,
  	"reason" "enum_policy_events_reason",
  	"wait_again" boolean,
  	"life_id" uuid,
  	"counted" jsonb,
  	"actor_name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policy_notices" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"policy_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"kind" "enum_policy_notices_kind" NOT NULL,
  	"about" varchar NOT NULL,
  	"life_id" uuid,
  	"given_on" varchar NOT NULL,
  	"step_on" varchar NOT NULL,
  	"owed" numeric NOT NULL,
  	"status" "enum_policy_notices_status" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "policies_updated_at_idx" ON "policies" USING btree ("updated_at");
  CREATE INDEX "policies_created_at_idx" ON "policies" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_subscription_1_idx" ON "policies" USING btree ("tenant_id","subscription_id");
  CREATE UNIQUE INDEX "tenant_number_2_idx" ON "policies" USING btree ("tenant_id","number");
  CREATE INDEX "tenant_member_12_idx" ON "policies" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_5_idx" ON "policies" USING btree ("tenant_id","status");
  CREATE INDEX "policies_in_order_idx" ON "policies" USING btree ("tenant_id","id");
  CREATE INDEX "policy_lives_updated_at_idx" ON "policy_lives" USING btree ("updated_at");
  CREATE INDEX "policy_lives_created_at_idx" ON "policy_lives" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_policy_person_from_idx" ON "policy_lives" USING btree ("tenant_id","policy_id","person","from");
  CREATE INDEX "tenant_member_13_idx" ON "policy_lives" USING btree ("tenant_id","member_id");
  CREATE INDEX "policy_lives_in_order_idx" ON "policy_lives" USING btree ("tenant_id","id");
  CREATE INDEX "policy_events_updated_at_idx" ON "policy_events" USING btree ("updated_at");
  CREATE INDEX "policy_events_created_at_idx" ON "policy_events" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_policy_number_idx" ON "policy_events" USING btree ("tenant_id","policy_id","number");
  CREATE INDEX "tenant_member_14_idx" ON "policy_events" USING btree ("tenant_id","member_id");
  CREATE INDEX "policy_events_in_order_idx" ON "policy_events" USING btree ("tenant_id","id");
  CREATE INDEX "policy_notices_updated_at_idx" ON "policy_notices" USING btree ("updated_at");
  CREATE INDEX "policy_notices_created_at_idx" ON "policy_notices" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_policy_kind_about_stepOn_idx" ON "policy_notices" USING btree ("tenant_id","policy_id","kind","about","step_on");
  CREATE INDEX "tenant_status_6_idx" ON "policy_notices" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_15_idx" ON "policy_notices" USING btree ("tenant_id","member_id");
  CREATE INDEX "policy_notices_in_order_idx" ON "policy_notices" USING btree ("tenant_id","id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "policies" CASCADE;
  DROP TABLE "policy_lives" CASCADE;
  DROP TABLE "policy_events" CASCADE;
  DROP TABLE "policy_notices" CASCADE;
  DROP TYPE "public"."enum_policies_status";
  DROP TYPE "public"."enum_policy_lives_relation";
  DROP TYPE "public"."enum_policy_events_kind";
  DROP TYPE "public"."enum_policy_events_reason";
  DROP TYPE "public"."enum_policy_notices_kind";
  DROP TYPE "public"."enum_policy_notices_status";`)
}
