import { z } from 'zod'
import { bytesShape, delimitedSchema, recordSchema } from '../../formats/parts'

/**
 * A file that another program's ledger reads. Each journal is a line for each of its debits and credits;
 * a format may write the first of them in another way and close the journal with a line of its own.
 */
export const ledgerFormatSchema = z.strictObject({
  ...bytesShape,
  /** The header row holds the names of the columns of `line`. */
  layout: delimitedSchema,
  /** Lines before everything else, cell by cell, as they are. */
  preamble: z
    .array(z.array(z.string().max(60)).min(1).max(60))
    .max(10)
    .default([]),
  /** The first line of each journal; default: as every other line. */
  first: recordSchema.optional(),
  line: recordSchema,
  /** A line after the last one of each journal. */
  end: recordSchema.optional(),
  /** As many lines as the program reads at once: more go into further files, a journal never into two. */
  maximumLines: z.int().min(2).max(1_000_000).optional(),
  /** Such as pastel_{batch:05}_{to}.csv. */
  fileName: z.string().min(1).max(120),
})

export type LedgerFormat = z.output<typeof ledgerFormatSchema>
export type LedgerRecord = 'first' | 'line' | 'end'
export const ledgerRecords: readonly LedgerRecord[] = ['first', 'line', 'end']
