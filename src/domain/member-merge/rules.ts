import type { Period } from '../calendar'
import { isDue, type Frequency } from '../products'
import type { MemberStatus } from '../member-status'

/** What the rules need to know of one of the two records. */
export type MergePerson = {
  memberNumber: string
  status: MemberStatus
  isMerged: boolean
  /** Blind index; null without an Omang. */
  omangIndex: string | null
  payroll: { authority: string; number: string } | null
  /** Products of subscriptions that run now or are still to begin. */
  running: { product: string; name: string }[]
  beneficiaries: number
}

/** Which of the two counts. */
export type MergeAnswer = 'survivor' | 'merged'
export type MergeAnswers = Readonly<Record<string, MergeAnswer>>

/** What a person must answer before two records become one. */
export type MergeQuestion = {
  /** `payroll`, `beneficiaries`, `omang` or `product:<id>`. */
  key: string
  /** What both have: a product, for example. */
  about: string | null
  options: readonly MergeAnswer[]
}

const either = ['survivor', 'merged'] as const

/** Where a membership stands: of two records the one that is more stays. */
const standing: Record<MemberStatus, number> = {
  active: 2,
  suspended: 2,
  dormant: 2,
  applicant: 1,
  exited: 0,
  deceased: 0,
}

/** Why two records can't become one, whatever is answered. */
export function mergeBlockers(survivor: MergePerson, merged: MergePerson): string[] {
  const blockers: string[] = []
  for (const { isMerged, memberNumber } of [survivor, merged])
    if (isMerged) blockers.push(`${memberNumber} was merged into another member already.`)
  if ((survivor.status === 'deceased') !== (merged.status === 'deceased'))
    blockers.push('One of the two is recorded as deceased and the other is not.')
  if (standing[survivor.status] < standing[merged.status])
    blockers.push(
      `Keep ${merged.memberNumber}, who is ${merged.status}: ${survivor.memberNumber} is ${survivor.status}.`,
    )
  return blockers
}

/** What both records have of which only one can stay. */
export function mergeQuestions(survivor: MergePerson, merged: MergePerson): MergeQuestion[] {
  const questions: MergeQuestion[] = []
  if (survivor.omangIndex && merged.omangIndex && survivor.omangIndex !== merged.omangIndex)
    questions.push({ key: 'omang', about: null, options: ['survivor'] })
  if (survivor.payroll && merged.payroll)
    questions.push({ key: 'payroll', about: null, options: either })
  if (survivor.beneficiaries && merged.beneficiaries)
    questions.push({ key: 'beneficiaries', about: null, options: either })
  const own = new Set(survivor.running.map(({ product }) => product))
  for (const { product, name } of merged.running)
    if (own.has(product))
      questions.push({ key: `product:${product}`, about: name, options: either })
  return questions
}

/** The questions that have no answer, or one that is not among their options. */
export const unanswered = (
  questions: readonly MergeQuestion[],
  answers: MergeAnswers,
): MergeQuestion[] =>
  questions.filter(({ key, options }) => {
    const answer = answers[key]
    return !answer || !options.includes(answer)
  })

/**
 * The month in which a subscription goes on for the other record, so that no month is due twice or by
 * neither and a yearly premium keeps its month.
 * @param next the first month that no payroll file has asked for yet
 * @returns null when nothing is due any more, as for what is paid once
 */
export function continuedFrom(
  { from, until }: { from: Period; until: Period | null },
  frequency: Frequency,
  months: readonly Period[],
): Period | null {
  const [next] = months
  if (!next) return null
  const first = from >= next ? from : months.find((month) => isDue(frequency, from, month))
  if (!first || (until && until < first)) return null
  return first
}
