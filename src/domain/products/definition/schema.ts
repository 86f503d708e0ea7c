import { z } from 'zod'
import { FORMULA_TYPES } from '../../formula'
import { LARGEST_AMOUNT } from '../../money'
import { funeralSchema } from './funeral-schema'
import { age, bandSchema, key, MOST_ROWS, relations } from './parts'

export { relations, type Relation } from './parts'

export const entryStatuses = ['applicant', 'active', 'suspended', 'dormant'] as const
export const frequencies = ['once', 'monthly', 'yearly'] as const
export type Frequency = (typeof frequencies)[number]

/** How a part of a percentage that is no whole step is rounded. */
export const roundings = ['half-up', 'down', 'up'] as const
export type Rounding = (typeof roundings)[number]

const LONGEST_TIME = 1200

const money = z.int().min(0).max(LARGEST_AMOUNT)
const price = z.int().min(1).max(LARGEST_AMOUNT)
const months = z.int().min(0).max(LONGEST_TIME)
const formula = z.string().min(1).max(10_000)
const words = z.strictObject({
  en: z.string().trim().min(1).max(2000),
  tn: z.string().trim().max(2000).optional(),
})

const amountSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('fixed'), amount: price }),
  z.strictObject({
    rule: z.literal('by-plan'),
    plans: z
      .array(z.strictObject({ key, name: words, amount: price }))
      .min(1)
      .max(MOST_ROWS),
  }),
  z.strictObject({
    rule: z.literal('price-table'),
    bands: z.array(bandSchema).min(1).max(MOST_ROWS),
    /** For each relation one price a band, in thebe; null where no such life is covered. */
    prices: z.partialRecord(z.enum(relations), z.array(money.nullable()).max(MOST_ROWS)),
  }),
  z.strictObject({
    rule: z.literal('salary-percent'),
    /** A decimal with up to four digits after the point, such as 2.5. */
    percent: z.string().regex(/^\d{1,3}(\.\d{1,4})?$/),
    /** Key of the society's own field of members that has the monthly salary. */
    salaryField: z.string().min(1).max(60),
    rounding: z.enum(roundings).default('half-up'),
    /** The step in thebe that the amount is rounded to. */
    roundTo: z.int().min(1).max(100_000).default(1),
    minimum: money.optional(),
    maximum: money.optional(),
  }),
  z.strictObject({ rule: z.literal('formula'), formula }),
  z.strictObject({
    rule: z.literal('member-chosen'),
    minimum: money.optional(),
    maximum: money.optional(),
    step: z.int().min(1).max(LARGEST_AMOUNT).optional(),
  }),
])

const eligibilitySchema = z.strictObject({
  /** Completed years on the first day of the subscription, both included. */
  youngest: age.optional(),
  oldest: age.optional(),
  /** Any status when left out. */
  statuses: z.array(z.enum(entryStatuses)).min(1).optional(),
  /** Full months since the member joined. */
  membershipMonths: months.optional(),
  /** A formula that gives yes or no, with the sentence for whom it refuses. */
  condition: z.strictObject({ formula, words }).optional(),
})

export const definitionSchema = z.strictObject({
  amount: amountSchema,
  eligibility: eligibilitySchema.default({}),
  frequency: z.enum(frequencies).default('monthly'),
  /** Months of membership of the product before a death is covered. */
  waiting: z
    .strictObject({
      natural: months.default(0),
      accident: months.default(0),
      suicide: months.default(0),
    })
    .default({ natural: 0, accident: 0, suicide: 0 }),
  /** Months after a premium was due in which cover goes on. */
  graceMonths: months.default(0),
  /** Cover lapses once this many premiums in a row are owed. Never when left out. */
  lapse: z.strictObject({ afterMissed: z.int().min(1).max(120) }).optional(),
  /** How a lapsed member comes back; not at all when left out. */
  reinstatement: z
    .strictObject({
      withinMonths: months,
      payArrears: z.boolean().default(true),
      waitAgain: z.boolean().default(false),
    })
    .optional(),
  /** What only a funeral plan has. */
  funeral: funeralSchema.optional(),
  documents: z
    .array(z.strictObject({ key, name: words, required: z.boolean().default(true) }))
    .max(MOST_ROWS)
    .default([]),
  portal: z.strictObject({ title: words.optional(), description: words.optional() }).default({}),
  /** The types of the society's own fields that formulas name; filled in when the terms are saved. */
  fields: z.record(z.string().max(60), z.enum(FORMULA_TYPES)).default({}),
})

/** The terms of a product from a month on. Amounts are in thebe. */
export type ProductDefinition = z.infer<typeof definitionSchema>
export type AmountRule = ProductDefinition['amount']
export type AmountRuleName = AmountRule['rule']
export type PriceTable = Extract<AmountRule, { rule: 'price-table' }>
export type Words = z.infer<typeof words>

export const amountRules: readonly AmountRuleName[] = [
  'fixed',
  'by-plan',
  'price-table',
  'salary-percent',
  'formula',
  'member-chosen',
]
