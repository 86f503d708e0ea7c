import { addDays, type BusinessDate, type Period } from '../calendar'
import type { ProductDefinition } from '../products'
import { monthsLater } from './dates'
import type { Standing } from './standing'
import { funeralTermsOf } from './terms'
import type { PolicyStatus } from './types'

/** The steps that a member is told of before they are taken. */
export const noticeKinds = ['suspension', 'lapse', 'reinstatement-ends', 'age-limit'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** A notice of a step, and the day on which the step is taken. */
export type NoticeGiven = {
  kind: NoticeKind
  /** The first month owed, the day of the lapse, or the life: of each there is one notice of a kind. */
  about: string
  stepOn: BusinessDate
}
export type Notice = NoticeGiven

type State = { status: PolicyStatus; lapsedOn: BusinessDate | null }
type Terms = Pick<ProductDefinition, 'funeral' | 'lapse' | 'reinstatement'>
type Known = { on: BusinessDate; standing: Standing; given: readonly NoticeGiven[] }

/**
 * The notices to be given on a day: each once, `noticeDays` before its step. What became known too late
 * for that moves the step.
 * @param known.standing by the terms alone
 */
export function noticesOn(state: State, terms: Terms, { on, standing, given }: Known): Notice[] {
  return noticesBefore(stepsOf(state, terms, { standing, on }), terms, { on, given })
}

/** The notices of some steps whose day has come and that were not given yet. */
export function noticesBefore(
  steps: readonly NoticeGiven[],
  terms: Pick<ProductDefinition, 'funeral'>,
  { on, given }: Pick<Known, 'on' | 'given'>,
): Notice[] {
  const { noticeDays } = funeralTermsOf(terms)
  return steps.flatMap(({ kind, about, stepOn }) => {
    const isGiven = given.some((notice) => notice.kind === kind && notice.about === about)
    if (isGiven || on < addDays(stepOn, -noticeDays)) return []
    const earliest = addDays(on, noticeDays)
    return [{ kind, about, stepOn: stepOn < earliest ? earliest : stepOn }]
  })
}

function stepsOf(
  { status, lapsedOn }: State,
  { reinstatement, lapse }: Terms,
  { standing, on }: Pick<Known, 'standing' | 'on'>,
): NoticeGiven[] {
  const { oldest, inARow, suspendsOn, lapsesOn } = standing
  if (status === 'ended') return []
  if (status === 'lapsed') {
    if (!reinstatement || !lapsedOn) return []
    const stepOn = monthsLater(lapsedOn, reinstatement.withinMonths)
    return [{ kind: 'reinstatement-ends', about: lapsedOn, stepOn }]
  }
  if (!oldest) return []
  const missing = (lapse?.afterMissed ?? Infinity) - inARow
  // One more premium would do it, and may still be missed; a row that a payment broke is none.
  const isComing = missing <= 0 || (missing === 1 && lapsesOn !== null && lapsesOn > on)
  return [
    ...(suspendsOn ? [step('suspension', oldest, suspendsOn)] : []),
    ...(lapsesOn && isComing ? [step('lapse', oldest, lapsesOn)] : []),
  ]
}

const step = (kind: NoticeKind, about: Period, stepOn: BusinessDate): NoticeGiven => ({
  kind,
  about,
  stepOn,
})
