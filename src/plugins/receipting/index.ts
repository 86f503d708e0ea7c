import type { CollectionConfig, Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { withMemberTab } from '../../platform/member-tab'
import { reverseBankingOperation } from './banking/reverse'
import { receiptCollections } from './collections'
import { bankingEndpoints } from './endpoints/bankings'
import { receiptEndpoints } from './endpoints/receipts'
import { receiptWritten } from './message-events'
import { permissions } from './permissions'
import { postingEvents } from './posting-events'
import { reverseReceiptOperation } from './receipts/approval'
import { receiptSource } from './search-source'
import { receiptSlugs } from './slugs'
import { translations } from './translations'
import { receiptVerification } from './verification'

export { bankCash, cashOnHand, type Banked } from './banking/bank'
export { reverseBanking, type ReverseBanking } from './banking/reverse'
export type { BankCash } from './banking/types'
export { receiptPdf, paperSizes, type PaperSize } from './print/receipt-pdf'
export { reverseReceipt } from './receipts/approval'
export { receiptMethods, type ReceiptMethod } from './receipts/methods'
export { receiveFees, type ReceiveFees } from './receive/fees'
export { planReceipt, type PlanReceipt } from './receive/plan'
export { receive } from './receive/receive'
export type { Receive, Received, ReceiptPlan } from './receive/types'
export { dailyReceipts, type DailyReport } from './report/daily'
export { receiptSlugs } from './slugs'

const endpoints: Record<string, CollectionConfig['endpoints']> = {
  [receiptSlugs.receipts]: receiptEndpoints,
  [receiptSlugs.bankings]: bankingEndpoints,
}

const behaviour = {
  permissions,
  postingEvents,
  approvals: [reverseReceiptOperation, reverseBankingOperation],
  messageEvents: [receiptWritten],
  verifications: [receiptVerification],
  searchSources: [receiptSource],
}

const tab = {
  name: 'receipts',
  label: 'receipting:receipts',
  view: '/admin/receipting/view#MemberReceiptsView',
  order: 125,
}

export type ReceiptingOptions = {
  /** Keeps the collections, and with them the data, but drops endpoints, tab and permissions. @default false */
  disabled?: boolean
}

/** Money that members bring or send: receipts over all that they owe, the day's report, banking. */
export const receipting =
  ({ disabled = false }: ReceiptingOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withMemberTab(config, tab), {
      plugin: 'receipting',
      collections: receiptCollections.map((collection) =>
        disabled ? collection : { ...collection, endpoints: endpoints[collection.slug] ?? [] },
      ),
      translations,
      ...(disabled ? {} : behaviour),
    })
