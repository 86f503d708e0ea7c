import { chunks } from '../../../storage/chunks'
import { allRows } from '../../../storage/reading'
import type { Row, Transaction } from '../../../storage/types'
import { glErrors } from '../errors'
import { glSlugs } from '../slugs'
import type { BatchRow } from './types'
import type { MarkedJournal } from './write'

type Place = { tenant: string; target: string; batch: string }
type MarkRow = Row & { journal: string; journalNumber: number; step: number }

/**
 * Marks journals as exported by a batch. Each step of a journal has a number of its own in the database, so
 * that nothing is exported twice whoever tries.
 * @throws GL_JOURNAL_EXPORTED for one that a batch has already
 */
export async function markExported(
  transaction: Transaction,
  { tenant, target, batch }: Place,
  journals: MarkedJournal[],
): Promise<void> {
  for (const group of chunks(journals)) {
    const earlier = await allRows<MarkRow>(transaction, { tenant }, glSlugs.marks, {
      where: { target: { equals: target }, journal: { in: group.map(({ id }) => id) } },
    })
    const steps = new Map<string, number>()
    for (const { journal, step } of earlier)
      steps.set(journal, Math.max(steps.get(journal) ?? 0, Number(step)))
    const rows = group.map(({ id, number }) => {
      const step = (steps.get(id) ?? 0) + 1
      // Odd steps export, even ones release.
      if (step % 2 === 0)
        throw glErrors.GL_JOURNAL_EXPORTED(`Journal ${number} is exported to this target already.`)
      return { target, journal: id, journalNumber: number, batch, kind: 'exported', step }
    })
    await transaction.insertMany({ tenant }, glSlugs.marks, rows)
  }
}

/** Releases the journals of a batch that is withdrawn: the next batch takes them. @returns how many */
export async function releaseMarks(
  transaction: Transaction,
  { tenant, target, id: batch }: BatchRow,
): Promise<number> {
  let released = 0
  const pages = transaction.stream({ tenant }, glSlugs.marks, {
    where: { batch: { equals: batch }, kind: { equals: 'exported' } },
  })
  const rows: Row[] = []
  for await (const page of pages) {
    for (const { journal, journalNumber, step } of page as MarkRow[])
      rows.push({ target, journal, journalNumber, batch, kind: 'released', step: Number(step) + 1 })
  }
  for (const group of chunks(rows)) {
    await transaction.insertMany({ tenant }, glSlugs.marks, group)
    released += group.length
  }
  return released
}
