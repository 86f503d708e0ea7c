import { z } from 'zod'
import { LARGEST_AMOUNT } from '../../money'
import { age, bandSchema, key, MOST_ROWS, relations } from './parts'

/** When the premium of a month is due. */
export const premiumDays = ['month-start', 'month-end'] as const

/** What happens to the deduction once cover has lapsed. */
export const lapsedDeductions = ['continue', 'stop'] as const

const premiums = z.int().min(0).max(1200)

/** Up to which age somebody may be taken in and stays covered, by relation; what is left out has no limit. */
const limitSchema = z.strictObject({
  /** Completed years on the first day of the life, both included. */
  youngest: age.optional(),
  oldest: age.optional(),
  /** Cover ends the day before this birthday. */
  coverEnds: age.optional(),
  /** The same for who studies full time and has shown it. */
  studentCoverEnds: age.optional(),
  /** The most lives of this relation that are covered at once, the oldest cover first. */
  most: z.int().min(0).max(100).optional(),
})

const tableSchema = z.strictObject({
  /** The plan that it is for; without one it is for every plan that has none of its own. */
  plan: key.optional(),
  bands: z.array(bandSchema).min(1).max(MOST_ROWS),
  /** For each relation one sum assured a band, in thebe; null where no such life is covered. */
  sums: z.partialRecord(
    z.enum(relations),
    z.array(z.int().min(1).max(LARGEST_AMOUNT).nullable()).max(MOST_ROWS),
  ),
})

/** What a funeral plan says beyond other products: who is covered, for how much, and what comes before a lapse. */
export const funeralSchema = z.strictObject({
  premiumDue: z.enum(premiumDays).default('month-end'),
  /** Premiums that must have been received before a death is covered, beside the months of waiting. */
  waitingPremiums: z
    .strictObject({
      natural: premiums.default(0),
      accident: premiums.default(0),
      suicide: premiums.default(0),
    })
    .default({ natural: 0, accident: 0, suicide: 0 }),
  /** Days between a notice and the step that it tells of: no step is taken without. */
  noticeDays: z.int().min(0).max(90).default(14),
  /** The member counts as about to lapse once so many premiums in a row are owed. */
  warnAfterMissed: z.int().min(1).max(120).optional(),
  lapsedDeduction: z.enum(lapsedDeductions).default('continue'),
  /** What is paid for a death by accident, in percent of the sum assured. */
  accidentPercent: z.int().min(100).max(1000).default(100),
  tables: z.array(tableSchema).max(MOST_ROWS).default([]),
  limits: z.partialRecord(z.enum(relations), limitSchema).default({}),
})

export type FuneralTerms = z.infer<typeof funeralSchema>
export type CoverTable = FuneralTerms['tables'][number]
export type AgeLimit = z.infer<typeof limitSchema>
