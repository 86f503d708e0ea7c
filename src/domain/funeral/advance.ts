import type { BusinessDate, Period } from '../calendar'
import type { ProductDefinition } from '../products'
import { dayAfter, dueOn } from './dates'
import { noticesOn, type Notice, type NoticeGiven } from './notices'
import { reinstatementOn } from './reinstatement'
import { standingOn, type Standing } from './standing'
import { funeralTermsOf } from './terms'
import type { PolicyStatus } from './types'

/** What is kept of a policy from one night to the next. */
export type PolicyState = {
  status: PolicyStatus
  since: BusinessDate
  /** The day of a lapse that the policy has not come back from. */
  lapsedOn: BusinessDate | null
}

export type Night = {
  on: BusinessDate
  /** The months whose premium is owed. */
  owed: readonly Period[]
  /** Whole premiums that came since the lapse. */
  receivedSince: number
  /** The last day of the policy; null while it goes on. */
  endsOn: BusinessDate | null
  /** Notices that were given of what is owed now. */
  given: readonly NoticeGiven[]
}

/** A step of a policy, for its register. */
export type StatusChange = {
  status: PolicyStatus
  on: BusinessDate
  reason: 'paid' | 'owed' | 'grace-over' | 'missed' | 'ended' | 'reinstated' | 'reopened'
  waitAgain: boolean
}

export type Advanced = { change: StatusChange | null; notices: Notice[]; standing: Standing }

type Terms = Pick<
  ProductDefinition,
  'funeral' | 'graceMonths' | 'lapse' | 'frequency' | 'reinstatement'
>

/**
 * What one night does to a policy: at most one step, and the notices to be given. Done twice it does
 * nothing more, because the state is then the new one and the notices are given.
 */
export function advance(state: PolicyState, terms: Terms, night: Night): Advanced {
  const { on, endsOn } = night
  const unheld = standingOn(terms, { owed: night.owed, on: '9999-12-31' })
  const notices = noticesOn(state, terms, { ...night, standing: unheld })
  const notBefore = held([...night.given, ...notices], unheld.oldest)
  const standing = standingOn(terms, { owed: night.owed, on, notBefore })
  const none = { change: null, notices: [], standing }
  if (state.status === 'ended') return { ...none, change: reopened(state, night) }
  if (endsOn && endsOn < on)
    return { ...none, change: change(state, 'ended', dayAfter(endsOn), 'ended') }
  if (state.status === 'lapsed') {
    const back = afterLapse(state, terms, night)
    return { standing, change: back, notices: back ? [] : notices }
  }
  if (standing.status === state.status) return { change: null, notices, standing }
  const { status, since } = standing
  const step = change(state, status, since ?? on, reasons[status])
  return { change: step, notices, standing }
}

const reasons = {
  'in-force': 'paid',
  grace: 'owed',
  suspended: 'grace-over',
  lapsed: 'missed',
} as const

/** Steps come in the order of their days, also when a payment is taken back late. */
const change = (
  { since }: PolicyState,
  status: PolicyStatus,
  on: BusinessDate,
  reason: StatusChange['reason'],
): StatusChange => ({ status, on: on < since ? since : on, reason, waitAgain: false })

/** What ended it was taken back, such as an exit: it goes on from that day as it was. */
function reopened({ since, lapsedOn }: PolicyState, { on, endsOn }: Night): StatusChange | null {
  if (endsOn && endsOn < on) return null
  const status = lapsedOn ? 'lapsed' : 'in-force'
  return { status, on: since, reason: 'reopened', waitAgain: false }
}

function afterLapse(
  state: PolicyState,
  terms: Terms,
  { on, owed, receivedSince }: Night,
): StatusChange | null {
  const funeral = funeralTermsOf(terms)
  const due = owed.filter((period) => dueOn(period, funeral) <= on).length
  const lapsed = { lapsedOn: state.lapsedOn ?? state.since, owed: due, receivedSince }
  const outcome = reinstatementOn(terms, lapsed, on)
  if (!outcome.reinstates) return null
  return { ...change(state, 'in-force', on, 'reinstated'), waitAgain: outcome.waitAgain }
}

/** No step before its notice has had its days. */
function held(notices: readonly NoticeGiven[], oldest: Period | null) {
  const dayOf = (kind: NoticeGiven['kind']) =>
    notices.find((notice) => notice.kind === kind && notice.about === oldest)?.stepOn
  return { suspended: dayOf('suspension'), lapsed: dayOf('lapse') }
}
