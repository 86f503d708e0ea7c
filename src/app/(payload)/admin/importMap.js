import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { ImportMembers as ImportMembers_d3f3f00f27ffb9bb35079b2f68957ec0 } from '../../../admin/csv-import'
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { HistoryView as HistoryView_1d71d2bfb3cdca30e343bebf5ace4084 } from '../../../admin/views/history'
import { MoneyCell as MoneyCell_be0857357b1bf78f80c626c7d864edce } from '../../../admin/fields/money/cell'
import { MoneyField as MoneyField_49ee95cb157a059828495562ddf756ed } from '../../../admin/fields/money/field.client'
import { ImportSubscriptions as ImportSubscriptions_d3f3f00f27ffb9bb35079b2f68957ec0 } from '../../../admin/csv-import'
import { Review as Review_d0db8bb3ede4e0b648175ab01ba3ca37 } from '../../../admin/journal-proposals/review'
import { JsonField as JsonField_ff81c5fa038686f7ad724332f96f34fb } from '../../../admin/fields/json/field.client'
import { PermissionsField as PermissionsField_ee5098dfdc46016549f34e674d58491f } from '../../../admin/fields/permissions/field'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { FormatEditor as FormatEditor_f85b0d22cade555201887a81c678b23b } from '../../../admin/formats/editor.client'
import { RunCell as RunCell_e3c4b81113665dbec544ae248d034f1b } from '../../../admin/elements/document-link'
import { GenerateForm as GenerateForm_cc0ebe0a83cf8ec42a9a515424d10bce } from '../../../admin/runs/generate'
import { RunView as RunView_167ab22a03836f56bbb8e0d7c105b910 } from '../../../admin/runs/view'
import { RemittanceCell as RemittanceCell_e3c4b81113665dbec544ae248d034f1b } from '../../../admin/elements/document-link'
import { ImportForm as ImportForm_98c4ad1155c10fac8326ca40a00aa218 } from '../../../admin/remittance-import'
import { WorkbenchView as WorkbenchView_a1d7c6f45fc575de89a1a9000f20a6e1 } from '../../../admin/workbench/view'
import { BrandIcon as BrandIcon_b3e8143be63e21b1185320703654ba6b } from '../../../admin/brand'
import { BrandLogo as BrandLogo_b3e8143be63e21b1185320703654ba6b } from '../../../admin/brand'
import { Dashboard as Dashboard_1ec65b448e68decfb8829d9fa84c9392 } from '../../../admin/dashboard'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/csv-import#ImportMembers": ImportMembers_d3f3f00f27ffb9bb35079b2f68957ec0,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger": AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/views/history#HistoryView": HistoryView_1d71d2bfb3cdca30e343bebf5ace4084,
  "/admin/fields/money/cell#MoneyCell": MoneyCell_be0857357b1bf78f80c626c7d864edce,
  "/admin/fields/money/field.client#MoneyField": MoneyField_49ee95cb157a059828495562ddf756ed,
  "/admin/csv-import#ImportSubscriptions": ImportSubscriptions_d3f3f00f27ffb9bb35079b2f68957ec0,
  "/admin/journal-proposals/review#Review": Review_d0db8bb3ede4e0b648175ab01ba3ca37,
  "/admin/fields/json/field.client#JsonField": JsonField_ff81c5fa038686f7ad724332f96f34fb,
  "/admin/fields/permissions/field#PermissionsField": PermissionsField_ee5098dfdc46016549f34e674d58491f,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "/admin/formats/editor.client#FormatEditor": FormatEditor_f85b0d22cade555201887a81c678b23b,
  "/admin/elements/document-link#RunCell": RunCell_e3c4b81113665dbec544ae248d034f1b,
  "/admin/runs/generate#GenerateForm": GenerateForm_cc0ebe0a83cf8ec42a9a515424d10bce,
  "/admin/runs/view#RunView": RunView_167ab22a03836f56bbb8e0d7c105b910,
  "/admin/elements/document-link#RemittanceCell": RemittanceCell_e3c4b81113665dbec544ae248d034f1b,
  "/admin/remittance-import#ImportForm": ImportForm_98c4ad1155c10fac8326ca40a00aa218,
  "/admin/workbench/view#WorkbenchView": WorkbenchView_a1d7c6f45fc575de89a1a9000f20a6e1,
  "/admin/brand#BrandIcon": BrandIcon_b3e8143be63e21b1185320703654ba6b,
  "/admin/brand#BrandLogo": BrandLogo_b3e8143be63e21b1185320703654ba6b,
  "/admin/dashboard#Dashboard": Dashboard_1ec65b448e68decfb8829d9fa84c9392,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
