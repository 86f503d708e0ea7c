import { slugs } from '../../../collections/slugs'
import type { Operations } from '../../../storage/types'

/** What was credited by some journals, in thebe, by the journal. */
export async function postedBy(
  operations: Operations,
  tenant: string,
  documents: { journal: string }[],
): Promise<Map<string, number>> {
  const journals = documents.map(({ journal }) => journal)
  const sums = await operations.sum({ tenant }, slugs.postings, {
    where: { journal: { in: journals }, side: { equals: 'credit' } },
    groupBy: ['journal'],
    fields: ['amount'],
  })
  return new Map(sums.map(({ journal, amount }) => [String(journal), Number(amount)]))
}
