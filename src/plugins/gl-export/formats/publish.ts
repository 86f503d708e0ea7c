import type { Actor } from '../../../domain/actor'
import { parseLedgerFormat } from '../../../domain/gl-export'
import { isAuthor, recordAudit } from '../../../hooks/audit'
import type { Operations, Storage } from '../../../storage/types'
import { glErrors } from '../errors'
import { glSlugs } from '../slugs'
import { findFormat } from './find'
import type { FormatRow } from './types'

export type PublishStep = {
  tenant: string
  format: string
  to: 'published' | 'withdrawn'
  actor: Actor
}

const from = { published: 'draft', withdrawn: 'published' } as const

/** Publishes a draft or takes a published version out of use. Asks nobody: see `approval.ts`. */
export function changeFormat(storage: Storage, step: PublishStep): Promise<FormatRow> {
  const { tenant, to, actor } = step
  return storage.transaction(async (transaction) => {
    const row = await findFormat(transaction, { tenant }, step.format)
    parseLedgerFormat(row.definition)
    await assertStep(transaction, row, step)
    const published = { publishedBy: actor.name, publishedAt: new Date() }
    const set = { status: to, ...(to === 'published' ? published : {}) }
    const refused = await transaction.updateMany({ tenant }, glSlugs.formats, [
      { id: row.id, set, expect: { status: from[to] } },
    ])
    if (refused.length > 0) throw wrongStatus(row, to)
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: `gl-export.${to}` },
        ...{ collection: glSlugs.formats, documentId: row.id },
        changes: [{ field: 'status', before: row.status, after: to }],
      },
    ])
    return { ...row, status: to }
  })
}

/**
 * A layout decides what the other ledger reads: who wrote it does not publish it.
 * @throws GL_FORMAT_STATUS, MAKER_IS_CHECKER
 */
export async function assertStep(
  operations: Operations,
  row: FormatRow,
  { tenant, to, actor }: PublishStep,
): Promise<void> {
  if (row.status !== from[to]) throw wrongStatus(row, to)
  if (to === 'withdrawn') return
  const written = { tenant, collection: glSlugs.formats, documentId: row.id, actor }
  if (!(await isAuthor(operations, written))) return
  throw glErrors.MAKER_IS_CHECKER(`${actor.name} wrote this version and cannot publish it.`)
}

const wrongStatus = ({ name, number, status }: FormatRow, to: PublishStep['to']) =>
  glErrors.GL_FORMAT_STATUS(`Version ${number} of ${name} is ${status}, not ${from[to]}.`, {
    status,
  })
