import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { makeOperation, withdrawOperation } from './batches/approval'
import { FILE_PURPOSE } from './batches/make'
import { glCollections } from './collections'
import { publishOperation } from './formats/approval'
import { makeJob } from './job'
import { permissions } from './permissions'
import { seedGlExport } from './seed'
import { translations } from './translations'
import { verification } from './verification'

export { makeBatch, withdrawBatch } from './batches/approval'
export { batchByNumber, nextBatchNumber } from './batches/find'
export { previewBatch, type BatchPreview } from './batches/preview'
export { regenerateBatch } from './batches/regenerate'
export type { BatchFile, BatchRow } from './batches/types'
export { markImported } from './batches/withdraw'
export { glErrors } from './errors'
export { addShippedFormats } from './formats/shipped'
export { findFormat } from './formats/find'
export { publishFormat } from './formats/approval'
export type { FormatRow } from './formats/types'
export { makeJob } from './job'
export { glSlugs } from './slugs'
export { findTarget } from './targets/find'
export type { TargetRow } from './targets/types'

const approvals = [makeOperation, withdrawOperation, publishOperation]

export type GlExportOptions = {
  /** Keeps the collections, and with them the data, but drops endpoints, jobs and what a new society gets. @default false */
  disabled?: boolean
}

/** Journals go into the ledger of another program, by versioned formats, each of them once. */
export const glExport =
  ({ disabled = false }: GlExportOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(config, {
      plugin: 'gl-export',
      collections: glCollections({ disabled }),
      permissions,
      filePurposes: [{ key: FILE_PURPOSE, permission: 'gl-export.download' }],
      translations,
      verifications: [verification],
      ...(disabled ? {} : { approvals, jobs: [makeJob], seedTenant: seedGlExport }),
    })
