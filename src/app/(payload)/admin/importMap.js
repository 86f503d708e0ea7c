import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { NoticeField as NoticeField_c0a5bb6a2d79141c4b829a0f02625e1e } from '../../../admin/approvals/notice'
import { ChangeRequestBadge as ChangeRequestBadge_394390adbe43f0938b0445bd61d70c4a } from '../../../admin/change-requests/badge'
import { AlertHits as AlertHits_ad08a042897d7074d2b331c993ec49b1 } from '../../../admin/alerts/hits'
import { ApplicationPanel as ApplicationPanel_21db3f259d64a00613bc4024ef21eff3 } from '../../../admin/member-application/panel'
import { RejoiningPanel as RejoiningPanel_48f0680b7c879ad5bacd258383c0f2ce } from '../../../admin/member-rejoining/panel.client'
import { DuplicatesPanel as DuplicatesPanel_93d47a20676c3ded9b8435e769497515 } from '../../../admin/member-duplicates/panel.client'
import { CustomValuesField as CustomValuesField_499f071c8d1b775697ca9c88c57bc162 } from '../../../admin/custom-fields/values.client'
import { ImportMembers as ImportMembers_d3f3f00f27ffb9bb35079b2f68957ec0 } from '../../../admin/csv-import'
import { BulkEdit as BulkEdit_9fb1483a936f0044542a259206502256 } from '../../../admin/bulk-changes/edit'
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { BeneficiariesView as BeneficiariesView_ea39ff4eec0ae0b2de42a4c51702faa2 } from '../../../admin/beneficiaries/view'
import { FamilyView as FamilyView_45d99a8c3355a90a9ad5b1cc4dca7f3a } from '../../../admin/member-family/view'
import { TimelineView as TimelineView_0c283eaa3d4a2e754ab85c140b37bd85 } from '../../../admin/member-timeline/view'
import { MemberDocumentsView as MemberDocumentsView_5e520e47264233b222c78f41b598b3ee } from '../../../admin/member-documents/view'
import { MemberFeesView as MemberFeesView_e20159541f36872f7b78ccaf89e82d14 } from '../../../admin/membership-fees/view'
import { MemberReceiptsView as MemberReceiptsView_c39b6c1fe09474f41451ba3e619c31b1 } from '../../../admin/receipting/view'
import { MemberExitView as MemberExitView_64ec1aed341f6f41030fbf0b6d349e1d } from '../../../admin/member-exits/view'
import { MemberPoliciesView as MemberPoliciesView_9510ab31bf8a1e0509914b8de9727839 } from '../../../admin/policies/member-view'
import { MemberClaimsView as MemberClaimsView_e7e03b7e279d4e208630768c517ca733 } from '../../../admin/claims/member-view'
import { MemberPayoutsView as MemberPayoutsView_2f4d8eec4236b2a4fad7778d422205fd } from '../../../admin/payouts/view'
import { MemberMergeView as MemberMergeView_7795f1404a0f5019efed2f388cc6b320 } from '../../../admin/member-merges/view'
import { MemberTransferView as MemberTransferView_8663962871b26ffc2909cb9e6cd38ae3 } from '../../../admin/payroll-transfers/view'
import { ChangeRequestsView as ChangeRequestsView_309d278f67c221affd4237162eb0d18d } from '../../../admin/change-requests/view'
import { MemberPortalView as MemberPortalView_90ea9398550a4548cb1629a29b27f229 } from '../../../admin/member-portal/view'
import { HistoryView as HistoryView_1d71d2bfb3cdca30e343bebf5ace4084 } from '../../../admin/views/history'
import { OwnFieldsList as OwnFieldsList_20e89f3ee9a3c7bfdb407bd371b988d5 } from '../../../admin/custom-fields/list/view'
import { SaveButton as SaveButton_ccfda1e99f7816893a609492d907881c } from '../../../admin/beneficiaries/save-button.client'
import { MoneyCell as MoneyCell_be0857357b1bf78f80c626c7d864edce } from '../../../admin/fields/money/cell'
import { MoneyField as MoneyField_49ee95cb157a059828495562ddf756ed } from '../../../admin/fields/money/field.client'
import { Reprice as Reprice_4de4a34c227ff145789a85c4bb9eba86 } from '../../../admin/products/reprice.client'
import { ImportSubscriptions as ImportSubscriptions_d3f3f00f27ffb9bb35079b2f68957ec0 } from '../../../admin/csv-import'
import { TermsEditor as TermsEditor_941c298fbc7855ea2b3960b5709f81be } from '../../../admin/products/editor.client'
import { SaveButton as SaveButton_852f9bf026a730ea575c2b5dad498989 } from '../../../admin/products/save-button.client'
import { CodeCell as CodeCell_47927e55e579ae5fccf8bbf1ab7575dc } from '../../../admin/fields/code/cell'
import { CodeField as CodeField_264db2125a99b5319b1717901908d1cb } from '../../../admin/fields/code/field.client'
import { DownloadFile as DownloadFile_3c06ac2b5b903439cb5c0c8decde57f0 } from '../../../admin/stored-files/download'
import { JsonField as JsonField_ff81c5fa038686f7ad724332f96f34fb } from '../../../admin/fields/json/field.client'
import { JournalOperations as JournalOperations_488314fa1bf7b0872d9ba53ad4c400b3 } from '../../../admin/journals/operations'
import { Review as Review_d0db8bb3ede4e0b648175ab01ba3ca37 } from '../../../admin/journal-proposals/review'
import { EventField as EventField_c2b656cdba83d6e7ef1490d329510a2b } from '../../../admin/fields/code/events'
import { PeriodOperations as PeriodOperations_3f607bfed1408d0b9a3c8b7f795805f9 } from '../../../admin/periods/operations'
import { CloseMonthForm as CloseMonthForm_f9c3d9ed1cad03a82b0f904fdda4fb85 } from '../../../admin/periods/close'
import { OperationField as OperationField_fe40553f7b69b811a54b978975b89206 } from '../../../admin/approvals/operation-field'
import { Review as Review_20f34c685284b7dd2bc9b04f72928a59 } from '../../../admin/approvals/review'
import { ApprovalInbox as ApprovalInbox_937cec3a5f78bb92834b8be8586a6013 } from '../../../admin/approvals/inbox'
import { BulkChangeReview as BulkChangeReview_16035d84269572b158e840d7308f2ca3 } from '../../../admin/bulk-changes/review'
import { AuditView as AuditView_4281bcf3b83f079fff6995ae8276d074 } from '../../../admin/audit/view'
import { DownloadCheckpoint as DownloadCheckpoint_5fb5491b3c1a6c204bd21b573e26f9f4 } from '../../../admin/checkpoints/download'
import { PermissionsField as PermissionsField_ee5098dfdc46016549f34e674d58491f } from '../../../admin/fields/permissions/field'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { SendAgain as SendAgain_e60e4db83fb01b200424f09d5133029c } from '../../../admin/messages/send-again'
import { MessagePlaceholders as MessagePlaceholders_6a37c8e39a9f07af15d5e929e06dd1bf } from '../../../admin/messages/placeholders'
import { MessagePreview as MessagePreview_d9106a7cbd847b68c1161c0f8270522b } from '../../../admin/messages/preview.client'
import { FormatEditor as FormatEditor_f85b0d22cade555201887a81c678b23b } from '../../../admin/formats/editor.client'
import { SaveButton as SaveButton_c9463846f42bd59ceb195aea429ecb92 } from '../../../admin/formats/save-button.client'
import { RunCell as RunCell_e3c4b81113665dbec544ae248d034f1b } from '../../../admin/elements/document-link'
import { GenerateForm as GenerateForm_cc0ebe0a83cf8ec42a9a515424d10bce } from '../../../admin/runs/generate'
import { RunView as RunView_167ab22a03836f56bbb8e0d7c105b910 } from '../../../admin/runs/view'
import { RemittanceCell as RemittanceCell_e3c4b81113665dbec544ae248d034f1b } from '../../../admin/elements/document-link'
import { ImportForm as ImportForm_98c4ad1155c10fac8326ca40a00aa218 } from '../../../admin/remittance-import'
import { WorkbenchView as WorkbenchView_a1d7c6f45fc575de89a1a9000f20a6e1 } from '../../../admin/workbench/view'
import { ExpiringDocuments as ExpiringDocuments_eee75102f14073371878114bd37f9544 } from '../../../admin/member-documents/expiring'
import { UndoRejoining as UndoRejoining_00a4b6adca6de768df0468d6505941d4 } from '../../../admin/member-rejoining/undo'
import { WaiverReview as WaiverReview_539f5e3c4fd71ca27fb8e48c850a36a9 } from '../../../admin/membership-fees/waiver-review'
import { ReceiptReview as ReceiptReview_d3ae76524267118b3394d8f6381a69c7 } from '../../../admin/receipting/receipt-review'
import { BankingReview as BankingReview_d717bfb639bd718fa3a97350bcd0647b } from '../../../admin/receipting/banking-review'
import { DailyReceipts as DailyReceipts_a1137ee1852e756458f16efb0b874930 } from '../../../admin/receipting/daily'
import { ExitReview as ExitReview_92b77f5b5aa0ac6a60074b27c07f35c3 } from '../../../admin/member-exits/review'
import { PlanView as PlanView_48d0e56b92c14b53aedcf928fc9fdcc5 } from '../../../admin/member-exits/plan'
import { PolicyCoverView as PolicyCoverView_8b150bf3f0cd34b1618b1182267edea7 } from '../../../admin/policies/policy-view'
import { ClaimReview as ClaimReview_ec9f5c74e18f675f43823650911061b5 } from '../../../admin/claims/review'
import { ClaimClockCell as ClaimClockCell_f5653424530dc29dbd48599bd0174f20 } from '../../../admin/claims/clock-cell'
import { BatchReview as BatchReview_d17a1af8396fac207050479299dd9509 } from '../../../admin/payouts/batch-review'
import { MakeBatch as MakeBatch_d6b750ec0cde41ee89e7d1a91138eeff } from '../../../admin/payouts/make'
import { LineReview as LineReview_9465fc782f862546ec12853336231019 } from '../../../admin/payouts/line-review'
import { AccountReview as AccountReview_adf5108563b058948b46381ae11adbd3 } from '../../../admin/payouts/account-review'
import { AlertFormula as AlertFormula_0857cce4f1f882a380b6b99958cce1c6 } from '../../../admin/alerts/formula-field.client'
import { RolePicker as RolePicker_2b698edaad2ca4579cbf9bd9f4a20f57 } from '../../../admin/custom-fields/role-picker'
import { RecordLink as RecordLink_cccf80b5251e4570964e6de441a1e478 } from '../../../admin/alerts/record-link'
import { MergeReview as MergeReview_942995d08bffb84e5650974bc4f2ecd1 } from '../../../admin/member-merges/review'
import { TransferReview as TransferReview_dd2601d5e5165a330498b9ca2b6f891d } from '../../../admin/payroll-transfers/review'
import { ChangeRequestReview as ChangeRequestReview_61298210c540be3f66bc5903894000d9 } from '../../../admin/change-requests/review'
import { ChangeRequestCounts as ChangeRequestCounts_16b22787eb38b02434e93c060397d7d9 } from '../../../admin/change-requests/counts'
import { GlExportView as GlExportView_9187beb46fcc89e2f5d0d46acf713f3a } from '../../../admin/gl-export/view'
import { FormatOperations as FormatOperations_84d135f194d16222c42889a4c59dba64 } from '../../../admin/gl-export/format-operations'
import { ShippedFormats as ShippedFormats_45a80dd40bc4851e6794b785f247acde } from '../../../admin/gl-export/shipped'
import { BatchReview as BatchReview_3cf136cfec898768eed82dd5802d29c9 } from '../../../admin/gl-export/batch'
import { ShippedDefinitions as ShippedDefinitions_d92214ac8e87104c7488e9989ad8b2f0 } from '../../../admin/statutory-reports/shipped'
import { StatutoryReport as StatutoryReport_558c0e0da42c0a84a9c7693383fdf5b4 } from '../../../admin/statutory-reports/report'
import { StatutoryCalendar as StatutoryCalendar_28f7fabdd25cccb24a61c7b79d4744ce } from '../../../admin/statutory-reports/calendar'
import { MakeReport as MakeReport_6e90b74bdbfbcf1ec8fc08eea0494677 } from '../../../admin/audit/make-report'
import { DownloadReport as DownloadReport_54dd1bb7ec8baf94f0a5cce3c0c8dda0 } from '../../../admin/audit/download-report'
import { TilesField as TilesField_a6dedb4cdda111fe957a4ead64f6f92c } from '../../../admin/dashboard/tiles-field'
import { RecordFormulaField as RecordFormulaField_d3055ecbf52b56765e0b23d7c986f387 } from '../../../admin/custom-fields/formula-field.client'
import { DefinitionPreview as DefinitionPreview_24bf24a393a7be4e6437d1bc77a6ee05 } from '../../../admin/custom-fields/definition-preview.client'
import { BrandIcon as BrandIcon_b3e8143be63e21b1185320703654ba6b } from '../../../admin/brand'
import { BrandLogo as BrandLogo_b3e8143be63e21b1185320703654ba6b } from '../../../admin/brand'
import { SearchBox as SearchBox_198f6e9d70a5a04a49e79503fc674244 } from '../../../admin/search/box.client'
import { LoginTitle as LoginTitle_126e9203e7ed141089169cdd68b29b25 } from '../../../admin/brand/login-title'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { BooksInNav as BooksInNav_f65a3c7282b7ca5cea81618320e0b386 } from '../../../admin/books/nav-link'
import { ApprovalsInNav as ApprovalsInNav_cb25ecb373384962fb176411d7cf25c4 } from '../../../admin/approvals/nav-count'
import { Landmarks as Landmarks_965043487287b67429f25eaadcccc2b6 } from '../../../admin/landmarks/provider.client'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { BooksView as BooksView_88999dd101ecf5941e64dd90acf11c05 } from '../../../admin/books/view'
import { Dashboard as Dashboard_1ec65b448e68decfb8829d9fa84c9392 } from '../../../admin/dashboard'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { AlertsWidget as AlertsWidget_34951bed05a8f11b97474bca4c6a7857 } from '../../../plugins/alerts/widget'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/approvals/notice#NoticeField": NoticeField_c0a5bb6a2d79141c4b829a0f02625e1e,
  "/admin/change-requests/badge#ChangeRequestBadge": ChangeRequestBadge_394390adbe43f0938b0445bd61d70c4a,
  "/admin/alerts/hits#AlertHits": AlertHits_ad08a042897d7074d2b331c993ec49b1,
  "/admin/member-application/panel#ApplicationPanel": ApplicationPanel_21db3f259d64a00613bc4024ef21eff3,
  "/admin/member-rejoining/panel.client#RejoiningPanel": RejoiningPanel_48f0680b7c879ad5bacd258383c0f2ce,
  "/admin/member-duplicates/panel.client#DuplicatesPanel": DuplicatesPanel_93d47a20676c3ded9b8435e769497515,
  "/admin/custom-fields/values.client#CustomValuesField": CustomValuesField_499f071c8d1b775697ca9c88c57bc162,
  "/admin/csv-import#ImportMembers": ImportMembers_d3f3f00f27ffb9bb35079b2f68957ec0,
  "/admin/bulk-changes/edit#BulkEdit": BulkEdit_9fb1483a936f0044542a259206502256,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger": AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/beneficiaries/view#BeneficiariesView": BeneficiariesView_ea39ff4eec0ae0b2de42a4c51702faa2,
  "/admin/member-family/view#FamilyView": FamilyView_45d99a8c3355a90a9ad5b1cc4dca7f3a,
  "/admin/member-timeline/view#TimelineView": TimelineView_0c283eaa3d4a2e754ab85c140b37bd85,
  "/admin/member-documents/view#MemberDocumentsView": MemberDocumentsView_5e520e47264233b222c78f41b598b3ee,
  "/admin/membership-fees/view#MemberFeesView": MemberFeesView_e20159541f36872f7b78ccaf89e82d14,
  "/admin/receipting/view#MemberReceiptsView": MemberReceiptsView_c39b6c1fe09474f41451ba3e619c31b1,
  "/admin/member-exits/view#MemberExitView": MemberExitView_64ec1aed341f6f41030fbf0b6d349e1d,
  "/admin/policies/member-view#MemberPoliciesView": MemberPoliciesView_9510ab31bf8a1e0509914b8de9727839,
  "/admin/claims/member-view#MemberClaimsView": MemberClaimsView_e7e03b7e279d4e208630768c517ca733,
  "/admin/payouts/view#MemberPayoutsView": MemberPayoutsView_2f4d8eec4236b2a4fad7778d422205fd,
  "/admin/member-merges/view#MemberMergeView": MemberMergeView_7795f1404a0f5019efed2f388cc6b320,
  "/admin/payroll-transfers/view#MemberTransferView": MemberTransferView_8663962871b26ffc2909cb9e6cd38ae3,
  "/admin/change-requests/view#ChangeRequestsView": ChangeRequestsView_309d278f67c221affd4237162eb0d18d,
  "/admin/member-portal/view#MemberPortalView": MemberPortalView_90ea9398550a4548cb1629a29b27f229,
  "/admin/views/history#HistoryView": HistoryView_1d71d2bfb3cdca30e343bebf5ace4084,
  "/admin/custom-fields/list/view#OwnFieldsList": OwnFieldsList_20e89f3ee9a3c7bfdb407bd371b988d5,
  "/admin/beneficiaries/save-button.client#SaveButton": SaveButton_ccfda1e99f7816893a609492d907881c,
  "/admin/fields/money/cell#MoneyCell": MoneyCell_be0857357b1bf78f80c626c7d864edce,
  "/admin/fields/money/field.client#MoneyField": MoneyField_49ee95cb157a059828495562ddf756ed,
  "/admin/products/reprice.client#Reprice": Reprice_4de4a34c227ff145789a85c4bb9eba86,
  "/admin/csv-import#ImportSubscriptions": ImportSubscriptions_d3f3f00f27ffb9bb35079b2f68957ec0,
  "/admin/products/editor.client#TermsEditor": TermsEditor_941c298fbc7855ea2b3960b5709f81be,
  "/admin/products/save-button.client#SaveButton": SaveButton_852f9bf026a730ea575c2b5dad498989,
  "/admin/fields/code/cell#CodeCell": CodeCell_47927e55e579ae5fccf8bbf1ab7575dc,
  "/admin/fields/code/field.client#CodeField": CodeField_264db2125a99b5319b1717901908d1cb,
  "/admin/stored-files/download#DownloadFile": DownloadFile_3c06ac2b5b903439cb5c0c8decde57f0,
  "/admin/fields/json/field.client#JsonField": JsonField_ff81c5fa038686f7ad724332f96f34fb,
  "/admin/journals/operations#JournalOperations": JournalOperations_488314fa1bf7b0872d9ba53ad4c400b3,
  "/admin/journal-proposals/review#Review": Review_d0db8bb3ede4e0b648175ab01ba3ca37,
  "/admin/fields/code/events#EventField": EventField_c2b656cdba83d6e7ef1490d329510a2b,
  "/admin/periods/operations#PeriodOperations": PeriodOperations_3f607bfed1408d0b9a3c8b7f795805f9,
  "/admin/periods/close#CloseMonthForm": CloseMonthForm_f9c3d9ed1cad03a82b0f904fdda4fb85,
  "/admin/approvals/operation-field#OperationField": OperationField_fe40553f7b69b811a54b978975b89206,
  "/admin/approvals/review#Review": Review_20f34c685284b7dd2bc9b04f72928a59,
  "/admin/approvals/inbox#ApprovalInbox": ApprovalInbox_937cec3a5f78bb92834b8be8586a6013,
  "/admin/bulk-changes/review#BulkChangeReview": BulkChangeReview_16035d84269572b158e840d7308f2ca3,
  "/admin/audit/view#AuditView": AuditView_4281bcf3b83f079fff6995ae8276d074,
  "/admin/checkpoints/download#DownloadCheckpoint": DownloadCheckpoint_5fb5491b3c1a6c204bd21b573e26f9f4,
  "/admin/fields/permissions/field#PermissionsField": PermissionsField_ee5098dfdc46016549f34e674d58491f,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/messages/send-again#SendAgain": SendAgain_e60e4db83fb01b200424f09d5133029c,
  "/admin/messages/placeholders#MessagePlaceholders": MessagePlaceholders_6a37c8e39a9f07af15d5e929e06dd1bf,
  "/admin/messages/preview.client#MessagePreview": MessagePreview_d9106a7cbd847b68c1161c0f8270522b,
  "/admin/formats/editor.client#FormatEditor": FormatEditor_f85b0d22cade555201887a81c678b23b,
  "/admin/formats/save-button.client#SaveButton": SaveButton_c9463846f42bd59ceb195aea429ecb92,
  "/admin/elements/document-link#RunCell": RunCell_e3c4b81113665dbec544ae248d034f1b,
  "/admin/runs/generate#GenerateForm": GenerateForm_cc0ebe0a83cf8ec42a9a515424d10bce,
  "/admin/runs/view#RunView": RunView_167ab22a03836f56bbb8e0d7c105b910,
  "/admin/elements/document-link#RemittanceCell": RemittanceCell_e3c4b81113665dbec544ae248d034f1b,
  "/admin/remittance-import#ImportForm": ImportForm_98c4ad1155c10fac8326ca40a00aa218,
  "/admin/workbench/view#WorkbenchView": WorkbenchView_a1d7c6f45fc575de89a1a9000f20a6e1,
  "/admin/member-documents/expiring#ExpiringDocuments": ExpiringDocuments_eee75102f14073371878114bd37f9544,
  "/admin/member-rejoining/undo#UndoRejoining": UndoRejoining_00a4b6adca6de768df0468d6505941d4,
  "/admin/membership-fees/waiver-review#WaiverReview": WaiverReview_539f5e3c4fd71ca27fb8e48c850a36a9,
  "/admin/receipting/receipt-review#ReceiptReview": ReceiptReview_d3ae76524267118b3394d8f6381a69c7,
  "/admin/receipting/banking-review#BankingReview": BankingReview_d717bfb639bd718fa3a97350bcd0647b,
  "/admin/receipting/daily#DailyReceipts": DailyReceipts_a1137ee1852e756458f16efb0b874930,
  "/admin/member-exits/review#ExitReview": ExitReview_92b77f5b5aa0ac6a60074b27c07f35c3,
  "/admin/member-exits/plan#PlanView": PlanView_48d0e56b92c14b53aedcf928fc9fdcc5,
  "/admin/policies/policy-view#PolicyCoverView": PolicyCoverView_8b150bf3f0cd34b1618b1182267edea7,
  "/admin/claims/review#ClaimReview": ClaimReview_ec9f5c74e18f675f43823650911061b5,
  "/admin/claims/clock-cell#ClaimClockCell": ClaimClockCell_f5653424530dc29dbd48599bd0174f20,
  "/admin/payouts/batch-review#BatchReview": BatchReview_d17a1af8396fac207050479299dd9509,
  "/admin/payouts/make#MakeBatch": MakeBatch_d6b750ec0cde41ee89e7d1a91138eeff,
  "/admin/payouts/line-review#LineReview": LineReview_9465fc782f862546ec12853336231019,
  "/admin/payouts/account-review#AccountReview": AccountReview_adf5108563b058948b46381ae11adbd3,
  "/admin/alerts/formula-field.client#AlertFormula": AlertFormula_0857cce4f1f882a380b6b99958cce1c6,
  "/admin/custom-fields/role-picker#RolePicker": RolePicker_2b698edaad2ca4579cbf9bd9f4a20f57,
  "/admin/alerts/record-link#RecordLink": RecordLink_cccf80b5251e4570964e6de441a1e478,
  "/admin/member-merges/review#MergeReview": MergeReview_942995d08bffb84e5650974bc4f2ecd1,
  "/admin/payroll-transfers/review#TransferReview": TransferReview_dd2601d5e5165a330498b9ca2b6f891d,
  "/admin/change-requests/review#ChangeRequestReview": ChangeRequestReview_61298210c540be3f66bc5903894000d9,
  "/admin/change-requests/counts#ChangeRequestCounts": ChangeRequestCounts_16b22787eb38b02434e93c060397d7d9,
  "/admin/gl-export/view#GlExportView": GlExportView_9187beb46fcc89e2f5d0d46acf713f3a,
  "/admin/gl-export/format-operations#FormatOperations": FormatOperations_84d135f194d16222c42889a4c59dba64,
  "/admin/gl-export/shipped#ShippedFormats": ShippedFormats_45a80dd40bc4851e6794b785f247acde,
  "/admin/gl-export/batch#BatchReview": BatchReview_3cf136cfec898768eed82dd5802d29c9,
  "/admin/statutory-reports/shipped#ShippedDefinitions": ShippedDefinitions_d92214ac8e87104c7488e9989ad8b2f0,
  "/admin/statutory-reports/report#StatutoryReport": StatutoryReport_558c0e0da42c0a84a9c7693383fdf5b4,
  "/admin/statutory-reports/calendar#StatutoryCalendar": StatutoryCalendar_28f7fabdd25cccb24a61c7b79d4744ce,
  "/admin/audit/make-report#MakeReport": MakeReport_6e90b74bdbfbcf1ec8fc08eea0494677,
  "/admin/audit/download-report#DownloadReport": DownloadReport_54dd1bb7ec8baf94f0a5cce3c0c8dda0,
  "/admin/dashboard/tiles-field#TilesField": TilesField_a6dedb4cdda111fe957a4ead64f6f92c,
  "/admin/custom-fields/formula-field.client#RecordFormulaField": RecordFormulaField_d3055ecbf52b56765e0b23d7c986f387,
  "/admin/custom-fields/definition-preview.client#DefinitionPreview": DefinitionPreview_24bf24a393a7be4e6437d1bc77a6ee05,
  "/admin/brand#BrandIcon": BrandIcon_b3e8143be63e21b1185320703654ba6b,
  "/admin/brand#BrandLogo": BrandLogo_b3e8143be63e21b1185320703654ba6b,
  "/admin/search/box.client#SearchBox": SearchBox_198f6e9d70a5a04a49e79503fc674244,
  "/admin/brand/login-title#LoginTitle": LoginTitle_126e9203e7ed141089169cdd68b29b25,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "/admin/books/nav-link#BooksInNav": BooksInNav_f65a3c7282b7ca5cea81618320e0b386,
  "/admin/approvals/nav-count#ApprovalsInNav": ApprovalsInNav_cb25ecb373384962fb176411d7cf25c4,
  "/admin/landmarks/provider.client#Landmarks": Landmarks_965043487287b67429f25eaadcccc2b6,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "/admin/books/view#BooksView": BooksView_88999dd101ecf5941e64dd90acf11c05,
  "/admin/dashboard#Dashboard": Dashboard_1ec65b448e68decfb8829d9fa84c9392,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
  "/plugins/alerts/widget#AlertsWidget": AlertsWidget_34951bed05a8f11b97474bca4c6a7857
}
