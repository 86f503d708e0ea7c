import { lastDay, periodOf, type BusinessDate } from '../../../domain/calendar'
import {
  advance,
  dayAfter,
  funeralTermsOf,
  lastDayByAge,
  noticesBefore,
  type Advanced,
  type Notice,
} from '../../../domain/funeral'
import type { ProductDefinition } from '../../../domain/products'
import { termsIn, type PolicySociety } from '../policies/society'
import type { FuneralSubscription, LifeRow, PolicyRow } from '../policies/types'
import type { Page } from './load'
import { premiumState, type PremiumState } from './premiums'

/** What a night finds of one policy. */
export type Found = Advanced & {
  policy: PolicyRow
  subscription: FuneralSubscription
  terms: ProductDefinition
  premiums: PremiumState
  ages: AgeStep[]
}

/** The cover of a life ends by age: soon, which needs a notice, or now. */
export type AgeStep = { life: LifeRow; notice: Notice | null; endedOn: BusinessDate | null }

export function findOut(
  society: PolicySociety,
  page: Page,
  { policy, on }: { policy: PolicyRow; on: BusinessDate },
): Found | null {
  const subscription = page.subscriptions.get(policy.subscription)
  const product = society.products.get(policy.product)
  if (!subscription || !product || policy.startedOn > on) return null
  const terms = termsIn(product, periodOf(on))
  const premiums = premiumState(page, { policy, subscription, terms, product, on })
  const advanced = advance(policy, terms, {
    on,
    owed: premiums.owed,
    receivedSince: sinceLapse(policy, premiums),
    endsOn: endOf(page, policy, subscription),
    given: page.notices.get(policy.id) ?? [],
  })
  if (policy.status === 'ended' && !advanced.change) return null
  const isEnded = advanced.change?.status === 'ended'
  const ages = isEnded ? [] : ageSteps(page, { policy, terms, on })
  return { policy, subscription, terms, premiums, ages, ...advanced }
}

/** Whole premiums that came since the lapse. */
function sinceLapse(
  { receivedAtLapse, receivedBefore }: PolicyRow,
  { received, premium }: PremiumState,
): number {
  if (receivedAtLapse === null || premium <= 0) return 0
  return Math.max(0, Math.floor((received + receivedBefore - receivedAtLapse) / premium))
}

const GONE = new Set(['exited', 'deceased'])

/** The last day: of the member who left or died, or of the subscription unless the lapse stopped it. */
function endOf(
  { members }: Page,
  policy: PolicyRow,
  { until }: FuneralSubscription,
): BusinessDate | null {
  const member = members.get(policy.member)
  const left = member && GONE.has(member.status) ? member.statusDate : null
  const isStopped = until === null || until === policy.deductionEnded
  const days = [left, isStopped ? null : lastDay(until)].filter((day) => day !== null)
  return days.sort()[0] ?? null
}

function ageSteps(
  { covered, members, notices }: Page,
  { policy, terms, on }: { policy: PolicyRow; terms: ProductDefinition; on: BusinessDate },
): AgeStep[] {
  if (!Object.keys(funeralTermsOf(terms).limits).length) return []
  const dependants = covered.dependants.get(policy.member) ?? []
  const births = new Map(dependants.map(({ id, birthDate }) => [id, birthDate]))
  births.set(policy.member, members.get(policy.member)?.birthDate ?? null)
  const given = notices.get(policy.id) ?? []
  return (covered.lives.get(policy.id) ?? []).flatMap((life): AgeStep[] => {
    if (life.until || life.ageEnded) return []
    const birthDate = births.get(life.person) ?? null
    const last = lastDayByAge(terms, { ...life, birthDate })
    if (!last) return []
    const stepOn = dayAfter(last)
    if (stepOn <= on) return [{ life, notice: null, endedOn: stepOn }]
    const step = { kind: 'age-limit', about: life.id, stepOn } as const
    const [notice = null] = noticesBefore([step], terms, { on, given })
    return notice ? [{ life, notice: { ...notice, stepOn }, endedOn: null }] : []
  })
}
