import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { withLabels, withTitles } from '../../platform/labels'
import { withMemberTab } from '../../platform/member-tab'
import { PayrollTransfers } from './collection'
import { transferEndpoints } from './endpoints'
import { permissions } from './permissions'
import { titles } from './titles'
import { transferOperation, undoTransferOperation } from './transfers/approval'
import { texts, translations } from './translations'

export { transferSlugs } from './slugs'
export { transferMember, undoTransfer } from './transfers/approval'
export type { TransferMember } from './transfers/transfer'

const transfers = [PayrollTransfers].map(withTitles(titles)).map(withLabels(texts))

const tab = {
  name: 'transfer',
  label: 'payrollTransfer:transfer',
  view: '/admin/payroll-transfers/view#MemberTransferView',
  order: 155,
}

export type PayrollTransferOptions = {
  /** Keeps the collection, and with it the data, but drops endpoints and permissions. @default false */
  disabled?: boolean
}

/** Members go from one payroll authority to another, and no month is deducted twice or by neither. */
export const payrollTransfer =
  ({ disabled = false }: PayrollTransferOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withMemberTab(config, tab), {
      plugin: 'payroll-transfer',
      collections: transfers.map((collection) =>
        disabled ? collection : { ...collection, endpoints: transferEndpoints },
      ),
      translations,
      ...(disabled ? {} : { permissions, approvals: [transferOperation, undoTransferOperation] }),
    })
