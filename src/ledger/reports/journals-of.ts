import { chunks } from '../../storage/chunks'
import type { Operations, Row } from '../../storage/types'
import { ledgerSlugs } from '../slugs'

/** The journals of some postings by their id, read in bulk. */
export async function journalsOf<T>(
  operations: Operations,
  tenant: string,
  postings: readonly Row[],
  select: string[],
): Promise<Map<string, T>> {
  const journals = new Map<string, T>()
  for (const ids of chunks(new Set(postings.map(({ journal }) => journal as string)))) {
    const options = { where: { id: { in: ids } }, select }
    for await (const page of operations.stream({ tenant }, ledgerSlugs.journals, options)) {
      for (const row of page) journals.set(row.id as string, row as T)
    }
  }
  return journals
}
