import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Progress } from '../../../jobs'
import type { Storage, Transaction } from '../../../storage/types'
import { storeFile } from '../../../tenants/files'
import { glErrors } from '../errors'
import { freezeFormat } from '../formats/find'
import { glSlugs } from '../slugs'
import { findTarget } from '../targets/find'
import { batchByNumber, batchSequence } from './find'
import { markExported } from './marks'
import { planBatch, type BatchPlan } from './plan'
import { batchRefusal } from './sound'
import type { BatchFile, BatchRow } from './types'
import { hashOfFiles, writeBatch, type WrittenBatch } from './write'

export type MakeBatch = {
  tenant: string
  /** Id or code. */
  target: string
  /** The last day, `YYYY-MM-DD`. */
  to: string
  /** The number that the batch will have: asked twice for the same, it is made once. */
  number: number
  actor: Actor
  onProgress?: Progress
  signal?: AbortSignal
}

/** What a batch is kept as: text for every program, whatever it calls its files. */
export const FILE_PURPOSE = 'gl-export'

/**
 * Makes the next batch of a target, without asking whether that is approved: see `approval.ts`. The file, the
 * marks on its journals and the batch come into being together, or nothing does.
 * @throws what `planBatch` and `batchRefusal` say; GL_BATCH_NUMBER when it is not this number's turn
 */
export function makeAsDecided(storage: Storage, order: MakeBatch): Promise<BatchRow> {
  return storage.transaction(async (transaction) => {
    const { tenant, number } = order
    const target = await findTarget(transaction, { tenant }, order.target)
    // Two makers wait here for each other.
    await transaction.nextNumbers({ tenant }, batchSequence(target.id), 0)
    const made = await batchByNumber(transaction, { tenant, target: target.id, number })
    if (made) return made
    const given = await transaction.nextNumbers({ tenant }, batchSequence(target.id), 1)
    if (given !== number)
      throw glErrors.GL_BATCH_NUMBER(`The next batch of ${target.name} is ${given}, not ${number}.`)
    const plan = await planBatch(transaction, { target, to: order.to })
    return store(transaction, plan, order)
  })
}

async function store(
  transaction: Transaction,
  plan: BatchPlan,
  { actor, onProgress, signal }: MakeBatch,
): Promise<BatchRow> {
  const { tenant, target } = plan
  const id = transaction.newId()
  const files: BatchFile[] = []
  const place = { tenant, target: target.id, batch: id }
  const written = await writeBatch(transaction, plan, {
    keep: async ({ name, content }) => {
      const contentType = 'application/octet-stream'
      const file = { tenant, name, purpose: FILE_PURPOSE, contentType, actor, content }
      files.push({ name, ...(await storeFile(transaction, file)) })
    },
    onPage: (journals) => markExported(transaction, place, journals),
    onProgress,
    signal,
  })
  const refusal = await batchRefusal(transaction, plan, written)
  if (refusal) throw refusal
  const row = batchRow(id, plan, written, files, actor)
  await transaction.insertMany({ tenant }, glSlugs.batches, [row])
  await freezeFormat(transaction, { tenant, id: plan.formatId })
  const { number, to, journals, debit, sha256 } = row
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'gl-export.make' },
      ...{ collection: glSlugs.batches, documentId: id },
      changes: Object.entries({ target: target.code, number, to, journals, debit, sha256 }).map(
        ([field, after]) => ({ field, before: null, after }),
      ),
    },
  ])
  return row
}

function batchRow(
  id: string,
  { tenant, target, number, from, to, mode, formatId, scope, settings }: BatchPlan,
  { check: { totals }, adjustments }: WrittenBatch,
  files: BatchFile[],
  actor: Actor,
): BatchRow {
  const { journals, late, lines, debit, credit, first, last } = totals
  return {
    ...{ id, tenant, target: target.id, number, status: 'exported', from, to, mode },
    ...{ format: formatId, journals, late, lines, debit, credit, files, scope, settings },
    ...{ firstNumber: first ?? 0, lastNumber: last ?? 0, shortened: adjustments.count },
    ...{ adjustments: adjustments.first, sha256: hashOfFiles(files) },
    ...{ covered: scope.before?.to ?? null, through: scope.through },
    ...{ maker: actor.id, makerName: actor.name },
  }
}
