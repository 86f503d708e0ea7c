import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope, Transaction } from '../../../storage/types'
import { glErrors } from '../errors'
import { glSlugs } from '../slugs'
import type { FormatRow } from './types'

/** @throws GL_FORMAT_UNKNOWN when the society has no such format */
export async function findFormat(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<FormatRow> {
  const where = { id: { equals: id } }
  const row = isId(id) ? await firstRow<FormatRow>(operations, scope, glSlugs.formats, where) : null
  if (row) return row
  throw unknownFormat(id)
}

export const unknownFormat = (id: string) =>
  glErrors.GL_FORMAT_UNKNOWN(`There is no format ${id}.`, { format: id })

/** Freezes a version: whoever writes a file by it calls this in the same transaction. */
export async function freezeFormat(
  transaction: Transaction,
  { tenant, id }: Pick<FormatRow, 'tenant' | 'id'>,
): Promise<void> {
  await transaction.updateMany({ tenant }, glSlugs.formats, [
    { id, set: { usedAt: new Date() }, expect: { usedAt: null } },
  ])
}
