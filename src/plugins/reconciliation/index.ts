import type { CollectionConfig, Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { reconciliationCollections } from './collections'
import { importEndpoint } from './endpoints/import'
import { exportEndpoint } from './endpoints/export'
import { itemEndpoint, itemsEndpoint } from './endpoints/items'
import {
  cancelEndpoint,
  postEndpoint,
  reconcileEndpoint,
  reverseEndpoint,
} from './endpoints/operations'
import {
  approveEndpoint,
  proposeEndpoint,
  rejectEndpoint,
  suspenseEndpoint,
  undoEndpoint,
} from './endpoints/suspense'
import { postJob, reverseJob } from './jobs'
import { deductionShort } from './message-events'
import { postOperation, reverseOperation } from './posting/approval'
import { seedReconciliation } from './seed'
import { reconciliationSlugs } from './slugs'
import { refundPayables } from './suspense/payable'
import { resolutionOperation } from './suspense/approval'
import { registerVerification } from './verification'

export { importRemittance, type ImportedRemittance, type ImportRemittance } from './import'
export { postJob, reverseJob } from './jobs'
export { reconcile } from './reconcile'
export { reconcileMonth, type ReconciledMonth, type ReconcileMonth } from './reconcile-month'
export { payArrears, targetsOf, undoPayments, type ArrearsTarget } from './arrears/pay'
export { holdRegisters } from './remittances/registers'
export { postRemittance, reverseRemittance } from './posting/approval'
export { cancelRemittance, type CancelRemittance } from './remittances/cancel'
export { cancelMonth, reverseMonth, type TakeBack, type TakenBack } from './remittances/take-back'
export { reconciliationSlugs } from './slugs'
export { approveResolution } from './suspense/approval'
export { rejectResolution } from './suspense/decide'
export { proposeResolution } from './suspense/propose'
export { undoResolution } from './suspense/undo'

export type ReconciliationOptions = {
  /**
   * Keeps the collections, and with them the data, but drops endpoints, jobs and what a new society gets.
   * @default false
   */
  disabled?: boolean
}

const endpoints: Record<string, CollectionConfig['endpoints']> = {
  [reconciliationSlugs.remittances]: [
    importEndpoint,
    itemsEndpoint,
    itemEndpoint,
    exportEndpoint,
    suspenseEndpoint,
    reconcileEndpoint,
    postEndpoint,
    reverseEndpoint,
    cancelEndpoint,
  ],
  [reconciliationSlugs.suspenseItems]: [proposeEndpoint],
  [reconciliationSlugs.suspenseResolutions]: [approveEndpoint, rejectEndpoint, undoEndpoint],
}

const behaviour = {
  approvals: [postOperation, reverseOperation, resolutionOperation],
  jobs: [postJob, reverseJob],
  verifications: [registerVerification],
  payableSources: [refundPayables],
  seedTenant: seedReconciliation,
  messageEvents: [deductionShort],
}

/** Takes remittances in, names their variances, divides the money and posts it. */
export const reconciliation =
  ({ disabled = false }: ReconciliationOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(config, {
      plugin: 'reconciliation',
      collections: reconciliationCollections.map((collection) =>
        disabled ? collection : { ...collection, endpoints: endpoints[collection.slug] ?? [] },
      ),
      filePurposes: ['remittance', 'rejections'].map((key) => ({
        key,
        permission: `${reconciliationSlugs.remittances}.read`,
      })),
      ...(disabled ? {} : behaviour),
    })
