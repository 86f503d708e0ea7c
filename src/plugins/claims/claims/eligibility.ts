import { slugs } from '../../../collections/slugs'
import {
  benefitEligibility,
  exitEligibility,
  funeralEligibility,
  withdrawalEligibility,
  type Eligibility,
} from '../../../domain/claims'
import { memberAccountBalances } from '../../../ledger'
import { allRows, firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { coverOfDeath } from '../../funeral-policies'
import { exitSlugs } from '../../member-exit/slugs'
import { claimSlugs } from '../slugs'
import type { ClaimRow, ClaimTypeRow } from '../types'

/** What the rules say of a claim, by what the books and registers hold now. */
export function eligibilityOf(
  operations: Operations,
  claim: ClaimRow,
  type: ClaimTypeRow,
): Promise<Eligibility> {
  switch (claim.kind) {
    case 'funeral':
      return ofDeath(operations, claim, type)
    case 'benefit':
      return ofBenefit(operations, claim, type)
    case 'savings-withdrawal':
      return ofWithdrawal(operations, claim)
    case 'exit-payout':
      return ofExit(operations, claim)
  }
}

async function ofDeath(
  operations: Operations,
  { tenant, policy, life, cause, eventOn, filedOn }: ClaimRow,
  { withinMonths }: ClaimTypeRow,
): Promise<Eligibility> {
  const cover = await coverOfDeath(operations, {
    ...{ tenant, policy: policy ?? '', life: life ?? '', dateOfDeath: eventOn },
    cause: cause ?? 'natural',
  })
  return funeralEligibility(cover, { filedOn, eventOn }, withinMonths ?? null)
}

type MemberRow = Row & {
  status: string
  statusDate: string | null
  joinedOn: string | null
  creditedMonths: number | null
}

async function ofBenefit(
  operations: Operations,
  { tenant, member: id, eventOn, filedOn }: ClaimRow,
  { benefit, waitingMonths, withinMonths }: ClaimTypeRow,
): Promise<Eligibility> {
  const where = { id: { equals: id } }
  const member = await firstRow<MemberRow>(operations, { tenant }, slugs.members, where)
  const isGone = member?.status === 'exited' || member?.status === 'deceased'
  return benefitEligibility({
    ...{ eventOn, filedOn, benefit: benefit ?? null },
    // Former service that counts was waited already.
    waitingMonths: Math.max(0, (waitingMonths ?? 0) - (member?.creditedMonths ?? 0)),
    ...{ withinMonths: withinMonths ?? null },
    joinedOn: member?.status === 'applicant' ? null : (member?.joinedOn ?? null),
    leftOn: isGone ? (member.statusDate ?? null) : null,
  })
}

async function ofWithdrawal(operations: Operations, claim: ClaimRow): Promise<Eligibility> {
  const { tenant, memberAccount, claimedAmount } = claim
  const id = memberAccount ?? ''
  const balances = await memberAccountBalances(operations, tenant, [id])
  const claimed = await claimedByOthers(operations, claim, {
    ...{ memberAccount: { equals: id } },
    // What became payable has left the account already.
    status: { in: ['filed', 'assessed', 'approved', 'partly', 'appealed'] },
  })
  return withdrawalEligibility({
    ...{ wanted: claimedAmount ?? 0, balance: balances.get(id) ?? 0, claimed },
  })
}

async function ofExit(operations: Operations, claim: ClaimRow): Promise<Eligibility> {
  const { tenant, exit: id } = claim
  const exit = await firstRow<Row & { status: string; payable: number }>(
    operations,
    { tenant },
    exitSlugs.exits,
    { id: { equals: id } },
  )
  const claimed = await claimedByOthers(operations, claim, {
    exit: { equals: id },
    status: { not_in: ['declined'] },
  })
  const payable = exit?.status === 'approved' ? exit.payable : null
  return exitEligibility({ payable, claimed })
}

/** What other claims take, in thebe: as approved, else as found eligible, else as asked. */
async function claimedByOthers(
  operations: Operations,
  { id, tenant }: ClaimRow,
  where: Record<string, object>,
): Promise<number> {
  const rows = await allRows<ClaimRow>(operations, { tenant }, claimSlugs.claims, {
    where: { ...where, id: { not_equals: id } },
    select: ['claimedAmount', 'eligibleAmount', 'approvedAmount'],
  })
  return rows.reduce(
    (sum, row) => sum + (row.approvedAmount ?? row.eligibleAmount ?? row.claimedAmount ?? 0),
    0,
  )
}
