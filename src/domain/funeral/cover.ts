import { ageAt, type BusinessDate } from '../calendar'
import { formatCurrency } from '../money'
import { lastDayByAge } from './age-limits'
import { sumAssured } from './sum-assured'
import { funeralTermsOf } from './terms'
import type {
  Cause,
  CoverDecision,
  CoverRule,
  LifeFacts,
  PolicyFacts,
  PolicyStatus,
  RuleOutcome,
} from './types'
import { waitingOn, type Waiting } from './waiting'

type Death = { on: BusinessDate; cause: Cause }
type Values = RuleOutcome['values']

/**
 * Whether a policy covers a death, and for how much: each rule says what it found, also after one that
 * refuses, so that people hear everything at once. Whether it is then payable (documents, suspicion,
 * approval) is another decision.
 * @param policy with the terms, premiums and history as they were on that day
 */
export function coverOn(
  policy: PolicyFacts,
  life: LifeFacts,
  dateOfDeath: BusinessDate,
  cause: Cause,
): CoverDecision {
  const death = { on: dateOfDeath, cause }
  const age = life.birthDate && life.birthDate <= death.on ? ageAt(life.birthDate, death.on) : null
  const sum = sumRule(policy, life, { ...death, age })
  const rules = [
    lifeRule(life, death),
    entryAgeRule(policy, life),
    ageLimitRule(policy, life, { ...death, age }),
    mostLivesRule(policy, life),
    premiumRule(policy, death),
    ...waitingRules(policy, life, death),
    sum.rule,
  ].filter((rule) => rule !== null)
  if (rules.some(({ passed }) => passed === false))
    return { decision: 'not-covered', amount: null, rules }
  if (rules.some(({ passed }) => passed === null))
    return { decision: 'unclear', amount: null, rules }
  return { decision: 'covered', amount: sum.amount, rules }
}

const says = (
  rule: CoverRule,
  passed: boolean | null,
  code: string,
  values: Values = {},
): RuleOutcome => ({ rule, passed, code, values })

function lifeRule({ name, from, until }: LifeFacts, { on }: Death): RuleOutcome {
  if (on < from) return says('life', false, 'life-before', { name, from, on })
  if (until && on > until) return says('life', false, 'life-after', { name, until, on })
  return says('life', true, 'life-covered', { name, from })
}

function entryAgeRule({ terms }: PolicyFacts, life: LifeFacts): RuleOutcome | null {
  const limit = funeralTermsOf(terms).limits[life.relation]
  if (limit?.youngest === undefined && limit?.oldest === undefined) return null
  const { name, birthDate, from } = life
  if (!birthDate) return says('entry-age', null, 'birth-unknown', { name })
  const age = birthDate <= from ? ageAt(birthDate, from) : 0
  if (age < (limit.youngest ?? 0))
    return says('entry-age', false, 'entry-young', { name, age, limit: limit.youngest ?? 0 })
  if (age > (limit.oldest ?? Infinity))
    return says('entry-age', false, 'entry-old', { name, age, limit: limit.oldest ?? 0 })
  return says('entry-age', true, 'entry-allowed', { name, age })
}

type DeathAt = Death & { age: number | null }

function ageLimitRule(
  { terms }: PolicyFacts,
  life: LifeFacts,
  { on, age }: DeathAt,
): RuleOutcome | null {
  const limit = funeralTermsOf(terms).limits[life.relation]?.coverEnds
  if (limit === undefined) return null
  const { name } = life
  const last = lastDayByAge(terms, life)
  if (!last || age === null) return says('age-limit', null, 'birth-unknown', { name })
  if (on > last) return says('age-limit', false, 'age-over', { name, last, limit })
  const code = age >= limit ? 'age-student' : 'age-within'
  return says('age-limit', true, code, { name, last, limit })
}

function mostLivesRule({ terms }: PolicyFacts, life: LifeFacts): RuleOutcome | null {
  const most = funeralTermsOf(terms).limits[life.relation]?.most
  if (most === undefined) return null
  const { name, place } = life
  return place > most
    ? says('most-lives', false, 'lives-too-many', { name, place, most })
    : says('most-lives', true, 'lives-within', { name, most })
}

const covering: readonly PolicyStatus[] = ['in-force', 'grace']

function premiumRule({ history, startedOn }: PolicyFacts, { on }: Death): RuleOutcome {
  if (on < startedOn) return says('premiums', false, 'policy-before', { startedOn, on })
  const known = history.findLast((since) => since.on <= on)
  const status = known?.status ?? 'in-force'
  const since = known?.on ?? startedOn
  return says('premiums', covering.includes(status), `status-${status}`, { since, on })
}

function waitingRules(policy: PolicyFacts, life: LifeFacts, death: Death): RuleOutcome[] {
  const waiting = waitingOn(policy, life, death)
  const { from, months, credited, monthsEnd, premiums, received } = waiting
  const { name } = life
  const isOver = death.on >= monthsEnd
  const values = { name, cause: death.cause, months, credited, from, end: monthsEnd }
  const code = waitingCode(waiting, isOver)
  const byMonths = says('waiting-months', isOver, code, values)
  if (premiums === 0) return [byMonths]
  const isPaid = received >= premiums
  return [
    byMonths,
    says('waiting-premiums', isPaid, isPaid ? 'premiums-enough' : 'premiums-too-few', {
      ...{ name, cause: death.cause, premiums, received },
    }),
  ]
}

function waitingCode({ months, credited }: Waiting, isOver: boolean): string {
  if (months === 0) return credited === 0 ? 'waiting-none' : 'waiting-credited'
  return `waiting-${isOver ? 'over' : 'running'}${credited === 0 ? '' : '-credited'}`
}

function sumRule(
  { terms, plan }: PolicyFacts,
  { name, relation }: LifeFacts,
  { cause, age }: DeathAt,
): { rule: RuleOutcome; amount: number | null } {
  if (age === null)
    return { rule: says('sum-assured', null, 'birth-unknown', { name }), amount: null }
  const sum = sumAssured(terms, { plan, relation, age })
  if (sum === undefined) return { rule: says('sum-assured', null, 'sum-unknown'), amount: null }
  if (sum === null)
    return { rule: says('sum-assured', false, 'sum-none', { name, age }), amount: null }
  const percent = cause === 'accident' ? funeralTermsOf(terms).accidentPercent : 100
  // Whole thebe: a part of one is not paid.
  const amount = Math.floor((sum * percent) / 100)
  const values = { name, age, sum: formatCurrency(sum), percent, amount: formatCurrency(amount) }
  const code = percent === 100 ? 'sum-assured' : 'sum-accident'
  return { rule: says('sum-assured', true, code, values), amount }
}
