import { z } from 'zod'
import { statutoryRuleErrors } from './errors'

export const reportKinds = [
  'members',
  'contributions',
  'claims',
  'collection',
  'delinquency',
  'ratios',
] as const
export type ReportKind = (typeof reportKinds)[number]

/** What may be shown of a member; numbers that are kept encrypted are no columns. */
export const memberColumns = [
  ...['memberNumber', 'surname', 'forenames', 'sex', 'joinedOn', 'status', 'statusDate'],
  'payrollNumber',
] as const
export const claimColumns = [
  ...['number', 'filedOn', 'eventOn', 'kind', 'claimantName', 'status'],
  ...['claimedAmount', 'approvedAmount', 'decisionReason'],
] as const

const names = z.strictObject({ en: z.string().min(1).max(200), tn: z.string().min(1).max(200) })
const sign = z.union([z.literal(1), z.literal(-1)])
const term = z.union([
  z.strictObject({
    accounts: z.array(z.string().regex(/^[\w.-]{1,20}\*?$/)).min(1),
    of: z.enum(['end', 'start', 'mean', 'moved']),
    side: z.enum(['debit', 'credit']),
    sign,
  }),
  z.strictObject({
    arrearsOf: z.array(z.string().min(1)).min(1),
    moreThan: z.int().min(0),
    atMost: z.int().min(1).nullable(),
    sign,
  }),
])
const ratio = z.strictObject({
  key: z.string().regex(/^[A-Za-z][\w-]{0,19}$/),
  name: names,
  numerator: z.array(term).min(1),
  denominator: z.array(term).min(1),
})

const columnsOf = (columns: readonly string[]) =>
  z.strictObject({
    columns: z
      .array(z.enum(columns as [string, ...string[]]))
      .min(1)
      .refine((list) => new Set(list).size === list.length, 'A column stands once.'),
  })

/** What each kind of report is made by. */
const contents = {
  members: columnsOf(memberColumns),
  claims: columnsOf(claimColumns),
  contributions: z.strictObject({ events: z.array(z.string().min(3)).min(1) }),
  collection: z.strictObject({}),
  /** The setting that holds the ends of the ranges. */
  delinquency: z.strictObject({ bounds: z.string().min(1) }),
  ratios: z.strictObject({ ratios: z.array(ratio).min(1) }),
} satisfies Record<ReportKind, z.ZodType>

export type ReportContent<Kind extends ReportKind> = z.infer<(typeof contents)[Kind]>

/** The content of a definition, checked. @throws STATUTORY_CONTENT naming each place */
export function parseContent<Kind extends ReportKind>(
  kind: Kind,
  content: unknown,
): ReportContent<Kind> {
  const result = contents[kind].safeParse(content)
  if (result.success) return result.data as ReportContent<Kind>
  const places = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'content'}: ${message}`,
  )
  throw statutoryRuleErrors.STATUTORY_CONTENT(`The content is not valid. ${places.join('; ')}`, {
    places,
  })
}
