import type { Actor } from '../../../domain/actor'
import { shippedLedgerFormats } from '../../../domain/gl-export'
import { recordAudit } from '../../../hooks/audit'
import { allRows } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { glSlugs } from '../slugs'
import type { FormatRow } from './types'

type AddShipped = {
  tenant: string
  actor: Actor
  /** A person gets drafts, which somebody else publishes; a new society starts with them in use. */
  status: 'draft' | 'published'
}

/** Gives a society the shipped formats whose key it does not have. @returns their names */
export async function addShippedFormats(
  transaction: Transaction,
  { tenant, actor, status }: AddShipped,
): Promise<string[]> {
  // Two who ask at the same moment wait here, so that the second finds the first's.
  await transaction.nextNumbers({ tenant }, glSlugs.formats, 0)
  const present = await allRows<FormatRow>(transaction, { tenant }, glSlugs.formats, {})
  const known = new Set(present.map(({ key }) => key))
  const published = { publishedBy: actor.name, publishedAt: new Date() }
  const rows = shippedLedgerFormats
    .filter(({ key }) => !known.has(key))
    .map(({ key, name, definition }) => ({
      ...{ id: transaction.newId(), key, name, number: 1, definition, status },
      ...(status === 'published' ? published : {}),
    }))
  await transaction.insertMany({ tenant }, glSlugs.formats, rows)
  recordAudit(
    transaction,
    rows.map(({ id }) => ({
      ...{ tenant, actor, action: status === 'published' ? 'gl-export.published' : 'create' },
      ...{ collection: glSlugs.formats, documentId: id },
    })),
  )
  return rows.map(({ name }) => name)
}
