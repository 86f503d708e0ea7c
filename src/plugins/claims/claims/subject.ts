import { slugs } from '../../../collections/slugs'
import { places, type Place } from '../../../domain/claims'
import { causes, type Cause } from '../../../domain/funeral'
import { normalisePersonal, personalProblem, tenantCipher } from '../../../tenants/personal-data'
import { firstRow, isId } from '../../../storage/reading'
import type { Row, Transaction } from '../../../storage/types'
import { policySlugs } from '../../funeral-policies/slugs'
import { exitSlugs } from '../../member-exit/slugs'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimTypeRow } from '../types'

/** What somebody claims; which of it is needed depends on the kind of the type. */
export type ClaimSubject = {
  policy?: string | null
  life?: string | null
  memberAccount?: string | null
  exit?: string | null
  cause?: Cause | null
  place?: Place | null
  /** Thebe, for money of the member. */
  amount?: number | null
  /** Omang of a dependant who died; a member's is known. */
  omang?: string | null
}

type Asked = { tenant: string; member: string; id: string; subject: ClaimSubject }

/**
 * The fields of a claim that say what it is about, checked to be the member's own.
 * @throws CLAIM_SUBJECT, CLAIM_AMOUNT
 */
export function subjectFields(
  operations: Transaction,
  { kind }: Pick<ClaimTypeRow, 'kind'>,
  asked: Asked,
): Promise<Row> {
  switch (kind) {
    case 'funeral':
      return deathFields(operations, asked)
    case 'savings-withdrawal':
      return withdrawalFields(operations, asked)
    case 'exit-payout':
      return exitFields(operations, asked)
    case 'benefit':
      return Promise.resolve({})
  }
}

type LifeOf = Row & { policy: string; member: string; person: string; dependant: string | null }
type Person = Row & {
  displayName?: string | null
  surname?: string | null
  forenames?: string | null
  omangIndex?: string | null
}

async function deathFields(
  operations: Transaction,
  { tenant, member, id, subject }: Asked,
): Promise<Row> {
  const { policy, life: lifeId, cause, place, omang } = subject
  const life = await own<LifeOf>(operations, policySlugs.lives, { tenant, member, id: lifeId })
  if (!life || !policy || life.policy !== policy) throw wrong('life', 'is no life on the policy')
  if (!cause || !causes.includes(cause)) throw wrong('cause', 'is needed: how did the person die')
  if (!place || !places.includes(place)) throw wrong('place', 'is needed: where did the person die')
  const collection = life.dependant ? slugs.dependants : slugs.members
  const person = await firstRow<Person>(operations, { tenant }, collection, {
    id: { equals: life.person },
  })
  const name = person?.displayName ?? [person?.forenames, person?.surname].filter(Boolean).join(' ')
  return {
    ...{ policy, life: lifeId, person: life.person, cause, place, deceasedName: name || '–' },
    ...(await omangFields(operations, { tenant, id, person, omang })),
  }
}

/** A member's Omang is compared as it is kept; a dependant's as it is entered. */
async function omangFields(
  operations: Transaction,
  {
    tenant,
    id,
    person,
    omang,
  }: { tenant: string; id: string; person: Person | null; omang?: string | null },
): Promise<Row> {
  if (person?.omangIndex) return { omangIndex: person.omangIndex }
  if (!omang?.trim()) return {}
  const problem = personalProblem('omang', omang)
  if (problem) throw claimErrors.CLAIM_SUBJECT(`omang: ${problem}`, { field: 'omang' })
  const cipher = await tenantCipher(operations, tenant)
  const text = normalisePersonal('omang', omang)
  return {
    omang: cipher.encrypt({ collection: claimSlugs.claims, id, field: 'omang' }, text),
    omangIndex: cipher.blindIndex('omang', text),
  }
}

async function withdrawalFields(
  operations: Transaction,
  { tenant, member, subject: { memberAccount, amount } }: Asked,
): Promise<Row> {
  const account = await own<Row & { kind: string }>(operations, slugs.memberAccounts, {
    ...{ tenant, member, id: memberAccount },
  })
  if (account?.kind !== 'savings')
    throw wrong('memberAccount', 'is no savings account of the member')
  if (!Number.isSafeInteger(amount) || Number(amount) <= 0)
    throw claimErrors.CLAIM_AMOUNT('amount: enter how much is wanted.', { field: 'amount' })
  return { memberAccount, claimedAmount: amount }
}

async function exitFields(
  operations: Transaction,
  { tenant, member, subject: { exit } }: Asked,
): Promise<Row> {
  const row = await own<Row>(operations, exitSlugs.exits, { tenant, member, id: exit })
  if (!row) throw wrong('exit', 'is no exit of the member')
  return { exit }
}

type Own = { tenant: string; member: string; id?: string | null }

async function own<T extends Row>(
  operations: Transaction,
  collection: string,
  { tenant, member, id }: Own,
): Promise<T | null> {
  if (!id || !isId(id)) return null
  const where = { id: { equals: id }, member: { equals: member } }
  return firstRow<T>(operations, { tenant }, collection, where)
}

const wrong = (field: string, problem: string) =>
  claimErrors.CLAIM_SUBJECT(`${field}: ${problem}.`, { field })
