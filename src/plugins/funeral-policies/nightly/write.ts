import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { periodOf, type BusinessDate } from '../../../domain/calendar'
import { funeralTermsOf, type StatusChange } from '../../../domain/funeral'
import { recordAudit, type AuditEntry } from '../../../hooks/audit'
import type { Change, Row, Transaction } from '../../../storage/types'
import { policyErrors } from '../errors'
import { eventRows, type NewEvent } from '../policies/events'
import type { Counted, PolicyRow } from '../policies/types'
import { writeLives, type LivesPlan } from '../policies/write-lives'
import { policySlugs } from '../slugs'
import { tellSteps, type Step } from '../telling/tell-steps'
import type { Found } from './decide'
import type { Page } from './load'
import { waitingOver } from './waiting-over'
import { withdrawals } from './withdrawals'

type Night = { tenant: string; on: BusinessDate; actor: Actor }

/** How many policies took which step, and how many notices were given. */
export type NightCounts = Record<string, number>

/**
 * Writes what a night found of a page of policies, in one transaction: status, register, notices,
 * deductions and lives together or not at all. Only what changed is written.
 */
export async function writePage(
  transaction: Transaction,
  night: Night,
  { page, found, lives }: { page: Page; found: Found[]; lives: LivesPlan },
): Promise<NightCounts> {
  const { tenant, on, actor } = night
  const counts: NightCounts = {}
  const events: Row[] = []
  const changes: Change[] = []
  const audit: AuditEntry[] = []
  const steps: Step[] = []
  const byPolicy = new Map(found.map((each) => [each.policy.id, each]))
  for (const policy of page.policies) {
    const each = byPolicy.get(policy.id)
    const added = [...(lives.events.get(policy.id) ?? []), ...(each ? eventsOf(each) : [])]
    events.push(...eventRows(policy, added, actor))
    const set = each ? stateAfter(each) : {}
    if (added.length) set.events = policy.events + added.length
    if (!Object.keys(set).length) continue
    changes.push({ id: policy.id, set, expect: { events: policy.events, status: policy.status } })
    if (!each?.change) continue
    const step = stepOf(each.change)
    count(counts, step)
    const number = policy.events + added.findIndex(({ kind }) => kind === step) + 1
    steps.push({ policy, step, number, on: each.change.on, owed: each.premiums.amount })
    audit.push(entryOf(night, policy, each.change))
  }
  const notices = found.flatMap((each) => noticeRows(each, on))
  if (notices.length) counts.notices = notices.length
  // First: whoever works on the same policies waits here, and is then refused.
  await refusing(transaction, tenant, policySlugs.policies, changes)
  await writeLives(transaction, tenant, lives)
  await transaction.insertMany({ tenant }, policySlugs.events, events)
  await transaction.insertMany({ tenant }, policySlugs.notices, notices, { onConflict: 'skip' })
  await refusing(transaction, tenant, policySlugs.notices, withdrawals(page, found))
  await refusing(transaction, tenant, slugs.subscriptions, deductionChanges(found))
  audit.push(...deductionAudit(night, found))
  const ages = found.flatMap(({ ages: steps }) =>
    steps.flatMap(({ life, endedOn }) =>
      endedOn ? [{ id: life.id, set: { ageEnded: endedOn }, expect: { ageEnded: null } }] : [],
    ),
  )
  await refusing(transaction, tenant, policySlugs.lives, ages)
  recordAudit(transaction, audit)
  await tellSteps(transaction, tenant, { steps, waiting: waitingOver(page, found, on) })
  return counts
}

async function refusing(
  transaction: Transaction,
  tenant: string,
  collection: string,
  changes: Change[],
): Promise<void> {
  if (!changes.length) return
  const refused = await transaction.updateMany({ tenant }, collection, changes)
  if (refused.length)
    throw policyErrors.POLICY_CHANGED(`${refused.length} rows of ${collection} changed meanwhile.`)
}

const count = (counts: NightCounts, step: string) => (counts[step] = (counts[step] ?? 0) + 1)

const stepOf = ({ reason, status }: StatusChange): string =>
  reason === 'reinstated' ? 'reinstated' : status

function eventsOf(each: Found): NewEvent[] {
  const { policy, change, ages } = each
  const { premiumsFrom, premiumsBefore, receivedBefore } = policy
  const counted = { premiumsFrom, premiumsBefore, receivedBefore }
  const step = change && {
    ...{ kind: stepOf(change), on: change.on, reason: change.reason },
    ...{ waitAgain: change.waitAgain, ...(countedAnew(each) ? { counted } : {}) },
  }
  const ended = ages.flatMap(({ life, endedOn }) =>
    endedOn ? [{ kind: 'age-limit', on: endedOn, reason: 'age', life: life.id }] : [],
  )
  return [...(step ? [step] : []), ...ended]
}

/** What of a policy is not as it was. */
function stateAfter(each: Found): Row {
  const { policy, change, premiums, standing, terms, subscription } = each
  const after: Row = {
    owed: premiums.amount,
    premiumsOwed: standing.owed,
    paidTo: premiums.paid.at(-1) ?? paidBefore(policy),
  }
  if (change) Object.assign(after, { status: change.status, since: change.on })
  if (change?.waitAgain) after.waitingSince = change.on
  if (change?.reason === 'missed') {
    after.lapsedOn = change.on
    after.receivedAtLapse = premiums.received + policy.receivedBefore
    if (stopsDeduction(terms, subscription, change.on))
      after.deductionEnded = lastMonth(subscription, change.on)
  }
  if (change?.reason === 'reinstated')
    Object.assign(after, { lapsedOn: null, receivedAtLapse: null, deductionEnded: null })
  Object.assign(after, countedAnew(each) ?? {})
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => (policy[field] ?? null) !== (value ?? null)),
  )
}

/** Months from before premiums are counted stay paid; later ones may have been taken back. */
const paidBefore = ({ paidTo, premiumsFrom }: PolicyRow): string | null =>
  paidTo !== null && paidTo < premiumsFrom ? paidTo : null

/**
 * A reinstatement that asked for no arrears, or after months in which nothing was deducted, counts
 * premiums anew from its month: months before it are owed no more, and what came for them is spent.
 */
function countedAnew({ policy, change, premiums, terms }: Found): Counted | null {
  if (change?.reason !== 'reinstated') return null
  const { premiumsBefore, receivedAtLapse, receivedBefore, deductionEnded } = policy
  const isForgiven = !terms.reinstatement?.payArrears
  if (!isForgiven && !deductionEnded) return null
  const premiumsFrom = periodOf(change.on)
  const last = deductionEnded ?? premiumsFrom
  const paid = premiums.paid.filter((month) => month < premiumsFrom && month <= last)
  return {
    premiumsFrom,
    premiumsBefore: premiumsBefore + paid.length,
    receivedBefore: isForgiven
      ? (receivedAtLapse ?? receivedBefore)
      : receivedBefore + premiums.worth(paid),
  }
}

const lastMonth = ({ from }: Found['subscription'], on: BusinessDate): string =>
  from > periodOf(on) ? from : periodOf(on)

const stopsDeduction = (
  terms: Found['terms'],
  { until }: Found['subscription'],
  on: BusinessDate,
): boolean =>
  funeralTermsOf(terms).lapsedDeduction === 'stop' && (until === null || until > periodOf(on))

/** A lapse may end the deduction with its month; a reinstatement lets it go on. */
function deductionChanges(found: Found[]): Change[] {
  return found.flatMap((each): Change[] => {
    const { policy, change, terms, subscription } = each
    const { id, until } = subscription
    if (change?.reason === 'missed' && stopsDeduction(terms, subscription, change.on))
      return [{ id, expect: { until }, set: { until: lastMonth(subscription, change.on) } }]
    if (change?.reason === 'reinstated' && policy.deductionEnded && until === policy.deductionEnded)
      return [{ id, expect: { until }, set: { until: null } }]
    return []
  })
}

function deductionAudit({ tenant, actor }: Night, found: Found[]): AuditEntry[] {
  const untils = new Map(found.map(({ subscription }) => [subscription.id, subscription.until]))
  return deductionChanges(found).map(({ id, set }) => ({
    ...{ tenant, actor, action: 'update', collection: slugs.subscriptions, documentId: id },
    changes: [{ field: 'until', before: untils.get(id) ?? null, after: set.until ?? null }],
  }))
}

function entryOf({ tenant, actor }: Night, policy: PolicyRow, change: StatusChange): AuditEntry {
  return {
    ...{ tenant, actor, action: 'update', collection: policySlugs.policies },
    documentId: policy.id,
    changes: [
      { field: 'status', before: policy.status, after: change.status },
      { field: 'since', before: policy.since, after: change.on },
    ],
  }
}

function noticeRows({ policy, premiums, notices, ages, change }: Found, on: BusinessDate): Row[] {
  const shared = { policy: policy.id, member: policy.member, givenOn: on, status: 'due' }
  if (change?.status === 'ended') return []
  return [
    ...notices.map((notice) => ({ ...shared, ...notice, owed: premiums.amount })),
    ...ages.flatMap(({ life, notice }) =>
      notice ? [{ ...shared, ...notice, life: life.id, owed: 0 }] : [],
    ),
  ]
}
