import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_members_language" AS ENUM('en', 'tn');
  CREATE TYPE "public"."enum_bulk_changes_kind" AS ENUM('import', 'edit');
  CREATE TYPE "public"."enum_bulk_changes_status" AS ENUM('previewed', 'editing', 'done', 'undoing', 'undone');
  CREATE TYPE "public"."enum_messages_purpose" AS ENUM('service', 'reminder', 'news');
  CREATE TYPE "public"."enum_messages_channel" AS ENUM('in-app', 'email', 'sms');
  CREATE TYPE "public"."enum_messages_language" AS ENUM('en', 'tn');
  CREATE TYPE "public"."enum_messages_status" AS ENUM('queued', 'sending', 'sent', 'failed', 'unknown', 'left-out');
  CREATE TYPE "public"."enum_message_opt_outs_purpose" AS ENUM('reminder', 'news');
  CREATE TYPE "public"."enum_rejoining_rules_kind" AS ENUM('resignation', 'retirement', 'death', 'expulsion');
  CREATE TYPE "public"."enum_rejoining_rules_service" AS ENUM('fresh', 'credited');
  CREATE TYPE "public"."enum_rejoinings_kind" AS ENUM('resignation', 'retirement', 'death', 'expulsion');
  CREATE TYPE "public"."enum_rejoinings_service" AS ENUM('fresh', 'credited');
  CREATE TYPE "public"."enum_membership_fees_frequency" AS ENUM('once', 'yearly');
  CREATE TYPE "public"."enum_membership_fees_status" AS ENUM('open', 'part-paid', 'paid', 'waived');
  CREATE TYPE "public"."enum_membership_fee_waivers_status" AS ENUM('proposed', 'approved', 'rejected', 'undone');
  CREATE TYPE "public"."enum_receipts_method" AS ENUM('cash', 'card', 'eft', 'wallet');
  CREATE TYPE "public"."enum_receipts_status" AS ENUM('posted', 'reversed');
  CREATE TYPE "public"."enum_membership_fee_entries_kind" AS ENUM('deduction', 'receipt', 'suspense', 'settlement', 'waiver');
  CREATE TYPE "public"."enum_arrears_plans_status" AS ENUM('open', 'paid', 'undone');
  CREATE TYPE "public"."enum_policies_status" AS ENUM('in-force', 'grace', 'suspended', 'lapsed', 'ended');
  CREATE TYPE "public"."enum_policy_lives_relation" AS ENUM('member', 'spouse', 'child', 'parent', 'parent-in-law', 'sibling', 'extended');
  CREATE TYPE "public"."enum_policy_events_kind" AS ENUM('started', 'in-force', 'grace', 'suspended', 'lapsed', 'reinstated', 'ended', 'life-added', 'life-ended', 'age-limit', 'student-proof');
  CREATE TYPE "public"."enum_policy_events_reason" AS ENUM('paid', 'owed', 'grace-over', 'missed', 'ended', 'reinstated', 'reopened', 'age');
  CREATE TYPE "public"."enum_policy_notices_kind" AS ENUM('suspension', 'lapse', 'reinstatement-ends', 'age-limit');
  CREATE TYPE "public"."enum_policy_notices_status" AS ENUM('due', 'sent', 'withdrawn');
  CREATE TYPE "public"."enum_claims_kind" AS ENUM('funeral', 'benefit', 'savings-withdrawal', 'exit-payout');
  CREATE TYPE "public"."enum_claims_cause" AS ENUM('natural', 'accident', 'suicide');
  CREATE TYPE "public"."enum_claims_place" AS ENUM('hospital', 'home', 'elsewhere', 'abroad');
  CREATE TYPE "public"."enum_claims_status" AS ENUM('filed', 'assessed', 'approved', 'partly', 'declined', 'appealed', 'payable', 'paid');
  CREATE TYPE "public"."enum_claims_eligible" AS ENUM('yes', 'no', 'unclear');
  CREATE TYPE "public"."enum_claims_channel" AS ENUM('office', 'portal', 'api');
  CREATE TYPE "public"."enum_claim_documents_status" AS ENUM('waiting', 'verified', 'rejected');
  CREATE TYPE "public"."enum_claim_payees_kind" AS ENUM('beneficiary', 'undertaker', 'member', 'other');
  CREATE TYPE "public"."enum_claim_payees_method" AS ENUM('bank', 'wallet', 'cash');
  CREATE TYPE "public"."enum_claim_payees_status" AS ENUM('planned', 'due', 'paid');
  CREATE TYPE "public"."enum_claim_decisions_kind" AS ENUM('filed', 'documents-complete', 'assessed', 'approved', 'partly', 'declined', 'appealed', 'payees', 'payable', 'paid', 'returned');
  CREATE TYPE "public"."enum_claim_types_kind" AS ENUM('funeral', 'benefit', 'savings-withdrawal', 'exit-payout');
  CREATE TYPE "public"."enum_claim_types_pays_to" AS ENUM('beneficiaries', 'member');
  CREATE TYPE "public"."enum_claim_requirements_cause" AS ENUM('any', 'natural', 'accident', 'suicide');
  CREATE TYPE "public"."enum_claim_requirements_place" AS ENUM('any', 'hospital', 'home', 'elsewhere', 'abroad');
  CREATE TYPE "public"."enum_alerts_about" AS ENUM('member', 'subscription', 'arrears');
  CREATE TYPE "public"."enum_alerts_severity" AS ENUM('information', 'warning', 'urgent');
  CREATE TYPE "public"."enum_alerts_every" AS ENUM('daily', 'weekly', 'monthly');
  CREATE TYPE "public"."enum_alert_hits_status" AS ENUM('open', 'resolved');
  CREATE TYPE "public"."enum_member_merges_status" AS ENUM('proposed', 'approved', 'rejected', 'undone');
  CREATE TYPE "public"."enum_payroll_transfers_status" AS ENUM('transferred', 'undone');
  CREATE TYPE "public"."enum_change_requests_about" AS ENUM('members', 'dependants', 'beneficiaries');
  CREATE TYPE "public"."enum_change_requests_status" AS ENUM('open', 'accepted', 'partly', 'declined');
  CREATE TYPE "public"."enum_gl_export_targets_mode" AS ENUM('detail', 'summary');
  CREATE TYPE "public"."enum_gl_export_targets_status" AS ENUM('active', 'closed');
  CREATE TYPE "public"."enum_gl_export_formats_status" AS ENUM('draft', 'published', 'withdrawn');
  CREATE TYPE "public"."enum_gl_export_batches_status" AS ENUM('exported', 'imported', 'withdrawn');
  CREATE TYPE "public"."enum_gl_export_batches_mode" AS ENUM('detail', 'summary');
  CREATE TYPE "public"."enum_gl_export_marks_kind" AS ENUM('exported', 'released');
  CREATE TYPE "public"."enum_portal_settings_languages" AS ENUM('en-tn', 'tn-en', 'en', 'tn');
  CREATE TYPE "public"."enum_portal_links_proved_by" AS ENUM('code', 'invitation');
  CREATE TYPE "public"."enum_portal_links_end_reason" AS ENUM('moved', 'ended-by-member', 'ended-by-society');
  CREATE TYPE "public"."enum_portal_consents_purpose" AS ENUM('privacy-notice', 'messages-sms', 'messages-email', 'news');
  CREATE TYPE "public"."enum_portal_outbox_channel" AS ENUM('sms', 'email');
  CREATE TYPE "public"."enum_portal_outbox_language" AS ENUM('en', 'tn');
  CREATE TYPE "public"."enum_portal_outbox_status" AS ENUM('waiting', 'sent', 'failed');
  CREATE TYPE "public"."enum_portal_codes_kind" AS ENUM('code', 'invitation');
  ALTER TYPE "public"."enum_product_versions_status" ADD VALUE 'publishing' BEFORE 'published';
  ALTER TYPE "public"."enum_product_versions_status" ADD VALUE 'withdrawing';
  ALTER TYPE "public"."enum_product_versions_status" ADD VALUE 'withdrawn';
  ALTER TYPE "public"."enum_custom_fields_collection" ADD VALUE 'claim-types';
  ALTER TYPE "public"."enum_custom_fields_type" ADD VALUE 'file' BEFORE 'formula';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'message-opt-outs' BEFORE 'file-formats';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'message-templates' BEFORE 'file-formats';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'rejoining-rules';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'claim-types';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'claim-requirements';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'alerts';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'gl-export-targets';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'gl-export-formats';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'gl-export-accounts';
  ALTER TYPE "public"."enum_custom_fields_target" ADD VALUE 'portal-settings';
  CREATE TABLE "bulk_changes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"kind" "enum_bulk_changes_kind" NOT NULL,
  	"target_collection" varchar NOT NULL,
  	"about" varchar,
  	"status" "enum_bulk_changes_status" NOT NULL,
  	"created" numeric NOT NULL,
  	"updated" numeric NOT NULL,
  	"refused" numeric NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"undone_by_name" varchar,
  	"undo_reason" varchar,
  	"kept" numeric,
  	"field" varchar,
  	"value" jsonb,
  	"filter" jsonb,
  	"cursor" varchar,
  	"report" jsonb,
  	"undo_report" jsonb,
  	"maker" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "bulk_change_parts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"change_id" uuid NOT NULL,
  	"position" numeric NOT NULL,
  	"first" numeric NOT NULL,
  	"last" numeric NOT NULL,
  	"rows" jsonb,
  	"undone" boolean DEFAULT false NOT NULL,
  	"kept" jsonb
  );
  
  CREATE TABLE "messages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"event" varchar NOT NULL,
  	"purpose" "enum_messages_purpose" NOT NULL,
  	"channel" "enum_messages_channel" NOT NULL,
  	"recipient" varchar,
  	"language" "enum_messages_language" NOT NULL,
  	"subject" varchar NOT NULL,
  	"body" varchar NOT NULL,
  	"status" "enum_messages_status" NOT NULL,
  	"problem" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"attempts" numeric NOT NULL,
  	"reference" varchar,
  	"key" varchar NOT NULL,
  	"source_collection" varchar,
  	"source_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "message_opt_outs" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"purpose" "enum_message_opt_outs_purpose" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "message_templates" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"event" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"by_email" boolean DEFAULT true,
  	"by_sms" boolean DEFAULT true,
  	"en_subject" varchar NOT NULL,
  	"en_body" varchar NOT NULL,
  	"en_sms" varchar NOT NULL,
  	"tn_subject" varchar NOT NULL,
  	"tn_body" varchar NOT NULL,
  	"tn_sms" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "rejoining_rules" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"kind" "enum_rejoining_rules_kind" NOT NULL,
  	"allowed" boolean DEFAULT true NOT NULL,
  	"after_months" numeric DEFAULT 0 NOT NULL,
  	"service" "enum_rejoining_rules_service" DEFAULT 'fresh' NOT NULL,
  	"joining_fee" boolean DEFAULT true NOT NULL,
  	"arrears_first" boolean DEFAULT true NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "rejoinings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"kind" "enum_rejoinings_kind",
  	"formerly_from" varchar NOT NULL,
  	"left_on" varchar NOT NULL,
  	"applied_on" varchar NOT NULL,
  	"service" "enum_rejoinings_service" NOT NULL,
  	"credited_months" numeric NOT NULL,
  	"joining_fee" boolean DEFAULT false NOT NULL,
  	"terms" varchar NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"maker" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "membership_fees" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"frequency" "enum_membership_fees_frequency" NOT NULL,
  	"period" varchar NOT NULL,
  	"due_date" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"outstanding" numeric NOT NULL,
  	"waived" numeric DEFAULT 0 NOT NULL,
  	"status" "enum_membership_fees_status" DEFAULT 'open' NOT NULL,
  	"subscription_id" uuid NOT NULL,
  	"member_account_id" uuid NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "membership_fee_waivers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"fee_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"reason" varchar NOT NULL,
  	"status" "enum_membership_fee_waivers_status" DEFAULT 'proposed' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"decision_reason" varchar,
  	"undone_by_name" varchar,
  	"undo_reason" varchar,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "receipts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" numeric NOT NULL,
  	"member_id" uuid NOT NULL,
  	"received_on" varchar NOT NULL,
  	"method" "enum_receipts_method" NOT NULL,
  	"reference" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"status" "enum_receipts_status" DEFAULT 'posted' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"reversed_by_name" varchar,
  	"reversal_reason" varchar,
  	"maker" varchar NOT NULL,
  	"journal" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "membership_fee_entries" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"fee_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"kind" "enum_membership_fee_entries_kind" NOT NULL,
  	"amount" numeric NOT NULL,
  	"source_collection" varchar NOT NULL,
  	"source_id" varchar NOT NULL,
  	"run" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "membership_fee_requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"fee_id" uuid NOT NULL,
  	"run_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "arrears_plans" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"exit_id" uuid NOT NULL,
  	"total" numeric NOT NULL,
  	"received" numeric NOT NULL,
  	"first_due" varchar NOT NULL,
  	"last_due" varchar NOT NULL,
  	"status" "enum_arrears_plans_status" DEFAULT 'open' NOT NULL,
  	"instalments" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
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
  
  CREATE TABLE "claims" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"number" varchar NOT NULL,
  	"type_id" uuid NOT NULL,
  	"kind" "enum_claims_kind" NOT NULL,
  	"member_id" uuid NOT NULL,
  	"policy_id" uuid,
  	"life_id" uuid,
  	"member_account_id" uuid,
  	"exit_id" uuid,
  	"deceased_name" varchar,
  	"omang" varchar,
  	"omang_index" varchar,
  	"event_on" varchar NOT NULL,
  	"cause" "enum_claims_cause",
  	"place" "enum_claims_place",
  	"claimed_amount" numeric,
  	"claimant_name" varchar NOT NULL,
  	"claimant_relation" varchar,
  	"claimant_phone" varchar,
  	"note" varchar,
  	"status" "enum_claims_status" NOT NULL,
  	"eligible" "enum_claims_eligible",
  	"eligible_amount" numeric,
  	"approved_amount" numeric,
  	"reserved" numeric NOT NULL,
  	"decision_reason" varchar,
  	"appeal_reason" varchar,
  	"flags_reason" varchar,
  	"filed_on" varchar NOT NULL,
  	"channel" "enum_claims_channel" NOT NULL,
  	"filed_at" timestamp(3) with time zone NOT NULL,
  	"complete_at" timestamp(3) with time zone,
  	"decided_at" timestamp(3) with time zone,
  	"payable_at" timestamp(3) with time zone,
  	"decide_hours" numeric NOT NULL,
  	"pay_hours" numeric NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"assessor_name" varchar,
  	"decider_name" varchar,
  	"rules" jsonb,
  	"flags" jsonb,
  	"deciders" jsonb,
  	"person" varchar,
  	"reference" varchar NOT NULL,
  	"maker" varchar NOT NULL,
  	"assessor" varchar,
  	"payees_by" varchar,
  	"steps" numeric NOT NULL,
  	"reserve_journal" varchar,
  	"payable_journal" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"claim_id" uuid NOT NULL,
  	"requirement" varchar NOT NULL,
  	"file_id" uuid NOT NULL,
  	"witnesses" varchar,
  	"status" "enum_claim_documents_status" NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"reason" varchar,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_payees" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"claim_id" uuid NOT NULL,
  	"kind" "enum_claim_payees_kind" NOT NULL,
  	"name" varchar NOT NULL,
  	"phone" varchar,
  	"share_percent" varchar,
  	"amount" numeric,
  	"method" "enum_claim_payees_method",
  	"bank" varchar,
  	"branch" varchar,
  	"account_number" varchar,
  	"account_number_index" varchar,
  	"status" "enum_claim_payees_status" NOT NULL,
  	"paid_on" varchar,
  	"payment" varchar,
  	"account_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_decisions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"claim_id" uuid NOT NULL,
  	"member_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"kind" "enum_claim_decisions_kind" NOT NULL,
  	"on" varchar NOT NULL,
  	"amount" numeric,
  	"reason" varchar,
  	"rules" jsonb,
  	"actor_name" varchar NOT NULL,
  	"journal" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_types" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_claim_types_kind" NOT NULL,
  	"pays_to" "enum_claim_types_pays_to" DEFAULT 'beneficiaries' NOT NULL,
  	"benefit" numeric,
  	"waiting_months" numeric DEFAULT 0,
  	"within_months" numeric,
  	"decide_hours" numeric DEFAULT 24 NOT NULL,
  	"pay_hours" numeric DEFAULT 48 NOT NULL,
  	"active" boolean DEFAULT true,
  	"custom" jsonb DEFAULT '{}'::jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "claim_requirements" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"type_id" uuid NOT NULL,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"cause" "enum_claim_requirements_cause" DEFAULT 'any' NOT NULL,
  	"place" "enum_claim_requirements_place" DEFAULT 'any' NOT NULL,
  	"instead_of" varchar,
  	"witnesses" numeric DEFAULT 0,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "alerts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name_en" varchar NOT NULL,
  	"name_tn" varchar,
  	"about" "enum_alerts_about" DEFAULT 'member' NOT NULL,
  	"severity" "enum_alerts_severity" DEFAULT 'warning' NOT NULL,
  	"every" "enum_alerts_every" DEFAULT 'daily' NOT NULL,
  	"active" boolean DEFAULT true,
  	"formula" varchar,
  	"visible_to" jsonb DEFAULT '[]'::jsonb,
  	"found" numeric,
  	"unanswered" numeric,
  	"looked_at" varchar,
  	"problem" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "alert_hits" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"alert_id" uuid NOT NULL,
  	"member_id" uuid,
  	"status" "enum_alert_hits_status" DEFAULT 'open' NOT NULL,
  	"first_seen" timestamp(3) with time zone NOT NULL,
  	"last_seen" timestamp(3) with time zone NOT NULL,
  	"resolved_at" timestamp(3) with time zone,
  	"target_collection" varchar NOT NULL,
  	"document" varchar NOT NULL,
  	"open_key" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "member_merges" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"survivor_id" uuid NOT NULL,
  	"merged_id" uuid NOT NULL,
  	"reason" varchar NOT NULL,
  	"status" "enum_member_merges_status" DEFAULT 'proposed' NOT NULL,
  	"from" varchar,
  	"moved" numeric,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"decision_reason" varchar,
  	"undone_by_name" varchar,
  	"undo_reason" varchar,
  	"answers" jsonb NOT NULL,
  	"effect" jsonb,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"journal" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payroll_transfers" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"from_authority_id" uuid NOT NULL,
  	"from_number" varchar NOT NULL,
  	"to_authority_id" uuid NOT NULL,
  	"to_number" varchar NOT NULL,
  	"from" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"status" "enum_payroll_transfers_status" DEFAULT 'transferred' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"undone_by_name" varchar,
  	"undo_reason" varchar,
  	"codes" jsonb NOT NULL,
  	"maker" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "change_requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"about" "enum_change_requests_about" NOT NULL,
  	"fields" varchar NOT NULL,
  	"reason" varchar,
  	"status" "enum_change_requests_status" DEFAULT 'open' NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"checker_name" varchar,
  	"decision_reason" varchar,
  	"accepted" varchar,
  	"document_id" varchar NOT NULL,
  	"proposed" jsonb NOT NULL,
  	"maker" varchar NOT NULL,
  	"checker" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gl_export_targets" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"code" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"format_id" uuid NOT NULL,
  	"mode" "enum_gl_export_targets_mode" DEFAULT 'detail' NOT NULL,
  	"starts_on" varchar NOT NULL,
  	"first_month" numeric DEFAULT 1 NOT NULL,
  	"periods" jsonb,
  	"company" varchar,
  	"journal" varchar,
  	"tax_type" varchar,
  	"contra_account" varchar,
  	"status" "enum_gl_export_targets_status" DEFAULT 'active' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gl_export_formats" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"key" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"number" numeric NOT NULL,
  	"definition" jsonb NOT NULL,
  	"notes" varchar,
  	"status" "enum_gl_export_formats_status" DEFAULT 'draft' NOT NULL,
  	"published_by" varchar,
  	"published_at" timestamp(3) with time zone,
  	"used_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gl_export_batches" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"target_id" uuid NOT NULL,
  	"number" numeric NOT NULL,
  	"status" "enum_gl_export_batches_status" DEFAULT 'exported' NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"format_id" uuid NOT NULL,
  	"mode" "enum_gl_export_batches_mode" NOT NULL,
  	"journals" numeric NOT NULL,
  	"late" numeric NOT NULL,
  	"lines" numeric NOT NULL,
  	"debit" numeric NOT NULL,
  	"credit" numeric NOT NULL,
  	"first_number" numeric NOT NULL,
  	"last_number" numeric NOT NULL,
  	"shortened" numeric NOT NULL,
  	"maker_name" varchar NOT NULL,
  	"imported_by_name" varchar,
  	"imported_at" timestamp(3) with time zone,
  	"withdrawn_by_name" varchar,
  	"withdraw_reason" varchar,
  	"sha256" varchar NOT NULL,
  	"files" jsonb NOT NULL,
  	"adjustments" jsonb NOT NULL,
  	"scope" jsonb NOT NULL,
  	"settings" jsonb NOT NULL,
  	"covered" varchar,
  	"through" numeric NOT NULL,
  	"maker" varchar NOT NULL,
  	"withdrawn_by" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gl_export_accounts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"target_id" uuid NOT NULL,
  	"account_id" uuid NOT NULL,
  	"code" varchar NOT NULL,
  	"name" varchar,
  	"tax_type" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gl_export_marks" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"target_id" uuid NOT NULL,
  	"journal_id" uuid NOT NULL,
  	"journal_number" numeric NOT NULL,
  	"batch_id" uuid NOT NULL,
  	"kind" "enum_gl_export_marks_kind" NOT NULL,
  	"step" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_settings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"enabled" boolean DEFAULT true,
  	"languages" "enum_portal_settings_languages" DEFAULT 'en-tn' NOT NULL,
  	"welcome_en" varchar,
  	"welcome_tn" varchar,
  	"help_phone" varchar,
  	"show_beneficiaries" boolean DEFAULT true,
  	"show_products" boolean DEFAULT true,
  	"upload_documents" boolean DEFAULT true,
  	"takes_applications" boolean DEFAULT false,
  	"privacy_notice_en" varchar,
  	"privacy_notice_tn" varchar,
  	"notice_version" numeric DEFAULT 1,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_links" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"account" varchar NOT NULL,
  	"place" varchar NOT NULL,
  	"proved_by" "enum_portal_links_proved_by" NOT NULL,
  	"since" varchar NOT NULL,
  	"ended_at" varchar,
  	"end_reason" "enum_portal_links_end_reason",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_consents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"purpose" "enum_portal_consents_purpose" NOT NULL,
  	"given" boolean DEFAULT false NOT NULL,
  	"notice_version" numeric NOT NULL,
  	"said_at" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_outbox" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"member_id" uuid NOT NULL,
  	"channel" "enum_portal_outbox_channel" NOT NULL,
  	"language" "enum_portal_outbox_language" NOT NULL,
  	"status" "enum_portal_outbox_status" NOT NULL,
  	"recipient" varchar NOT NULL,
  	"content" varchar NOT NULL,
  	"written_at" varchar NOT NULL,
  	"expires_at" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_accounts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"language" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_sessions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"account" varchar NOT NULL,
  	"link" varchar,
  	"token_hash" varchar NOT NULL,
  	"is_kept" boolean DEFAULT false,
  	"started_at" varchar NOT NULL,
  	"last_seen_at" varchar NOT NULL,
  	"ended_at" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "portal_codes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"tenant_id" uuid,
  	"kind" "enum_portal_codes_kind" NOT NULL,
  	"subject" varchar NOT NULL,
  	"member_id" uuid,
  	"account_key" varchar,
  	"handle" varchar NOT NULL,
  	"code_hash" varchar NOT NULL,
  	"tries" numeric DEFAULT 0 NOT NULL,
  	"asked_at" varchar NOT NULL,
  	"expires_at" varchar NOT NULL,
  	"used_at" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "tenant_product_from_idx";
  DROP INDEX "tenant_key_1_idx";
  DROP INDEX "tenant_member_4_idx";
  DROP INDEX "tenant_member_5_idx";
  DROP INDEX "tenant_member_6_idx";
  DROP INDEX "tenant_member_7_idx";
  DROP INDEX "tenant_member_8_idx";
  DROP INDEX "tenant_member_9_idx";
  DROP INDEX "tenant_member_10_idx";
  DROP INDEX "tenant_member_11_idx";
  DROP INDEX "tenant_status_4_idx";
  ALTER TABLE "members" ADD COLUMN "language" "enum_members_language";
  ALTER TABLE "members" ADD COLUMN "merged_into_id" uuid;
  ALTER TABLE "products" ADD COLUMN "on_admission" boolean DEFAULT false;
  ALTER TABLE "products" ADD COLUMN "billed_from" varchar;
  ALTER TABLE "product_versions" ADD COLUMN "withdrawn_by" varchar;
  ALTER TABLE "product_versions" ADD COLUMN "withdrawn_at" timestamp(3) with time zone;
  ALTER TABLE "product_versions" ADD COLUMN "withdraw_reason" varchar;
  ALTER TABLE "product_versions" ADD COLUMN "revision" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "subscription_amounts" ADD COLUMN "reverses" varchar;
  ALTER TABLE "subscription_amounts" ADD COLUMN "undoes_id" uuid;
  ALTER TABLE "subscription_amounts" ADD COLUMN "undone" numeric;
  ALTER TABLE "member_accounts" ADD COLUMN "moved_to_id" uuid;
  ALTER TABLE "deduction_runs" ADD COLUMN "asks_bills" boolean;
  ALTER TABLE "reconciliation_items" ADD COLUMN "fees_owing" numeric;
  ALTER TABLE "member_exits" ADD COLUMN "plan" jsonb;
  ALTER TABLE "custom_fields" ADD COLUMN "file_types" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "message_opt_outs_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "message_templates_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "rejoining_rules_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "claim_types_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "claim_requirements_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "alerts_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "gl_export_targets_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "gl_export_formats_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "gl_export_accounts_id" uuid;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "portal_settings_id" uuid;
  ALTER TABLE "message_opt_outs" ADD CONSTRAINT "message_opt_outs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "message_opt_outs" ADD CONSTRAINT "message_opt_outs_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "rejoining_rules" ADD CONSTRAINT "rejoining_rules_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "claim_types" ADD CONSTRAINT "claim_types_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "claim_requirements" ADD CONSTRAINT "claim_requirements_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "claim_requirements" ADD CONSTRAINT "claim_requirements_type_id_claim_types_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."claim_types"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "alerts" ADD CONSTRAINT "alerts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_targets" ADD CONSTRAINT "gl_export_targets_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_targets" ADD CONSTRAINT "gl_export_targets_format_id_gl_export_formats_id_fk" FOREIGN KEY ("format_id") REFERENCES "public"."gl_export_formats"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_formats" ADD CONSTRAINT "gl_export_formats_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_accounts" ADD CONSTRAINT "gl_export_accounts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_accounts" ADD CONSTRAINT "gl_export_accounts_target_id_gl_export_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."gl_export_targets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gl_export_accounts" ADD CONSTRAINT "gl_export_accounts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "portal_settings" ADD CONSTRAINT "portal_settings_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "bulk_changes_updated_at_idx" ON "bulk_changes" USING btree ("updated_at");
  CREATE INDEX "bulk_changes_created_at_idx" ON "bulk_changes" USING btree ("created_at");
  CREATE INDEX "bulk_changes_in_order_idx" ON "bulk_changes" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "tenant_change_position_idx" ON "bulk_change_parts" USING btree ("tenant_id","change_id","position");
  CREATE INDEX "bulk_change_parts_in_order_idx" ON "bulk_change_parts" USING btree ("tenant_id","id");
  CREATE INDEX "messages_updated_at_idx" ON "messages" USING btree ("updated_at");
  CREATE INDEX "messages_created_at_idx" ON "messages" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_key_1_idx" ON "messages" USING btree ("tenant_id","key");
  CREATE INDEX "tenant_member_4_idx" ON "messages" USING btree ("tenant_id","member_id");
  CREATE INDEX "status_dueAt_idx" ON "messages" USING btree ("status","due_at");
  CREATE INDEX "messages_in_order_idx" ON "messages" USING btree ("tenant_id","id");
  CREATE INDEX "message_opt_outs_member_idx" ON "message_opt_outs" USING btree ("member_id");
  CREATE INDEX "message_opt_outs_updated_at_idx" ON "message_opt_outs" USING btree ("updated_at");
  CREATE INDEX "message_opt_outs_created_at_idx" ON "message_opt_outs" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_member_purpose_idx" ON "message_opt_outs" USING btree ("tenant_id","member_id","purpose");
  CREATE INDEX "message_opt_outs_in_order_idx" ON "message_opt_outs" USING btree ("tenant_id","id");
  CREATE INDEX "message_templates_updated_at_idx" ON "message_templates" USING btree ("updated_at");
  CREATE INDEX "message_templates_created_at_idx" ON "message_templates" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_event_1_idx" ON "message_templates" USING btree ("tenant_id","event");
  CREATE INDEX "message_templates_in_order_idx" ON "message_templates" USING btree ("tenant_id","id");
  CREATE INDEX "rejoining_rules_updated_at_idx" ON "rejoining_rules" USING btree ("updated_at");
  CREATE INDEX "rejoining_rules_created_at_idx" ON "rejoining_rules" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_kind_idx" ON "rejoining_rules" USING btree ("tenant_id","kind");
  CREATE INDEX "rejoining_rules_in_order_idx" ON "rejoining_rules" USING btree ("tenant_id","id");
  CREATE INDEX "rejoinings_updated_at_idx" ON "rejoinings" USING btree ("updated_at");
  CREATE INDEX "rejoinings_created_at_idx" ON "rejoinings" USING btree ("created_at");
  CREATE INDEX "tenant_member_12_idx" ON "rejoinings" USING btree ("tenant_id","member_id");
  CREATE INDEX "rejoinings_in_order_idx" ON "rejoinings" USING btree ("tenant_id","id");
  CREATE INDEX "membership_fees_updated_at_idx" ON "membership_fees" USING btree ("updated_at");
  CREATE INDEX "membership_fees_created_at_idx" ON "membership_fees" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_subscription_period_idx" ON "membership_fees" USING btree ("tenant_id","subscription_id","period");
  CREATE INDEX "tenant_member_13_idx" ON "membership_fees" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_4_idx" ON "membership_fees" USING btree ("tenant_id","status");
  CREATE INDEX "membership_fees_in_order_idx" ON "membership_fees" USING btree ("tenant_id","id");
  CREATE INDEX "membership_fee_waivers_updated_at_idx" ON "membership_fee_waivers" USING btree ("updated_at");
  CREATE INDEX "membership_fee_waivers_created_at_idx" ON "membership_fee_waivers" USING btree ("created_at");
  CREATE INDEX "tenant_member_14_idx" ON "membership_fee_waivers" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_fee_idx" ON "membership_fee_waivers" USING btree ("tenant_id","fee_id");
  CREATE INDEX "tenant_status_5_idx" ON "membership_fee_waivers" USING btree ("tenant_id","status");
  CREATE INDEX "membership_fee_waivers_in_order_idx" ON "membership_fee_waivers" USING btree ("tenant_id","id");
  CREATE INDEX "receipts_updated_at_idx" ON "receipts" USING btree ("updated_at");
  CREATE INDEX "receipts_created_at_idx" ON "receipts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_number_2_idx" ON "receipts" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_method_reference_idx" ON "receipts" USING btree ("tenant_id","method","reference");
  CREATE INDEX "tenant_member_15_idx" ON "receipts" USING btree ("tenant_id","member_id");
  CREATE INDEX "receipts_in_order_idx" ON "receipts" USING btree ("tenant_id","id");
  CREATE INDEX "membership_fee_entries_updated_at_idx" ON "membership_fee_entries" USING btree ("updated_at");
  CREATE INDEX "membership_fee_entries_created_at_idx" ON "membership_fee_entries" USING btree ("created_at");
  CREATE INDEX "tenant_fee_1_idx" ON "membership_fee_entries" USING btree ("tenant_id","fee_id");
  CREATE INDEX "tenant_sourceId_2_idx" ON "membership_fee_entries" USING btree ("tenant_id","source_id");
  CREATE INDEX "tenant_run_idx" ON "membership_fee_entries" USING btree ("tenant_id","run");
  CREATE INDEX "membership_fee_entries_in_order_idx" ON "membership_fee_entries" USING btree ("tenant_id","id");
  CREATE INDEX "membership_fee_requests_updated_at_idx" ON "membership_fee_requests" USING btree ("updated_at");
  CREATE INDEX "membership_fee_requests_created_at_idx" ON "membership_fee_requests" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_fee_run_idx" ON "membership_fee_requests" USING btree ("tenant_id","fee_id","run_id");
  CREATE INDEX "tenant_run_1_idx" ON "membership_fee_requests" USING btree ("tenant_id","run_id");
  CREATE INDEX "membership_fee_requests_in_order_idx" ON "membership_fee_requests" USING btree ("tenant_id","id");
  CREATE INDEX "arrears_plans_updated_at_idx" ON "arrears_plans" USING btree ("updated_at");
  CREATE INDEX "arrears_plans_created_at_idx" ON "arrears_plans" USING btree ("created_at");
  CREATE INDEX "tenant_member_17_idx" ON "arrears_plans" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_exit_idx" ON "arrears_plans" USING btree ("tenant_id","exit_id");
  CREATE INDEX "arrears_plans_in_order_idx" ON "arrears_plans" USING btree ("tenant_id","id");
  CREATE INDEX "policies_updated_at_idx" ON "policies" USING btree ("updated_at");
  CREATE INDEX "policies_created_at_idx" ON "policies" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_subscription_1_idx" ON "policies" USING btree ("tenant_id","subscription_id");
  CREATE UNIQUE INDEX "tenant_number_3_idx" ON "policies" USING btree ("tenant_id","number");
  CREATE INDEX "tenant_member_18_idx" ON "policies" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_7_idx" ON "policies" USING btree ("tenant_id","status");
  CREATE INDEX "policies_in_order_idx" ON "policies" USING btree ("tenant_id","id");
  CREATE INDEX "policy_lives_updated_at_idx" ON "policy_lives" USING btree ("updated_at");
  CREATE INDEX "policy_lives_created_at_idx" ON "policy_lives" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_policy_person_from_idx" ON "policy_lives" USING btree ("tenant_id","policy_id","person","from");
  CREATE INDEX "tenant_member_19_idx" ON "policy_lives" USING btree ("tenant_id","member_id");
  CREATE INDEX "policy_lives_in_order_idx" ON "policy_lives" USING btree ("tenant_id","id");
  CREATE INDEX "policy_events_updated_at_idx" ON "policy_events" USING btree ("updated_at");
  CREATE INDEX "policy_events_created_at_idx" ON "policy_events" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_policy_number_idx" ON "policy_events" USING btree ("tenant_id","policy_id","number");
  CREATE INDEX "tenant_member_20_idx" ON "policy_events" USING btree ("tenant_id","member_id");
  CREATE INDEX "policy_events_in_order_idx" ON "policy_events" USING btree ("tenant_id","id");
  CREATE INDEX "policy_notices_updated_at_idx" ON "policy_notices" USING btree ("updated_at");
  CREATE INDEX "policy_notices_created_at_idx" ON "policy_notices" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_policy_kind_about_stepOn_idx" ON "policy_notices" USING btree ("tenant_id","policy_id","kind","about","step_on");
  CREATE INDEX "tenant_status_8_idx" ON "policy_notices" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_member_21_idx" ON "policy_notices" USING btree ("tenant_id","member_id");
  CREATE INDEX "policy_notices_in_order_idx" ON "policy_notices" USING btree ("tenant_id","id");
  CREATE INDEX "claims_updated_at_idx" ON "claims" USING btree ("updated_at");
  CREATE INDEX "claims_created_at_idx" ON "claims" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_number_4_idx" ON "claims" USING btree ("tenant_id","number");
  CREATE UNIQUE INDEX "tenant_reference_idx" ON "claims" USING btree ("tenant_id","reference");
  CREATE INDEX "tenant_member_22_idx" ON "claims" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_9_idx" ON "claims" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_person_idx" ON "claims" USING btree ("tenant_id","person");
  CREATE INDEX "tenant_omangIndex_1_idx" ON "claims" USING btree ("tenant_id","omang_index");
  CREATE INDEX "claims_in_order_idx" ON "claims" USING btree ("tenant_id","id");
  CREATE INDEX "claim_documents_updated_at_idx" ON "claim_documents" USING btree ("updated_at");
  CREATE INDEX "claim_documents_created_at_idx" ON "claim_documents" USING btree ("created_at");
  CREATE INDEX "tenant_claim_idx" ON "claim_documents" USING btree ("tenant_id","claim_id");
  CREATE INDEX "claim_documents_in_order_idx" ON "claim_documents" USING btree ("tenant_id","id");
  CREATE INDEX "claim_payees_updated_at_idx" ON "claim_payees" USING btree ("updated_at");
  CREATE INDEX "claim_payees_created_at_idx" ON "claim_payees" USING btree ("created_at");
  CREATE INDEX "tenant_claim_1_idx" ON "claim_payees" USING btree ("tenant_id","claim_id");
  CREATE INDEX "tenant_status_10_idx" ON "claim_payees" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_accountNumberIndex_idx" ON "claim_payees" USING btree ("tenant_id","account_number_index");
  CREATE INDEX "claim_payees_in_order_idx" ON "claim_payees" USING btree ("tenant_id","id");
  CREATE INDEX "claim_decisions_updated_at_idx" ON "claim_decisions" USING btree ("updated_at");
  CREATE INDEX "claim_decisions_created_at_idx" ON "claim_decisions" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_claim_number_idx" ON "claim_decisions" USING btree ("tenant_id","claim_id","number");
  CREATE INDEX "tenant_member_23_idx" ON "claim_decisions" USING btree ("tenant_id","member_id");
  CREATE INDEX "claim_decisions_in_order_idx" ON "claim_decisions" USING btree ("tenant_id","id");
  CREATE INDEX "claim_types_updated_at_idx" ON "claim_types" USING btree ("updated_at");
  CREATE INDEX "claim_types_created_at_idx" ON "claim_types" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_4_idx" ON "claim_types" USING btree ("tenant_id","code");
  CREATE INDEX "claim_types_in_order_idx" ON "claim_types" USING btree ("tenant_id","id");
  CREATE INDEX "claim_requirements_type_idx" ON "claim_requirements" USING btree ("type_id");
  CREATE INDEX "claim_requirements_updated_at_idx" ON "claim_requirements" USING btree ("updated_at");
  CREATE INDEX "claim_requirements_created_at_idx" ON "claim_requirements" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_type_code_idx" ON "claim_requirements" USING btree ("tenant_id","type_id","code");
  CREATE INDEX "claim_requirements_in_order_idx" ON "claim_requirements" USING btree ("tenant_id","id");
  CREATE INDEX "alerts_updated_at_idx" ON "alerts" USING btree ("updated_at");
  CREATE INDEX "alerts_created_at_idx" ON "alerts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_5_idx" ON "alerts" USING btree ("tenant_id","code");
  CREATE INDEX "alerts_in_order_idx" ON "alerts" USING btree ("tenant_id","id");
  CREATE INDEX "alert_hits_updated_at_idx" ON "alert_hits" USING btree ("updated_at");
  CREATE INDEX "alert_hits_created_at_idx" ON "alert_hits" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_openKey_1_idx" ON "alert_hits" USING btree ("tenant_id","open_key");
  CREATE INDEX "tenant_alert_status_lastSeen_idx" ON "alert_hits" USING btree ("tenant_id","alert_id","status","last_seen");
  CREATE INDEX "tenant_document_status_idx" ON "alert_hits" USING btree ("tenant_id","document","status");
  CREATE INDEX "alert_hits_in_order_idx" ON "alert_hits" USING btree ("tenant_id","id");
  CREATE INDEX "member_merges_updated_at_idx" ON "member_merges" USING btree ("updated_at");
  CREATE INDEX "member_merges_created_at_idx" ON "member_merges" USING btree ("created_at");
  CREATE INDEX "tenant_survivor_idx" ON "member_merges" USING btree ("tenant_id","survivor_id");
  CREATE INDEX "tenant_merged_idx" ON "member_merges" USING btree ("tenant_id","merged_id");
  CREATE INDEX "tenant_status_11_idx" ON "member_merges" USING btree ("tenant_id","status");
  CREATE INDEX "member_merges_in_order_idx" ON "member_merges" USING btree ("tenant_id","id");
  CREATE INDEX "payroll_transfers_updated_at_idx" ON "payroll_transfers" USING btree ("updated_at");
  CREATE INDEX "payroll_transfers_created_at_idx" ON "payroll_transfers" USING btree ("created_at");
  CREATE INDEX "tenant_member_24_idx" ON "payroll_transfers" USING btree ("tenant_id","member_id");
  CREATE INDEX "payroll_transfers_in_order_idx" ON "payroll_transfers" USING btree ("tenant_id","id");
  CREATE INDEX "change_requests_updated_at_idx" ON "change_requests" USING btree ("updated_at");
  CREATE INDEX "change_requests_created_at_idx" ON "change_requests" USING btree ("created_at");
  CREATE INDEX "tenant_member_status_idx" ON "change_requests" USING btree ("tenant_id","member_id","status");
  CREATE INDEX "tenant_status_12_idx" ON "change_requests" USING btree ("tenant_id","status");
  CREATE INDEX "tenant_documentId_1_idx" ON "change_requests" USING btree ("tenant_id","document_id");
  CREATE INDEX "change_requests_in_order_idx" ON "change_requests" USING btree ("tenant_id","id");
  CREATE INDEX "gl_export_targets_format_idx" ON "gl_export_targets" USING btree ("format_id");
  CREATE INDEX "gl_export_targets_updated_at_idx" ON "gl_export_targets" USING btree ("updated_at");
  CREATE INDEX "gl_export_targets_created_at_idx" ON "gl_export_targets" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_6_idx" ON "gl_export_targets" USING btree ("tenant_id","code");
  CREATE INDEX "gl_export_targets_in_order_idx" ON "gl_export_targets" USING btree ("tenant_id","id");
  CREATE INDEX "gl_export_formats_updated_at_idx" ON "gl_export_formats" USING btree ("updated_at");
  CREATE INDEX "gl_export_formats_created_at_idx" ON "gl_export_formats" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_key_number_idx" ON "gl_export_formats" USING btree ("tenant_id","key","number");
  CREATE INDEX "gl_export_formats_in_order_idx" ON "gl_export_formats" USING btree ("tenant_id","id");
  CREATE INDEX "gl_export_batches_updated_at_idx" ON "gl_export_batches" USING btree ("updated_at");
  CREATE INDEX "gl_export_batches_created_at_idx" ON "gl_export_batches" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_target_number_idx" ON "gl_export_batches" USING btree ("tenant_id","target_id","number");
  CREATE INDEX "gl_export_batches_in_order_idx" ON "gl_export_batches" USING btree ("tenant_id","id");
  CREATE INDEX "gl_export_accounts_target_idx" ON "gl_export_accounts" USING btree ("target_id");
  CREATE INDEX "gl_export_accounts_account_idx" ON "gl_export_accounts" USING btree ("account_id");
  CREATE INDEX "gl_export_accounts_updated_at_idx" ON "gl_export_accounts" USING btree ("updated_at");
  CREATE INDEX "gl_export_accounts_created_at_idx" ON "gl_export_accounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_target_account_idx" ON "gl_export_accounts" USING btree ("tenant_id","target_id","account_id");
  CREATE INDEX "gl_export_accounts_in_order_idx" ON "gl_export_accounts" USING btree ("tenant_id","id");
  CREATE INDEX "gl_export_marks_updated_at_idx" ON "gl_export_marks" USING btree ("updated_at");
  CREATE INDEX "gl_export_marks_created_at_idx" ON "gl_export_marks" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_target_journal_step_idx" ON "gl_export_marks" USING btree ("tenant_id","target_id","journal_id","step");
  CREATE INDEX "gl_export_marks_in_order_idx" ON "gl_export_marks" USING btree ("tenant_id","batch_id","id");
  CREATE INDEX "portal_settings_updated_at_idx" ON "portal_settings" USING btree ("updated_at");
  CREATE INDEX "portal_settings_created_at_idx" ON "portal_settings" USING btree ("created_at");
  CREATE INDEX "portal_settings_in_order_idx" ON "portal_settings" USING btree ("tenant_id","id");
  CREATE INDEX "portal_links_updated_at_idx" ON "portal_links" USING btree ("updated_at");
  CREATE INDEX "portal_links_created_at_idx" ON "portal_links" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_member_place_idx" ON "portal_links" USING btree ("tenant_id","member_id","place");
  CREATE INDEX "account_place_idx" ON "portal_links" USING btree ("account","place");
  CREATE INDEX "portal_links_in_order_idx" ON "portal_links" USING btree ("tenant_id","id");
  CREATE INDEX "portal_consents_updated_at_idx" ON "portal_consents" USING btree ("updated_at");
  CREATE INDEX "portal_consents_created_at_idx" ON "portal_consents" USING btree ("created_at");
  CREATE INDEX "tenant_member_25_idx" ON "portal_consents" USING btree ("tenant_id","member_id");
  CREATE INDEX "portal_consents_in_order_idx" ON "portal_consents" USING btree ("tenant_id","id");
  CREATE INDEX "portal_outbox_updated_at_idx" ON "portal_outbox" USING btree ("updated_at");
  CREATE INDEX "portal_outbox_created_at_idx" ON "portal_outbox" USING btree ("created_at");
  CREATE INDEX "tenant_member_26_idx" ON "portal_outbox" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_13_idx" ON "portal_outbox" USING btree ("tenant_id","status");
  CREATE INDEX "portal_outbox_in_order_idx" ON "portal_outbox" USING btree ("tenant_id","id");
  CREATE UNIQUE INDEX "portal_accounts_key_idx" ON "portal_accounts" USING btree ("key");
  CREATE INDEX "portal_accounts_updated_at_idx" ON "portal_accounts" USING btree ("updated_at");
  CREATE INDEX "portal_accounts_created_at_idx" ON "portal_accounts" USING btree ("created_at");
  CREATE INDEX "portal_sessions_account_idx" ON "portal_sessions" USING btree ("account");
  CREATE UNIQUE INDEX "portal_sessions_token_hash_idx" ON "portal_sessions" USING btree ("token_hash");
  CREATE INDEX "portal_sessions_updated_at_idx" ON "portal_sessions" USING btree ("updated_at");
  CREATE INDEX "portal_sessions_created_at_idx" ON "portal_sessions" USING btree ("created_at");
  CREATE UNIQUE INDEX "portal_codes_handle_idx" ON "portal_codes" USING btree ("handle");
  CREATE INDEX "portal_codes_updated_at_idx" ON "portal_codes" USING btree ("updated_at");
  CREATE INDEX "portal_codes_created_at_idx" ON "portal_codes" USING btree ("created_at");
  CREATE INDEX "tenant_subject_idx" ON "portal_codes" USING btree ("tenant_id","subject");
  CREATE INDEX "tenant_member_27_idx" ON "portal_codes" USING btree ("tenant_id","member_id");
  CREATE INDEX "portal_codes_in_order_idx" ON "portal_codes" USING btree ("tenant_id","id");
  ALTER TABLE "members" ADD CONSTRAINT "members_merged_into_id_members_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_message_opt_outs_fk" FOREIGN KEY ("message_opt_outs_id") REFERENCES "public"."message_opt_outs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_message_templates_fk" FOREIGN KEY ("message_templates_id") REFERENCES "public"."message_templates"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_rejoining_rules_fk" FOREIGN KEY ("rejoining_rules_id") REFERENCES "public"."rejoining_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_claim_types_fk" FOREIGN KEY ("claim_types_id") REFERENCES "public"."claim_types"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_claim_requirements_fk" FOREIGN KEY ("claim_requirements_id") REFERENCES "public"."claim_requirements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_alerts_fk" FOREIGN KEY ("alerts_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_gl_export_targets_fk" FOREIGN KEY ("gl_export_targets_id") REFERENCES "public"."gl_export_targets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_gl_export_formats_fk" FOREIGN KEY ("gl_export_formats_id") REFERENCES "public"."gl_export_formats"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_gl_export_accounts_fk" FOREIGN KEY ("gl_export_accounts_id") REFERENCES "public"."gl_export_accounts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_portal_settings_fk" FOREIGN KEY ("portal_settings_id") REFERENCES "public"."portal_settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "members_merged_into_idx" ON "members" USING btree ("merged_into_id");
  CREATE UNIQUE INDEX "tenant_product_from_revision_idx" ON "product_versions" USING btree ("tenant_id","product_id","from","revision");
  CREATE INDEX "tenant_undoes_idx" ON "subscription_amounts" USING btree ("tenant_id","undoes_id");
  CREATE UNIQUE INDEX "tenant_key_2_idx" ON "file_formats" USING btree ("tenant_id","key");
  CREATE INDEX "tenant_member_5_idx" ON "remittance_lines" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_6_idx" ON "reconciliation_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_7_idx" ON "arrears" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_8_idx" ON "arrears_payments" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_9_idx" ON "suspense_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_10_idx" ON "member_documents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_11_idx" ON "membership_decisions" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_16_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_6_idx" ON "member_exits" USING btree ("tenant_id","status");
  CREATE INDEX "payload_locked_documents_rels_message_opt_outs_id_idx" ON "payload_locked_documents_rels" USING btree ("message_opt_outs_id");
  CREATE INDEX "payload_locked_documents_rels_message_templates_id_idx" ON "payload_locked_documents_rels" USING btree ("message_templates_id");
  CREATE INDEX "payload_locked_documents_rels_rejoining_rules_id_idx" ON "payload_locked_documents_rels" USING btree ("rejoining_rules_id");
  CREATE INDEX "payload_locked_documents_rels_claim_types_id_idx" ON "payload_locked_documents_rels" USING btree ("claim_types_id");
  CREATE INDEX "payload_locked_documents_rels_claim_requirements_id_idx" ON "payload_locked_documents_rels" USING btree ("claim_requirements_id");
  CREATE INDEX "payload_locked_documents_rels_alerts_id_idx" ON "payload_locked_documents_rels" USING btree ("alerts_id");
  CREATE INDEX "payload_locked_documents_rels_gl_export_targets_id_idx" ON "payload_locked_documents_rels" USING btree ("gl_export_targets_id");
  CREATE INDEX "payload_locked_documents_rels_gl_export_formats_id_idx" ON "payload_locked_documents_rels" USING btree ("gl_export_formats_id");
  CREATE INDEX "payload_locked_documents_rels_gl_export_accounts_id_idx" ON "payload_locked_documents_rels" USING btree ("gl_export_accounts_id");
  CREATE INDEX "payload_locked_documents_rels_portal_settings_id_idx" ON "payload_locked_documents_rels" USING btree ("portal_settings_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "bulk_changes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "bulk_change_parts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "messages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "message_opt_outs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "message_templates" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "rejoining_rules" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "rejoinings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_fees" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_fee_waivers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "receipts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_fee_entries" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "membership_fee_requests" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "arrears_plans" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "policies" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "policy_lives" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "policy_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "policy_notices" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claims" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_payees" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_decisions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_types" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "claim_requirements" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "alerts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "alert_hits" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "member_merges" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payroll_transfers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "change_requests" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gl_export_targets" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gl_export_formats" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gl_export_batches" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gl_export_accounts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gl_export_marks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_settings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_consents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_outbox" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_accounts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_sessions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "portal_codes" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "bulk_changes" CASCADE;
  DROP TABLE "bulk_change_parts" CASCADE;
  DROP TABLE "messages" CASCADE;
  DROP TABLE "message_opt_outs" CASCADE;
  DROP TABLE "message_templates" CASCADE;
  DROP TABLE "rejoining_rules" CASCADE;
  DROP TABLE "rejoinings" CASCADE;
  DROP TABLE "membership_fees" CASCADE;
  DROP TABLE "membership_fee_waivers" CASCADE;
  DROP TABLE "receipts" CASCADE;
  DROP TABLE "membership_fee_entries" CASCADE;
  DROP TABLE "membership_fee_requests" CASCADE;
  DROP TABLE "arrears_plans" CASCADE;
  DROP TABLE "policies" CASCADE;
  DROP TABLE "policy_lives" CASCADE;
  DROP TABLE "policy_events" CASCADE;
  DROP TABLE "policy_notices" CASCADE;
  DROP TABLE "claims" CASCADE;
  DROP TABLE "claim_documents" CASCADE;
  DROP TABLE "claim_payees" CASCADE;
  DROP TABLE "claim_decisions" CASCADE;
  DROP TABLE "claim_types" CASCADE;
  DROP TABLE "claim_requirements" CASCADE;
  DROP TABLE "alerts" CASCADE;
  DROP TABLE "alert_hits" CASCADE;
  DROP TABLE "member_merges" CASCADE;
  DROP TABLE "payroll_transfers" CASCADE;
  DROP TABLE "change_requests" CASCADE;
  DROP TABLE "gl_export_targets" CASCADE;
  DROP TABLE "gl_export_formats" CASCADE;
  DROP TABLE "gl_export_batches" CASCADE;
  DROP TABLE "gl_export_accounts" CASCADE;
  DROP TABLE "gl_export_marks" CASCADE;
  DROP TABLE "portal_settings" CASCADE;
  DROP TABLE "portal_links" CASCADE;
  DROP TABLE "portal_consents" CASCADE;
  DROP TABLE "portal_outbox" CASCADE;
  DROP TABLE "portal_accounts" CASCADE;
  DROP TABLE "portal_sessions" CASCADE;
  DROP TABLE "portal_codes" CASCADE;
  ALTER TABLE "members" DROP CONSTRAINT "members_merged_into_id_members_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_message_opt_outs_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_message_templates_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_rejoining_rules_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_claim_types_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_claim_requirements_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_alerts_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_gl_export_targets_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_gl_export_formats_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_gl_export_accounts_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_portal_settings_fk";
  
  ALTER TABLE "product_versions" ALTER COLUMN "status" SET DATA TYPE text;
  DROP TYPE "public"."enum_product_versions_status";
  CREATE TYPE "public"."enum_product_versions_status" AS ENUM('draft', 'published');
  ALTER TABLE "product_versions" ALTER COLUMN "status" SET DATA TYPE "public"."enum_product_versions_status" USING "status"::"public"."enum_product_versions_status";
  ALTER TABLE "custom_fields" ALTER COLUMN "collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_collection";
  CREATE TYPE "public"."enum_custom_fields_collection" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products');
  ALTER TABLE "custom_fields" ALTER COLUMN "collection" SET DATA TYPE "public"."enum_custom_fields_collection" USING "collection"::"public"."enum_custom_fields_collection";
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DATA TYPE text;
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DEFAULT 'text'::text;
  DROP TYPE "public"."enum_custom_fields_type";
  CREATE TYPE "public"."enum_custom_fields_type" AS ENUM('text', 'long-text', 'number', 'money', 'date', 'yes-no', 'choice', 'choices', 'phone', 'email', 'relation', 'formula');
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DEFAULT 'text'::"public"."enum_custom_fields_type";
  ALTER TABLE "custom_fields" ALTER COLUMN "type" SET DATA TYPE "public"."enum_custom_fields_type" USING "type"::"public"."enum_custom_fields_type";
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE text;
  DROP TYPE "public"."enum_custom_fields_target";
  CREATE TYPE "public"."enum_custom_fields_target" AS ENUM('members', 'dependants', 'beneficiaries', 'subscriptions', 'products', 'product-versions', 'payroll-authorities', 'deduction-codes', 'accounts', 'posting-rules', 'approval-workflows', 'file-formats', 'file-format-versions', 'payroll-calendar', 'public-holidays', 'reconciliation-policies', 'document-requirements');
  ALTER TABLE "custom_fields" ALTER COLUMN "target" SET DATA TYPE "public"."enum_custom_fields_target" USING "target"::"public"."enum_custom_fields_target";
  DROP INDEX "members_merged_into_idx";
  DROP INDEX "tenant_product_from_revision_idx";
  DROP INDEX "tenant_undoes_idx";
  DROP INDEX "tenant_key_2_idx";
  DROP INDEX "tenant_member_5_idx";
  DROP INDEX "tenant_member_6_idx";
  DROP INDEX "tenant_member_7_idx";
  DROP INDEX "tenant_member_8_idx";
  DROP INDEX "tenant_member_9_idx";
  DROP INDEX "tenant_member_10_idx";
  DROP INDEX "tenant_member_11_idx";
  DROP INDEX "tenant_member_16_idx";
  DROP INDEX "tenant_status_6_idx";
  DROP INDEX "payload_locked_documents_rels_message_opt_outs_id_idx";
  DROP INDEX "payload_locked_documents_rels_message_templates_id_idx";
  DROP INDEX "payload_locked_documents_rels_rejoining_rules_id_idx";
  DROP INDEX "payload_locked_documents_rels_claim_types_id_idx";
  DROP INDEX "payload_locked_documents_rels_claim_requirements_id_idx";
  DROP INDEX "payload_locked_documents_rels_alerts_id_idx";
  DROP INDEX "payload_locked_documents_rels_gl_export_targets_id_idx";
  DROP INDEX "payload_locked_documents_rels_gl_export_formats_id_idx";
  DROP INDEX "payload_locked_documents_rels_gl_export_accounts_id_idx";
  DROP INDEX "payload_locked_documents_rels_portal_settings_id_idx";
  CREATE UNIQUE INDEX "tenant_product_from_idx" ON "product_versions" USING btree ("tenant_id","product_id","from");
  CREATE UNIQUE INDEX "tenant_key_1_idx" ON "file_formats" USING btree ("tenant_id","key");
  CREATE INDEX "tenant_member_4_idx" ON "remittance_lines" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_5_idx" ON "reconciliation_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_6_idx" ON "arrears" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_7_idx" ON "arrears_payments" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_8_idx" ON "suspense_items" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_9_idx" ON "member_documents" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_10_idx" ON "membership_decisions" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_member_11_idx" ON "member_exits" USING btree ("tenant_id","member_id");
  CREATE INDEX "tenant_status_4_idx" ON "member_exits" USING btree ("tenant_id","status");
  ALTER TABLE "members" DROP COLUMN "language";
  ALTER TABLE "members" DROP COLUMN "merged_into_id";
  ALTER TABLE "products" DROP COLUMN "on_admission";
  ALTER TABLE "products" DROP COLUMN "billed_from";
  ALTER TABLE "product_versions" DROP COLUMN "withdrawn_by";
  ALTER TABLE "product_versions" DROP COLUMN "withdrawn_at";
  ALTER TABLE "product_versions" DROP COLUMN "withdraw_reason";
  ALTER TABLE "product_versions" DROP COLUMN "revision";
  ALTER TABLE "subscription_amounts" DROP COLUMN "reverses";
  ALTER TABLE "subscription_amounts" DROP COLUMN "undoes_id";
  ALTER TABLE "subscription_amounts" DROP COLUMN "undone";
  ALTER TABLE "member_accounts" DROP COLUMN "moved_to_id";
  ALTER TABLE "deduction_runs" DROP COLUMN "asks_bills";
  ALTER TABLE "reconciliation_items" DROP COLUMN "fees_owing";
  ALTER TABLE "member_exits" DROP COLUMN "plan";
  ALTER TABLE "custom_fields" DROP COLUMN "file_types";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "message_opt_outs_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "message_templates_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "rejoining_rules_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "claim_types_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "claim_requirements_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "alerts_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "gl_export_targets_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "gl_export_formats_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "gl_export_accounts_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "portal_settings_id";
  DROP TYPE "public"."enum_members_language";
  DROP TYPE "public"."enum_bulk_changes_kind";
  DROP TYPE "public"."enum_bulk_changes_status";
  DROP TYPE "public"."enum_messages_purpose";
  DROP TYPE "public"."enum_messages_channel";
  DROP TYPE "public"."enum_messages_language";
  DROP TYPE "public"."enum_messages_status";
  DROP TYPE "public"."enum_message_opt_outs_purpose";
  DROP TYPE "public"."enum_rejoining_rules_kind";
  DROP TYPE "public"."enum_rejoining_rules_service";
  DROP TYPE "public"."enum_rejoinings_kind";
  DROP TYPE "public"."enum_rejoinings_service";
  DROP TYPE "public"."enum_membership_fees_frequency";
  DROP TYPE "public"."enum_membership_fees_status";
  DROP TYPE "public"."enum_membership_fee_waivers_status";
  DROP TYPE "public"."enum_receipts_method";
  DROP TYPE "public"."enum_receipts_status";
  DROP TYPE "public"."enum_membership_fee_entries_kind";
  DROP TYPE "public"."enum_arrears_plans_status";
  DROP TYPE "public"."enum_policies_status";
  DROP TYPE "public"."enum_policy_lives_relation";
  DROP TYPE "public"."enum_policy_events_kind";
  DROP TYPE "public"."enum_policy_events_reason";
  DROP TYPE "public"."enum_policy_notices_kind";
  DROP TYPE "public"."enum_policy_notices_status";
  DROP TYPE "public"."enum_claims_kind";
  DROP TYPE "public"."enum_claims_cause";
  DROP TYPE "public"."enum_claims_place";
  DROP TYPE "public"."enum_claims_status";
  DROP TYPE "public"."enum_claims_eligible";
  DROP TYPE "public"."enum_claims_channel";
  DROP TYPE "public"."enum_claim_documents_status";
  DROP TYPE "public"."enum_claim_payees_kind";
  DROP TYPE "public"."enum_claim_payees_method";
  DROP TYPE "public"."enum_claim_payees_status";
  DROP TYPE "public"."enum_claim_decisions_kind";
  DROP TYPE "public"."enum_claim_types_kind";
  DROP TYPE "public"."enum_claim_types_pays_to";
  DROP TYPE "public"."enum_claim_requirements_cause";
  DROP TYPE "public"."enum_claim_requirements_place";
  DROP TYPE "public"."enum_alerts_about";
  DROP TYPE "public"."enum_alerts_severity";
  DROP TYPE "public"."enum_alerts_every";
  DROP TYPE "public"."enum_alert_hits_status";
  DROP TYPE "public"."enum_member_merges_status";
  DROP TYPE "public"."enum_payroll_transfers_status";
  DROP TYPE "public"."enum_change_requests_about";
  DROP TYPE "public"."enum_change_requests_status";
  DROP TYPE "public"."enum_gl_export_targets_mode";
  DROP TYPE "public"."enum_gl_export_targets_status";
  DROP TYPE "public"."enum_gl_export_formats_status";
  DROP TYPE "public"."enum_gl_export_batches_status";
  DROP TYPE "public"."enum_gl_export_batches_mode";
  DROP TYPE "public"."enum_gl_export_marks_kind";
  DROP TYPE "public"."enum_portal_settings_languages";
  DROP TYPE "public"."enum_portal_links_proved_by";
  DROP TYPE "public"."enum_portal_links_end_reason";
  DROP TYPE "public"."enum_portal_consents_purpose";
  DROP TYPE "public"."enum_portal_outbox_channel";
  DROP TYPE "public"."enum_portal_outbox_language";
  DROP TYPE "public"."enum_portal_outbox_status";
  DROP TYPE "public"."enum_portal_codes_kind";`)
}
