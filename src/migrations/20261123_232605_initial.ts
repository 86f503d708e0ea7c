import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_members_sex" AS ENUM('F', 'M');
  CREATE TYPE "public"."enum_members_status" AS ENUM('applicant', 'active', 'suspended', 'dormant', 'exited', 'deceased');
  CREATE TYPE "public"."enum_dependants_relation" AS ENUM('spouse', 'child', 'parent', 'parent-in-law', 'sibling', 'extended');
  CREATE TYPE "public"."enum_dependants_sex" AS ENUM('F', 'M');
  CREATE TYPE "public"."enum_products_kind" AS ENUM('dues', 'funeral', 'savings');
  CREATE TYPE "public"."enum_products_status" AS ENUM('draft', 'active', 'withdrawn');
  CREATE TYPE "public"."enum_product_versions_amount_rule" AS ENUM('fixed', 'member-chosen');
  CREATE TYPE "public"."enum_payroll_authorities_file_mode" AS ENUM('full', 'delta');
  CREATE TYPE "public"."enum_payroll_authorities_status" AS ENUM('active', 'suspended');
  CREATE TYPE "public"."enum_deduction_codes_status" AS ENUM('active', 'suspended');
  CREATE TYPE "public"."enum_accounts_type" AS ENUM('asset', 'liability', 'equity', 'income', 'expense');
  CREATE TYPE "public"."enum_accounts_status" AS ENUM('active', 'closed');
  CREATE TYPE "public"."enum_member_accounts_kind" AS ENUM('dues', 'policy', 'savings', 'shares', 'loan', 'credit', 'suspense');
  CREATE TYPE "public"."enum_postings_side" AS ENUM('debit', 'credit');
  CREATE TYPE "public"."enum_posting_rules_debit_from" AS ENUM('account', 'product');
  CREATE TYPE "public"."enum_posting_rules_credit_from" AS ENUM('account', 'product');
  CREATE TYPE "public"."enum_accounting_periods_status" AS ENUM('open', 'closed');
  CREATE TYPE "public"."enum_users_status" AS ENUM('active', 'disabled');
  CREATE TYPE "public"."enum_roles_level" AS ENUM('platform', 'society');
  CREATE TYPE "public"."enum_tenants_kind" AS ENUM('burial', 'savings', 'sacco');
  CREATE TYPE "public"."enum_tenants_status" AS ENUM('active', 'suspended', 'closed');
  CREATE TYPE "public"."enum_job_runs_status" AS ENUM('queued', 'running', 'succeeded', 'failed');
  CREATE TYPE "public"."enum_file_formats_purpose" AS ENUM('deduction', 'remittance', 'rejection');
  CREATE TYPE "public"."enum_file_formats_status" AS ENUM('active', 'withdrawn');
  CREATE TYPE "public"."enum_file_format_versions_status" AS ENUM('draft', 'published', 'withdrawn');
  CREATE TYPE "public"."enum_deduction_runs_mode" AS ENUM('full', 'delta');
  CREATE TYPE "public"."enum_deduction_runs_status" AS ENUM('generated', 'approved', 'submitted', 'cancelled');
  CREATE TYPE "public"."enum_deduction_lines_action" AS ENUM('NEW', 'AMEND', 'CEASE', 'NOCHANGE');
  CREATE TYPE "public"."enum_remittances_status" AS ENUM('imported', 'reconciled', 'posting', 'posted', 'reversing', 'reversed', 'cancelled');
  CREATE TYPE "public"."enum_arrears_status" AS ENUM('open', 'settled', 'void');
  CREATE TYPE "public"."enum_reconciliation_policies_method" AS ENUM('waterfall', 'pro-rata');
  CREATE TYPE "public"."enum_reconciliation_policies_excess_to" AS ENUM('suspense', 'member-credit');
  CREATE TYPE "public"."enum_suspense_items_status" AS ENUM('open', 'resolved', 'reversed');
  CREATE TYPE "public"."enum_suspense_resolutions_kind" AS ENUM('allocate', 'refund', 'return', 'take-back');
  CREATE TYPE "public"."enum_suspense_resolutions_status" AS ENUM('proposed', 'approved', 'rejected');
  CREATE TABLE "members" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_number" varchar,
  	"surname" varchar NOT NULL,
  	"forenames" varchar NOT NULL,
  	"display_name" varchar,
  	"sex" "enum_members_sex",
  	"birth_date" varchar,
  	"omang" varchar,
  	"omang_index" varchar,
  	"passport" varchar,
  	"passport_index" varchar,
  	"bank_account" varchar,
  	"bank_account_index" varchar,
  	"wallet" varchar,
  	"wallet_index" varchar,
  	"phone" varchar,
  	"email" varchar,
  	"address" varchar,
  	"payroll_authority_id" uuid,
  	"payroll_number" varchar,
  	"joined_on" varchar NOT NULL,
  	"status" "enum_members_status" DEFAULT 'active' NOT NULL,
  	"status_date" varchar,
  	"status_reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "dependants" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"surname" varchar NOT NULL,
  	"forenames" varchar NOT NULL,
  	"relation" "enum_dependants_relation" NOT NULL,
  	"sex" "enum_dependants_sex",
  	"birth_date" varchar,
  	"covered_from" varchar,
  	"covered_until" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "beneficiaries" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"surname" varchar NOT NULL,
  	"forenames" varchar NOT NULL,
  	"relation" varchar,
  	"phone" varchar,
  	"share_percent" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "subscriptions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"deduction_code_id" uuid,
  	"from" varchar NOT NULL,
  	"until" varchar,
  	"end_reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payroll_assignments" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"payroll_authority_id" uuid NOT NULL,
  	"payroll_number" varchar NOT NULL,
  	"from" varchar NOT NULL,
  	"until" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "products" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_products_kind" NOT NULL,
  	"deduction_code_id" uuid,
  	"account_id" uuid NOT NULL,
  	"status" "enum_products_status" DEFAULT 'active' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "product_versions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"product_id" uuid NOT NULL,
  	"from" varchar NOT NULL,
  	"amount_rule" "enum_product_versions_amount_rule" DEFAULT 'fixed' NOT NULL,
  	"amount" numeric,
  	"minimum" numeric,
  	"maximum" numeric,
  	"step" numeric,
  	"waiting_months" numeric DEFAULT 0,
  	"grace_months" numeric DEFAULT 0,
  	"used_in" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payroll_authorities" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"file_mode" "enum_payroll_authorities_file_mode" DEFAULT 'full' NOT NULL,
  	"status" "enum_payroll_authorities_status" DEFAULT 'active' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "deduction_codes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"payroll_authority_id" uuid NOT NULL,
  	"status" "enum_deduction_codes_status" DEFAULT 'active' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "stored_files" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"name" varchar NOT NULL,
  	"purpose" varchar NOT NULL,
  	"content_type" varchar NOT NULL,
  	"bytes" numeric NOT NULL,
  	"parts" numeric NOT NULL,
  	"sha256" varchar NOT NULL,
  	"created_by" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "accounts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"type" "enum_accounts_type" NOT NULL,
  	"control" boolean DEFAULT false,
  	"status" "enum_accounts_status" DEFAULT 'active' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "member_accounts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" varchar NOT NULL,
  	"kind" "enum_member_accounts_kind" NOT NULL,
  	"account_id" uuid NOT NULL,
  	"member_id" uuid,
  	"subscription_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "journals" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" numeric NOT NULL,
  	"business_date" varchar NOT NULL,
  	"posted_at" timestamp(3) with time zone NOT NULL,
  	"event" varchar NOT NULL,
  	"narrative" varchar NOT NULL,
  	"source_collection" varchar,
  	"source_id" varchar,
  	"idempotency_key" varchar NOT NULL,
  	"body_hash" varchar NOT NULL,
  	"reverses" varchar,
  	"actor" varchar NOT NULL,
  	"total" numeric NOT NULL
  );
  
  CREATE TABLE "postings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"journal_id" uuid NOT NULL,
  	"line" numeric NOT NULL,
  	"account_id" uuid NOT NULL,
  	"member_account_id" uuid,
  	"side" "enum_postings_side" NOT NULL,
  	"amount" numeric NOT NULL,
  	"business_date" varchar NOT NULL
  );
  
  CREATE TABLE "balances" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"key" varchar NOT NULL,
  	"account_id" uuid NOT NULL,
  	"member_account_id" uuid,
  	"debit" numeric DEFAULT 0 NOT NULL,
  	"credit" numeric DEFAULT 0 NOT NULL
  );
  
  CREATE TABLE "posting_rules" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"event" varchar NOT NULL,
  	"description" varchar,
  	"debit_from" "enum_posting_rules_debit_from" DEFAULT 'account' NOT NULL,
  	"debit_account_id" uuid,
  	"credit_from" "enum_posting_rules_credit_from" DEFAULT 'account' NOT NULL,
  	"credit_account_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "accounting_periods" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"period" varchar NOT NULL,
  	"status" "enum_accounting_periods_status" DEFAULT 'open' NOT NULL,
  	"closed_at" timestamp(3) with time zone,
  	"closed_by" varchar,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_log" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"chain" varchar NOT NULL,
  	"sequence" numeric NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"actor" varchar NOT NULL,
  	"actor_name" varchar NOT NULL,
  	"action" varchar NOT NULL,
  	"collection" varchar NOT NULL,
  	"document_id" varchar NOT NULL,
  	"changes" jsonb,
  	"reason" varchar,
  	"previous_hash" varchar NOT NULL,
  	"hash" varchar NOT NULL
  );
  
  CREATE TABLE "users_tenants" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"status" "enum_users_status" DEFAULT 'active' NOT NULL,
  	"platform_role_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "users_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"roles_id" uuid
  );
  
  CREATE TABLE "roles" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"level" "enum_roles_level" DEFAULT 'society' NOT NULL,
  	"description" varchar,
  	"permissions" jsonb DEFAULT '[]'::jsonb NOT NULL,
  	"system" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tenants" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"kind" "enum_tenants_kind" DEFAULT 'burial' NOT NULL,
  	"status" "enum_tenants_status" DEFAULT 'active' NOT NULL,
  	"currency" varchar DEFAULT 'BWP' NOT NULL,
  	"currency_decimals" numeric DEFAULT 2 NOT NULL,
  	"time_zone" varchar DEFAULT 'Africa/Gaborone' NOT NULL,
  	"member_number_pattern" varchar DEFAULT 'M{000000}' NOT NULL,
  	"journal_number_pattern" varchar DEFAULT 'JV-{000000}' NOT NULL,
  	"branding_display_name" varchar,
  	"branding_colour" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "job_runs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"job" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"status" "enum_job_runs_status" DEFAULT 'queued' NOT NULL,
  	"stage" varchar,
  	"done" numeric DEFAULT 0,
  	"total" numeric DEFAULT 0,
  	"input" jsonb,
  	"result" jsonb,
  	"error" jsonb,
  	"actor" varchar NOT NULL,
  	"actor_name" varchar NOT NULL,
  	"attempts" numeric DEFAULT 0,
  	"runner" varchar,
  	"run_after" timestamp(3) with time zone NOT NULL,
  	"started_at" timestamp(3) with time zone,
  	"finished_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "stored_file_parts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"file" varchar NOT NULL,
  	"part" numeric NOT NULL,
  	"data" varchar NOT NULL
  );
  
  CREATE TABLE "sequences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"last" numeric DEFAULT 0 NOT NULL
  );
  
  CREATE TABLE "leases" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"owner" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "tenant_keys" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"version" numeric NOT NULL,
  	"wrapped_key" varchar NOT NULL,
  	"wrapped_by" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "file_formats" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"key" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"purpose" "enum_file_formats_purpose" NOT NULL,
  	"payroll_authority_id" uuid,
  	"rank" numeric DEFAULT 100 NOT NULL,
  	"status" "enum_file_formats_status" DEFAULT 'active' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "file_format_versions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"format_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"from" varchar NOT NULL,
  	"definition" jsonb NOT NULL,
  	"notes" varchar,
  	"status" "enum_file_format_versions_status" DEFAULT 'draft' NOT NULL,
  	"published_by" varchar,
  	"published_at" timestamp(3) with time zone,
  	"used_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "deduction_runs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"payroll_authority_id" uuid NOT NULL,
  	"period" varchar NOT NULL,
  	"sequence" numeric NOT NULL,
  	"mode" "enum_deduction_runs_mode" NOT NULL,
  	"status" "enum_deduction_runs_status" NOT NULL,
  	"format_version_id" uuid NOT NULL,
  	"baseline_run" varchar,
  	"lines" numeric NOT NULL,
  	"amount" numeric NOT NULL,
  	"hash_total" varchar NOT NULL,
  	"actions" jsonb NOT NULL,
  	"files" jsonb NOT NULL,
  	"sha256" varchar NOT NULL,
  	"content_sha256" varchar NOT NULL,
  	"snapshot_file" varchar NOT NULL,
  	"context" jsonb NOT NULL,
  	"exception_count" numeric NOT NULL,
  	"exceptions" jsonb NOT NULL,
  	"maker" varchar NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"generated_at" timestamp(3) with time zone,
  	"approver" varchar,
  	"approver_name" varchar,
  	"approved_at" timestamp(3) with time zone,
  	"submitted_by" varchar,
  	"submitted_at" timestamp(3) with time zone,
  	"cancelled_by" varchar,
  	"cancelled_at" timestamp(3) with time zone,
  	"cancel_reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payroll_calendar" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"payroll_authority_id" uuid NOT NULL,
  	"period" varchar NOT NULL,
  	"submission_opens" varchar NOT NULL,
  	"cut_off" varchar NOT NULL,
  	"payroll_run" varchar NOT NULL,
  	"pay_date" varchar NOT NULL,
  	"remittance_due" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "public_holidays" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"date" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "deduction_lines" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"run_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"payroll_number" varchar NOT NULL,
  	"deduction_code" varchar NOT NULL,
  	"action" "enum_deduction_lines_action" NOT NULL,
  	"in_file" boolean DEFAULT false NOT NULL,
  	"amount" numeric NOT NULL,
  	"parts" jsonb NOT NULL
  );
  
  CREATE TABLE "remittances" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"title" varchar NOT NULL,
  	"payroll_authority_id" uuid NOT NULL,
  	"period" varchar NOT NULL,
  	"sequence" numeric NOT NULL,
  	"status" "enum_remittances_status" DEFAULT 'imported' NOT NULL,
  	"business_date" varchar NOT NULL,
  	"file_id" uuid,
  	"rejections_file_id" uuid,
  	"sha256" varchar NOT NULL,
  	"format_version" varchar,
  	"lines" numeric NOT NULL,
  	"amount" numeric NOT NULL,
  	"fee" numeric DEFAULT 0,
  	"vat" numeric DEFAULT 0,
  	"bank_receipt" numeric,
  	"summary" jsonb,
  	"allocated" numeric,
  	"suspense" numeric,
  	"arrears" numeric,
  	"run" varchar,
  	"last_item" varchar,
  	"imported_by" varchar NOT NULL,
  	"posted_by" varchar,
  	"posted_at" timestamp(3) with time zone,
  	"reversed_by" varchar,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "remittance_lines" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"remittance_id" uuid NOT NULL,
  	"row" numeric NOT NULL,
  	"payroll_number" varchar,
  	"omang_index" varchar,
  	"omang" varchar,
  	"name" varchar,
  	"reference" varchar,
  	"deduction_code" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"member_id" uuid,
  	"rule" varchar,
  	"category" varchar,
  	"item" varchar
  );
  
  CREATE TABLE "rejection_lines" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"remittance_id" uuid NOT NULL,
  	"row" numeric NOT NULL,
  	"payroll_number" varchar NOT NULL,
  	"deduction_code" varchar NOT NULL,
  	"amount" numeric,
  	"reason" varchar NOT NULL,
  	"member_id" uuid,
  	"rule" varchar
  );
  
  CREATE TABLE "reconciliation_items" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"remittance_id" uuid NOT NULL,
  	"key" varchar NOT NULL,
  	"category" varchar NOT NULL,
  	"member_id" uuid,
  	"payroll_number" varchar,
  	"deduction_code" varchar NOT NULL,
  	"lines" numeric NOT NULL,
  	"expected" numeric NOT NULL,
  	"received" numeric NOT NULL,
  	"allocated" numeric NOT NULL,
  	"suspense" numeric NOT NULL,
  	"arrears" numeric NOT NULL,
  	"reason" varchar,
  	"parts" jsonb
  );
  
  CREATE TABLE "arrears" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"subscription_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"deduction_code" varchar NOT NULL,
  	"period" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"outstanding" numeric NOT NULL,
  	"status" "enum_arrears_status" DEFAULT 'open' NOT NULL,
  	"reason" varchar,
  	"part" jsonb NOT NULL,
  	"item" varchar NOT NULL,
  	"remittance_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "reconciliation_policies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"from" varchar NOT NULL,
  	"method" "enum_reconciliation_policies_method" DEFAULT 'waterfall' NOT NULL,
  	"waterfall" jsonb DEFAULT '["penalty.arrears","penalty.current","funeral.current","funeral.arrears","loan-interest.arrears","loan-interest.current","loan-principal.arrears","loan-principal.current","dues.current","dues.arrears","share-capital.current","share-capital.arrears","savings.current","savings.arrears","voluntary-savings.current","voluntary-savings.arrears"]'::jsonb NOT NULL,
  	"tolerance_amount" numeric DEFAULT 0 NOT NULL,
  	"tolerance_percent" varchar DEFAULT '0' NOT NULL,
  	"excess_to" "enum_reconciliation_policies_excess_to" DEFAULT 'suspense' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "suspense_items" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"remittance_id" uuid NOT NULL,
  	"item" varchar NOT NULL,
  	"category" varchar NOT NULL,
  	"opened_on" varchar NOT NULL,
  	"payroll_number" varchar,
  	"name" varchar,
  	"deduction_code" varchar,
  	"member_id" uuid,
  	"member_account_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"remaining" numeric NOT NULL,
  	"status" "enum_suspense_items_status" DEFAULT 'open' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "suspense_resolutions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"suspense_item_id" uuid NOT NULL,
  	"kind" "enum_suspense_resolutions_kind" NOT NULL,
  	"amount" numeric NOT NULL,
  	"subscription_id" uuid,
  	"reason" varchar NOT NULL,
  	"status" "enum_suspense_resolutions_status" DEFAULT 'proposed' NOT NULL,
  	"maker" varchar NOT NULL,
  	"maker_name" varchar,
  	"checker" varchar,
  	"checker_name" varchar,
  	"decision_reason" varchar,
  	"journal" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"members_id" uuid,
  	"dependants_id" uuid,
  	"beneficiaries_id" uuid,
  	"subscriptions_id" uuid,
  	"products_id" uuid,
  	"product_versions_id" uuid,
  	"payroll_authorities_id" uuid,
  	"deduction_codes_id" uuid,
  	"accounts_id" uuid,
  	"posting_rules_id" uuid,
  	"users_id" uuid,
  	"roles_id" uuid,
  	"tenants_id" uuid,
  	"file_formats_id" uuid,
  	"file_format_versions_id" uuid,
  	"payroll_calendar_id" uuid,
  	"public_holidays_id" uuid,
  	"reconciliation_policies_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "members" ADD CONSTRAINT "members_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "members" ADD CONSTRAINT "members_payroll_authority_id_payroll_authorities_id_fk" FOREIGN KEY ("payroll_authority_id") REFERENCES "public"."payroll_authorities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dependants" ADD CONSTRAINT "dependants_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "dependants" ADD CONSTRAINT "dependants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "beneficiaries" ADD CONSTRAINT "beneficiaries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "beneficiaries" ADD CONSTRAINT "beneficiaries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_deduction_code_id_deduction_codes_id_fk" FOREIGN KEY ("deduction_code_id") REFERENCES "public"."deduction_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_deduction_code_id_deduction_codes_id_fk" FOREIGN KEY ("deduction_code_id") REFERENCES "public"."deduction_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payroll_authorities" ADD CONSTRAINT "payroll_authorities_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deduction_codes" ADD CONSTRAINT "deduction_codes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deduction_codes" ADD CONSTRAINT "deduction_codes_payroll_authority_id_payroll_authorities_id_fk" FOREIGN KEY ("payroll_authority_id") REFERENCES "public"."payroll_authorities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "accounts" ADD CONSTRAINT "accounts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "posting_rules" ADD CONSTRAINT "posting_rules_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "posting_rules" ADD CONSTRAINT "posting_rules_debit_account_id_accounts_id_fk" FOREIGN KEY ("debit_account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "posting_rules" ADD CONSTRAINT "posting_rules_credit_account_id_accounts_id_fk" FOREIGN KEY ("credit_account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_tenants" ADD CONSTRAINT "users_tenants_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_tenants" ADD CONSTRAINT "users_tenants_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_platform_role_id_roles_id_fk" FOREIGN KEY ("platform_role_id") REFERENCES "public"."roles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_roles_fk" FOREIGN KEY ("roles_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "file_formats" ADD CONSTRAINT "file_formats_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "file_formats" ADD CONSTRAINT "file_formats_payroll_authority_id_payroll_authorities_id_fk" FOREIGN KEY ("payroll_authority_id") REFERENCES "public"."payroll_authorities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "file_format_versions" ADD CONSTRAINT "file_format_versions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "file_format_versions" ADD CONSTRAINT "file_format_versions_format_id_file_formats_id_fk" FOREIGN KEY ("format_id") REFERENCES "public"."file_formats"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payroll_calendar" ADD CONSTRAINT "payroll_calendar_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payroll_calendar" ADD CONSTRAINT "payroll_calendar_payroll_authority_id_payroll_authorities_id_fk" FOREIGN KEY ("payroll_authority_id") REFERENCES "public"."payroll_authorities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "public_holidays" ADD CONSTRAINT "public_holidays_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reconciliation_policies" ADD CONSTRAINT "reconciliation_policies_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_members_fk" FOREIGN KEY ("members_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_dependants_fk" FOREIGN KEY ("dependants_id") REFERENCES "public"."dependants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_beneficiaries_fk" FOREIGN KEY ("beneficiaries_id") REFERENCES "public"."beneficiaries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_subscriptions_fk" FOREIGN KEY ("subscriptions_id") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_product_versions_fk" FOREIGN KEY ("product_versions_id") REFERENCES "public"."product_versions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_payroll_authorities_fk" FOREIGN KEY ("payroll_authorities_id") REFERENCES "public"."payroll_authorities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_deduction_codes_fk" FOREIGN KEY ("deduction_codes_id") REFERENCES "public"."deduction_codes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_accounts_fk" FOREIGN KEY ("accounts_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_posting_rules_fk" FOREIGN KEY ("posting_rules_id") REFERENCES "public"."posting_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_roles_fk" FOREIGN KEY ("roles_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_tenants_fk" FOREIGN KEY ("tenants_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_file_formats_fk" FOREIGN KEY ("file_formats_id") REFERENCES "public"."file_formats"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_file_format_versions_fk" FOREIGN KEY ("file_format_versions_id") REFERENCES "public"."file_format_versions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_payroll_calendar_fk" FOREIGN KEY ("payroll_calendar_id") REFERENCES "public"."payroll_calendar"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_public_holidays_fk" FOREIGN KEY ("public_holidays_id") REFERENCES "public"."public_holidays"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_reconciliation_policies_fk" FOREIGN KEY ("reconciliation_policies_id") REFERENCES "public"."reconciliation_policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "members_payroll_authority_idx" ON "members" USING btree ("payroll_authority_id");
  CREATE INDEX "members_updated_at_idx" ON "members" USING btree ("updated_at");
  CREATE INDEX "members_created_at_idx" ON "members" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_memberNumber_idx" ON "members" USING btree ("tenant_id","member_number");
  CREATE INDEX "tenant_payrollAuthority_payrollNumber_idx" ON "members" USING btree ("tenant_id","payroll_authority_id","payroll_number");
  CREATE INDEX "tenant_surname_idx" ON "members" USING btree ("tenant_id","surname");
  CREATE INDEX "tenant_status_idx" ON "members" USING btree ("tenant_id","status");
  CREATE UNIQUE INDEX "tenant_omangIndex_idx" ON "members" USING btree ("tenant_id","omang_index");
  CREATE UNIQUE INDEX "tenant_passportIndex_idx" ON "members" USING btree ("tenant_id","passport_index");
  CREATE INDEX "tenant_bankAccountIndex_idx" ON "members" USING btree ("tenant_id","bank_account_index");
  CREATE INDEX "tenant_walletIndex_idx" ON "members" USING btree ("tenant_id","wallet_index");
  CREATE INDEX "members_in_order_idx" ON "members" USING btree ("tenant_id","id");
  CREATE INDEX "dependants_member_idx" ON "dependants" USING btree ("member_id");
  CREATE INDEX "dependants_updated_at_idx" ON "dependants" USING btree ("updated_at");
  CREATE INDEX "dependants_created_at_idx" ON "dependants" USING btree ("created_at");
  CREATE INDEX "tenant_member_idx" ON "dependants" USING btree ("tenant_id","member_id");
  CREATE INDEX "dependants_in_order_idx" ON "dependants" USING btree ("tenant_id","id");
  CREATE INDEX "beneficiaries_member_idx" ON "beneficiaries" USING btree ("member_id");
  CREATE INDEX "beneficiaries_updated_at_idx" ON "beneficiaries" USING btree ("updated_at");
  CREATE INDEX "beneficiaries_created_at_idx" ON "beneficiaries" USING btree ("created_at");
  CREATE INDEX "tenant_member_1_idx" ON "beneficiaries" USING btree ("tenant_id","member_id");
  CREATE INDEX "beneficiaries_in_order_idx" ON "beneficiaries" USING btree ("tenant_id","id");
  CREATE INDEX "subscriptions_member_idx" ON "subscriptions" USING btree ("member_id");
  CREATE INDEX "subscriptions_product_idx" ON "subscriptions" USING btree ("product_id");
  CREATE INDEX "subscriptions_deduction_code_idx" ON "subscriptions" USING btree ("deduction_code_id");
  CREATE INDEX "subscriptions_updated_at_idx" ON "subscriptions" USING btree ("updated_at");
  CREATE INDEX "subscriptions_created_at_idx" ON "subscriptions" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_member_product_from_idx" ON "subscriptions" USING btree ("tenant_id","member_id","product_id","from");
  CREATE INDEX "tenant_product_idx" ON "subscriptions" USING btree ("tenant_id","product_id");
  CREATE INDEX "subscriptions_in_order_idx" ON "subscriptions" USING btree ("tenant_id","id");
  CREATE INDEX "payroll_assignments_updated_at_idx" ON "payroll_assignments" USING btree ("updated_at");
  CREATE INDEX "payroll_assignments_created_at_idx" ON "payroll_assignments" USING btree ("created_at");
  CREATE INDEX "tenant_member_2_idx" ON "payroll_assignments" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_payrollAuthority_payrollNumber_1_idx" ON "payroll_assignments" USING btree ("tenant_id","payroll_authority_id","payroll_number");
  CREATE INDEX "payroll_assignments_in_order_idx" ON "payroll_assignments" USING btree ("tenant_id","id");
  CREATE INDEX "products_deduction_code_idx" ON "products" USING btree ("deduction_code_id");
  CREATE INDEX "products_account_idx" ON "products" USING btree ("account_id");
  CREATE INDEX "products_updated_at_idx" ON "products" USING btree ("updated_at");
  CREATE INDEX "products_created_at_idx" ON "products" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_idx" ON "products" USING btree ("tenant_id","code");
  CREATE INDEX "products_in_order_idx" ON "products" USING btree ("tenant_id","id");
  CREATE INDEX "product_versions_product_idx" ON "product_versions" USING btree ("product_id");
  CREATE INDEX "product_versions_updated_at_idx" ON "product_versions" USING btree ("updated_at");
  CREATE INDEX "product_versions_created_at_idx" ON "product_versions" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_product_from_idx" ON "product_versions" USING btree ("tenant_id","product_id","from");
  CREATE INDEX "product_versions_in_order_idx" ON "product_versions" USING btree ("tenant_id","id");
  CREATE INDEX "payroll_authorities_updated_at_idx" ON "payroll_authorities" USING btree ("updated_at");
  CREATE INDEX "payroll_authorities_created_at_idx" ON "payroll_authorities" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_1_idx" ON "payroll_authorities" USING btree ("tenant_id","code");
  CREATE INDEX "payroll_authorities_in_order_idx" ON "payroll_authorities" USING btree ("tenant_id","id");
  CREATE INDEX "deduction_codes_payroll_authority_idx" ON "deduction_codes" USING btree ("payroll_authority_id");
  CREATE INDEX "deduction_codes_updated_at_idx" ON "deduction_codes" USING btree ("updated_at");
  CREATE INDEX "deduction_codes_created_at_idx" ON "deduction_codes" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_payrollAuthority_code_idx" ON "deduction_codes" USING btree ("tenant_id","payroll_authority_id","code");
  CREATE INDEX "deduction_codes_in_order_idx" ON "deduction_codes" USING btree ("tenant_id","id");
  CREATE INDEX "stored_files_updated_at_idx" ON "stored_files" USING btree ("updated_at");
  CREATE INDEX "stored_files_created_at_idx" ON "stored_files" USING btree ("created_at");
  CREATE INDEX "tenant_sha256_idx" ON "stored_files" USING btree ("tenant_id","sha256");
  CREATE INDEX "stored_files_in_order_idx" ON "stored_files" USING btree ("tenant_id","id");
  CREATE INDEX "accounts_updated_at_idx" ON "accounts" USING btree ("updated_at");
  CREATE INDEX "accounts_created_at_idx" ON "accounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_2_idx" ON "accounts" USING btree ("tenant_id","code");
  CREATE INDEX "accounts_in_order_idx" ON "accounts" USING btree ("tenant_id","id");
  CREATE INDEX "member_accounts_updated_at_idx" ON "member_accounts" USING btree ("updated_at");
  CREATE INDEX "member_accounts_created_at_idx" ON "member_accounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_number_idx" ON "member_accounts" USING btree ("tenant_id","number");
  CREATE INDEX "tenant_member_3_idx" ON "member_accounts" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_subscription_idx" ON "member_accounts" USING btree ("tenant_id","subscription_id");
  CREATE INDEX "member_accounts_in_order_idx" ON "member_accounts" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "tenant_number_1_idx" ON "journals" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_idempotencyKey_idx" ON "journals" USING btree ("tenant_id","idempotency_key");
  CREATE INDEX "tenant_sourceId_idx" ON "journals" USING btree ("tenant_id","source_id");
  CREATE INDEX "journals_in_order_idx" ON "journals" USING btree ("tenant_id","id");
  CREATE INDEX "tenant_account_businessDate_idx" ON "postings" USING btree ("tenant_id","account_id","business_date");
  CREATE INDEX "tenant_memberAccount_idx" ON "postings" USING btree ("tenant_id","member_account_id");
  CREATE INDEX "postings_in_order_idx" ON "postings" USING btree ("tenant_id","journal_id","id");
  CREATE UNIQUE INDEX "tenant_key_idx" ON "balances" USING btree ("tenant_id","key");
  CREATE INDEX "balances_in_order_idx" ON "balances" USING btree ("tenant_id","id");
  CREATE INDEX "posting_rules_debit_account_idx" ON "posting_rules" USING btree ("debit_account_id");
  CREATE INDEX "posting_rules_credit_account_idx" ON "posting_rules" USING btree ("credit_account_id");
  CREATE INDEX "posting_rules_updated_at_idx" ON "posting_rules" USING btree ("updated_at");
  CREATE INDEX "posting_rules_created_at_idx" ON "posting_rules" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_event_idx" ON "posting_rules" USING btree ("tenant_id","event");
  CREATE INDEX "posting_rules_in_order_idx" ON "posting_rules" USING btree ("tenant_id","id");
  CREATE INDEX "accounting_periods_updated_at_idx" ON "accounting_periods" USING btree ("updated_at");
  CREATE INDEX "accounting_periods_created_at_idx" ON "accounting_periods" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_period_idx" ON "accounting_periods" USING btree ("tenant_id","period");
  CREATE INDEX "accounting_periods_in_order_idx" ON "accounting_periods" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "chain_sequence_idx" ON "audit_log" USING btree ("chain","sequence");
  CREATE INDEX "tenant_documentId_idx" ON "audit_log" USING btree ("tenant_id","document_id");
  CREATE INDEX "audit_log_in_order_idx" ON "audit_log" USING btree ("tenant_id","id");
  CREATE INDEX "users_tenants_order_idx" ON "users_tenants" USING btree ("_order");
  CREATE INDEX "users_tenants_parent_id_idx" ON "users_tenants" USING btree ("_parent_id");
  CREATE INDEX "users_tenants_tenant_idx" ON "users_tenants" USING btree ("tenant_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_platform_role_idx" ON "users" USING btree ("platform_role_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "users_rels_order_idx" ON "users_rels" USING btree ("order");
  CREATE INDEX "users_rels_parent_idx" ON "users_rels" USING btree ("parent_id");
  CREATE INDEX "users_rels_path_idx" ON "users_rels" USING btree ("path");
  CREATE INDEX "users_rels_roles_id_idx" ON "users_rels" USING btree ("roles_id");
  CREATE UNIQUE INDEX "roles_key_idx" ON "roles" USING btree ("key");
  CREATE INDEX "roles_updated_at_idx" ON "roles" USING btree ("updated_at");
  CREATE INDEX "roles_created_at_idx" ON "roles" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenants_slug_idx" ON "tenants" USING btree ("slug");
  CREATE INDEX "tenants_updated_at_idx" ON "tenants" USING btree ("updated_at");
  CREATE INDEX "tenants_created_at_idx" ON "tenants" USING btree ("created_at");
  CREATE INDEX "job_runs_updated_at_idx" ON "job_runs" USING btree ("updated_at");
  CREATE INDEX "job_runs_created_at_idx" ON "job_runs" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_job_key_idx" ON "job_runs" USING btree ("tenant_id","job","key");
  CREATE INDEX "status_runAfter_idx" ON "job_runs" USING btree ("status","run_after");
  CREATE INDEX "job_runs_in_order_idx" ON "job_runs" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "tenant_file_part_idx" ON "stored_file_parts" USING btree ("tenant_id","file","part");
  CREATE INDEX "stored_file_parts_in_order_idx" ON "stored_file_parts" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "sequences_key_idx" ON "sequences" USING btree ("key");
  CREATE UNIQUE INDEX "leases_name_idx" ON "leases" USING btree ("name");
  CREATE INDEX "tenant_keys_updated_at_idx" ON "tenant_keys" USING btree ("updated_at");
  CREATE INDEX "tenant_keys_created_at_idx" ON "tenant_keys" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_version_idx" ON "tenant_keys" USING btree ("tenant_id","version");
  CREATE INDEX "tenant_keys_in_order_idx" ON "tenant_keys" USING btree ("tenant_id","id");
  CREATE INDEX "file_formats_payroll_authority_idx" ON "file_formats" USING btree ("payroll_authority_id");
  CREATE INDEX "file_formats_updated_at_idx" ON "file_formats" USING btree ("updated_at");
  CREATE INDEX "file_formats_created_at_idx" ON "file_formats" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_key_1_idx" ON "file_formats" USING btree ("tenant_id","key");
  CREATE INDEX "file_formats_in_order_idx" ON "file_formats" USING btree ("tenant_id","id");
  CREATE INDEX "file_format_versions_format_idx" ON "file_format_versions" USING btree ("format_id");
  CREATE INDEX "file_format_versions_updated_at_idx" ON "file_format_versions" USING btree ("updated_at");
  CREATE INDEX "file_format_versions_created_at_idx" ON "file_format_versions" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_format_number_idx" ON "file_format_versions" USING btree ("tenant_id","format_id","number");
  CREATE INDEX "file_format_versions_in_order_idx" ON "file_format_versions" USING btree ("tenant_id","id");
  CREATE INDEX "deduction_runs_updated_at_idx" ON "deduction_runs" USING btree ("updated_at");
  CREATE INDEX "deduction_runs_created_at_idx" ON "deduction_runs" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_payrollAuthority_period_sequence_idx" ON "deduction_runs" USING btree ("tenant_id","payroll_authority_id","period","sequence");
  CREATE INDEX "tenant_status_1_idx" ON "deduction_runs" USING btree ("tenant_id","status");
  CREATE INDEX "deduction_runs_in_order_idx" ON "deduction_runs" USING btree ("tenant_id","id");
  CREATE INDEX "payroll_calendar_payroll_authority_idx" ON "payroll_calendar" USING btree ("payroll_authority_id");
  CREATE INDEX "payroll_calendar_updated_at_idx" ON "payroll_calendar" USING btree ("updated_at");
  CREATE INDEX "payroll_calendar_created_at_idx" ON "payroll_calendar" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_payrollAuthority_period_idx" ON "payroll_calendar" USING btree ("tenant_id","payroll_authority_id","period");
  CREATE INDEX "payroll_calendar_in_order_idx" ON "payroll_calendar" USING btree ("tenant_id","id");
  CREATE INDEX "public_holidays_updated_at_idx" ON "public_holidays" USING btree ("updated_at");
  CREATE INDEX "public_holidays_created_at_idx" ON "public_holidays" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_date_idx" ON "public_holidays" USING btree ("tenant_id","date");
  CREATE INDEX "public_holidays_in_order_idx" ON "public_holidays" USING btree ("tenant_id","id");
  CREATE INDEX "tenant_run_payrollNumber_deductionCode_idx" ON "deduction_lines" USING btree ("tenant_id","run_id","payroll_number","deduction_code");
  CREATE INDEX "deduction_lines_in_order_idx" ON "deduction_lines" USING btree ("tenant_id","id");
  CREATE INDEX "remittances_updated_at_idx" ON "remittances" USING btree ("updated_at");
  CREATE INDEX "remittances_created_at_idx" ON "remittances" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_payrollAuthority_period_sequence_1_idx" ON "remittances" USING btree ("tenant_id","payroll_authority_id","period","sequence");
  CREATE INDEX "tenant_sha256_1_idx" ON "remittances" USING btree ("tenant_id","sha256");
  CREATE INDEX "remittances_in_order_idx" ON "remittances" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "tenant_remittance_row_idx" ON "remittance_lines" USING btree ("tenant_id","remittance_id","row");
  CREATE INDEX "tenant_member_4_idx" ON "remittance_lines" USING btree ("tenant_id","member_id");
  CREATE INDEX "remittance_lines_in_order_idx" ON "remittance_lines" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "tenant_remittance_row_1_idx" ON "rejection_lines" USING btree ("tenant_id","remittance_id","row");
  CREATE INDEX "rejection_lines_in_order_idx" ON "rejection_lines" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "tenant_remittance_key_idx" ON "reconciliation_items" USING btree ("tenant_id","remittance_id","key");
  CREATE INDEX "tenant_remittance_category_idx" ON "reconciliation_items" USING btree ("tenant_id","remittance_id","category");
  CREATE INDEX "tenant_member_5_idx" ON "reconciliation_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "reconciliation_items_in_order_idx" ON "reconciliation_items" USING btree ("tenant_id","remittance_id","id");
  CREATE INDEX "arrears_updated_at_idx" ON "arrears" USING btree ("updated_at");
  CREATE INDEX "arrears_created_at_idx" ON "arrears" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_subscription_period_item_idx" ON "arrears" USING btree ("tenant_id","subscription_id","period","item");
  CREATE INDEX "tenant_member_6_idx" ON "arrears" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_2_idx" ON "arrears" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_remittance_idx" ON "arrears" USING btree ("tenant_id","remittance_id");
  CREATE INDEX "arrears_in_order_idx" ON "arrears" USING btree ("tenant_id","id");
  CREATE INDEX "reconciliation_policies_updated_at_idx" ON "reconciliation_policies" USING btree ("updated_at");
  CREATE INDEX "reconciliation_policies_created_at_idx" ON "reconciliation_policies" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_from_idx" ON "reconciliation_policies" USING btree ("tenant_id","from");
  CREATE INDEX "reconciliation_policies_in_order_idx" ON "reconciliation_policies" USING btree ("tenant_id","id");
  CREATE INDEX "suspense_items_updated_at_idx" ON "suspense_items" USING btree ("updated_at");
  CREATE INDEX "suspense_items_created_at_idx" ON "suspense_items" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_item_idx" ON "suspense_items" USING btree ("tenant_id","item");
  CREATE INDEX "tenant_status_openedOn_idx" ON "suspense_items" USING btree ("tenant_id","status","opened_on");
  CREATE INDEX "tenant_remittance_1_idx" ON "suspense_items" USING btree ("tenant_id","remittance_id");
  CREATE INDEX "suspense_items_in_order_idx" ON "suspense_items" USING btree ("tenant_id","id");
  CREATE INDEX "suspense_resolutions_updated_at_idx" ON "suspense_resolutions" USING btree ("updated_at");
  CREATE INDEX "suspense_resolutions_created_at_idx" ON "suspense_resolutions" USING btree ("created_at");
  CREATE INDEX "tenant_suspenseItem_idx" ON "suspense_resolutions" USING btree ("tenant_id","suspense_item_id");
  CREATE INDEX "tenant_status_3_idx" ON "suspense_resolutions" USING btree ("tenant_id","status");
  CREATE INDEX "suspense_resolutions_in_order_idx" ON "suspense_resolutions" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_members_id_idx" ON "payload_locked_documents_rels" USING btree ("members_id");
  CREATE INDEX "payload_locked_documents_rels_dependants_id_idx" ON "payload_locked_documents_rels" USING btree ("dependants_id");
  CREATE INDEX "payload_locked_documents_rels_beneficiaries_id_idx" ON "payload_locked_documents_rels" USING btree ("beneficiaries_id");
  CREATE INDEX "payload_locked_documents_rels_subscriptions_id_idx" ON "payload_locked_documents_rels" USING btree ("subscriptions_id");
  CREATE INDEX "payload_locked_documents_rels_products_id_idx" ON "payload_locked_documents_rels" USING btree ("products_id");
  CREATE INDEX "payload_locked_documents_rels_product_versions_id_idx" ON "payload_locked_documents_rels" USING btree ("product_versions_id");
  CREATE INDEX "payload_locked_documents_rels_payroll_authorities_id_idx" ON "payload_locked_documents_rels" USING btree ("payroll_authorities_id");
  CREATE INDEX "payload_locked_documents_rels_deduction_codes_id_idx" ON "payload_locked_documents_rels" USING btree ("deduction_codes_id");
  CREATE INDEX "payload_locked_documents_rels_accounts_id_idx" ON "payload_locked_documents_rels" USING btree ("accounts_id");
  CREATE INDEX "payload_locked_documents_rels_posting_rules_id_idx" ON "payload_locked_documents_rels" USING btree ("posting_rules_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_roles_id_idx" ON "payload_locked_documents_rels" USING btree ("roles_id");
  CREATE INDEX "payload_locked_documents_rels_tenants_id_idx" ON "payload_locked_documents_rels" USING btree ("tenants_id");
  CREATE INDEX "payload_locked_documents_rels_file_formats_id_idx" ON "payload_locked_documents_rels" USING btree ("file_formats_id");
  CREATE INDEX "payload_locked_documents_rels_file_format_versions_id_idx" ON "payload_locked_documents_rels" USING btree ("file_format_versions_id");
  CREATE INDEX "payload_locked_documents_rels_payroll_calendar_id_idx" ON "payload_locked_documents_rels" USING btree ("payroll_calendar_id");
  CREATE INDEX "payload_locked_documents_rels_public_holidays_id_idx" ON "payload_locked_documents_rels" USING btree ("public_holidays_id");
  CREATE INDEX "payload_locked_documents_rels_reconciliation_policies_id_idx" ON "payload_locked_documents_rels" USING btree ("reconciliation_policies_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "members" CASCADE;
  DROP TABLE "dependants" CASCADE;
  DROP TABLE "beneficiaries" CASCADE;
  DROP TABLE "subscriptions" CASCADE;
  DROP TABLE "payroll_assignments" CASCADE;
  DROP TABLE "products" CASCADE;
  DROP TABLE "product_versions" CASCADE;
  DROP TABLE "payroll_authorities" CASCADE;
  DROP TABLE "deduction_codes" CASCADE;
  DROP TABLE "stored_files" CASCADE;
  DROP TABLE "accounts" CASCADE;
  DROP TABLE "member_accounts" CASCADE;
  DROP TABLE "journals" CASCADE;
  DROP TABLE "postings" CASCADE;
  DROP TABLE "balances" CASCADE;
  DROP TABLE "posting_rules" CASCADE;
  DROP TABLE "accounting_periods" CASCADE;
  DROP TABLE "audit_log" CASCADE;
  DROP TABLE "users_tenants" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "users_rels" CASCADE;
  DROP TABLE "roles" CASCADE;
  DROP TABLE "tenants" CASCADE;
  DROP TABLE "job_runs" CASCADE;
  DROP TABLE "stored_file_parts" CASCADE;
  DROP TABLE "sequences" CASCADE;
  DROP TABLE "leases" CASCADE;
  DROP TABLE "tenant_keys" CASCADE;
  DROP TABLE "file_formats" CASCADE;
  DROP TABLE "file_format_versions" CASCADE;
  DROP TABLE "deduction_runs" CASCADE;
  DROP TABLE "payroll_calendar" CASCADE;
  DROP TABLE "public_holidays" CASCADE;
  DROP TABLE "deduction_lines" CASCADE;
  DROP TABLE "remittances" CASCADE;
  DROP TABLE "remittance_lines" CASCADE;
  DROP TABLE "rejection_lines" CASCADE;
  DROP TABLE "reconciliation_items" CASCADE;
  DROP TABLE "arrears" CASCADE;
  DROP TABLE "reconciliation_policies" CASCADE;
  DROP TABLE "suspense_items" CASCADE;
  DROP TABLE "suspense_resolutions" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_members_sex";
  DROP TYPE "public"."enum_members_status";
  DROP TYPE "public"."enum_dependants_relation";
  DROP TYPE "public"."enum_dependants_sex";
  DROP TYPE "public"."enum_products_kind";
  DROP TYPE "public"."enum_products_status";
  DROP TYPE "public"."enum_product_versions_amount_rule";
  DROP TYPE "public"."enum_payroll_authorities_file_mode";
  DROP TYPE "public"."enum_payroll_authorities_status";
  DROP TYPE "public"."enum_deduction_codes_status";
  DROP TYPE "public"."enum_accounts_type";
  DROP TYPE "public"."enum_accounts_status";
  DROP TYPE "public"."enum_member_accounts_kind";
  DROP TYPE "public"."enum_postings_side";
  DROP TYPE "public"."enum_posting_rules_debit_from";
  DROP TYPE "public"."enum_posting_rules_credit_from";
  DROP TYPE "public"."enum_accounting_periods_status";
  DROP TYPE "public"."enum_users_status";
  DROP TYPE "public"."enum_roles_level";
  DROP TYPE "public"."enum_tenants_kind";
  DROP TYPE "public"."enum_tenants_status";
  DROP TYPE "public"."enum_job_runs_status";
  DROP TYPE "public"."enum_file_formats_purpose";
  DROP TYPE "public"."enum_file_formats_status";
  DROP TYPE "public"."enum_file_format_versions_status";
  DROP TYPE "public"."enum_deduction_runs_mode";
  DROP TYPE "public"."enum_deduction_runs_status";
  DROP TYPE "public"."enum_deduction_lines_action";
  DROP TYPE "public"."enum_remittances_status";
  DROP TYPE "public"."enum_arrears_status";
  DROP TYPE "public"."enum_reconciliation_policies_method";
  DROP TYPE "public"."enum_reconciliation_policies_excess_to";
  DROP TYPE "public"."enum_suspense_items_status";
  DROP TYPE "public"."enum_suspense_resolutions_kind";
  DROP TYPE "public"."enum_suspense_resolutions_status";`)
}
