import { slugs } from '../../collections/slugs'
import { reservedStatuses } from '../../domain/claims'
import { Check, type CheckResult } from '../../ledger'
import type { VerificationDeclaration } from '../../platform/types'
import { readAhead } from '../../storage/reading'
import type { Operations } from '../../storage/types'
import { isReserved } from './claims/reserve'
import { claimSlugs } from './slugs'
import type { ClaimRow } from './types'

/** What is set aside and owed for each claim is what the ledger and its payees say. */
export const claimVerification: VerificationDeclaration = {
  key: 'claims.money',
  run: async ({ storage, tenant }) => [await verifyClaims(storage, tenant)],
}

async function verifyClaims(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('claims-agree')
  let seen = 0
  const pages = operations.stream({ tenant }, claimSlugs.claims, {
    select: [
      ...['number', 'kind', 'status', 'reserved', 'reserveJournal', 'payableJournal'],
      ...['eligibleAmount', 'approvedAmount', 'steps'],
    ],
  })
  for await (const page of readAhead<ClaimRow>(pages)) {
    const journals = page.flatMap(({ reserveJournal, payableJournal }) =>
      [reserveJournal, payableJournal].filter((id) => id !== null && id !== undefined),
    )
    const posted = await creditsOf(operations, tenant, journals)
    const reversed = await reversedOf(operations, tenant, journals)
    const owed = await owedBy(operations, tenant, page)
    const steps = await stepsOf(operations, tenant, page)
    for (const claim of page) {
      seen += 1
      for (const fault of faultsOf(claim, { posted, reversed, owed, steps }))
        check.fault(`${claim.number} (${claim.status}): ${fault}`)
    }
  }
  return check.result(`${seen} claims are set aside and owed as the ledger says`)
}

type Found = {
  posted: Map<string, number>
  reversed: Set<string>
  owed: Map<string, number>
  steps: Map<string, number>
}

const isOut = ({ status }: ClaimRow): boolean => status === 'payable' || status === 'paid'

/** @returns what is wrong with a claim, in thebe */
function faultsOf(claim: ClaimRow, found: Found): string[] {
  const { id, approvedAmount } = claim
  const approved = approvedAmount ?? 0
  const owing = found.owed.get(id) ?? 0
  const steps = found.steps.get(id) ?? 0
  return [
    ...reserveFaults(claim, found),
    ...(isOut(claim) && claim.kind !== 'exit-payout' ? payableFaults(claim, found) : []),
    ...(owing === (isOut(claim) ? approved : 0)
      ? []
      : [`${owing} owed to payees, ${approved} approved`]),
    ...(steps === claim.steps
      ? []
      : [`${steps} decisions in the register, ${claim.steps} recorded`]),
  ]
}

/** What is set aside is what its journal posted, what the rules or the approval say, and not taken back. */
function reserveFaults(claim: ClaimRow, { posted, reversed }: Found): string[] {
  if (!isReserved(claim))
    return claim.reserveJournal ? ['nothing is set aside for such a claim'] : []
  const { status, reserved, reserveJournal, eligibleAmount, approvedAmount } = claim
  const inJournal = reserveJournal ? (posted.get(reserveJournal) ?? 0) : 0
  const faults: string[] = []
  if (inJournal !== (isOut(claim) ? approvedAmount : reserved))
    faults.push(`${reserved} set aside, ${inJournal} in its journal`)
  if (reserveJournal && reversed.has(reserveJournal)) faults.push('its reserve was taken back')
  const decided = (status === 'assessed' ? eligibleAmount : approvedAmount) ?? 0
  if (reservedStatuses.includes(status) && reserved !== decided)
    faults.push(`${reserved} set aside, ${decided} decided`)
  return faults
}

function payableFaults(claim: ClaimRow, { posted, reversed }: Found): string[] {
  const { payableJournal, approvedAmount } = claim
  const inJournal = payableJournal ? (posted.get(payableJournal) ?? 0) : 0
  if (inJournal !== approvedAmount)
    return [`${inJournal} made payable, ${approvedAmount ?? 0} approved`]
  return payableJournal && reversed.has(payableJournal) ? ['its payable was taken back'] : []
}

async function creditsOf(
  operations: Operations,
  tenant: string,
  journals: string[],
): Promise<Map<string, number>> {
  const sums = await operations.sum({ tenant }, slugs.postings, {
    where: { journal: { in: journals }, side: { equals: 'credit' } },
    groupBy: ['journal'],
    fields: ['amount'],
  })
  return new Map(sums.map(({ journal, amount }) => [String(journal), Number(amount)]))
}

async function reversedOf(
  operations: Operations,
  tenant: string,
  journals: string[],
): Promise<Set<string>> {
  const rows = await operations.sum({ tenant }, slugs.journals, {
    where: { reverses: { in: journals } },
    groupBy: ['reverses'],
    fields: [],
  })
  return new Set(rows.map(({ reverses }) => String(reverses)))
}

async function owedBy(
  operations: Operations,
  tenant: string,
  claims: ClaimRow[],
): Promise<Map<string, number>> {
  const sums = await operations.sum({ tenant }, claimSlugs.payees, {
    where: { claim: { in: claims.map(({ id }) => id) }, status: { in: ['due', 'paid'] } },
    groupBy: ['claim'],
    fields: ['amount'],
  })
  return new Map(sums.map(({ claim, amount }) => [String(claim), Number(amount)]))
}

async function stepsOf(
  operations: Operations,
  tenant: string,
  claims: ClaimRow[],
): Promise<Map<string, number>> {
  const sums = await operations.sum({ tenant }, claimSlugs.decisions, {
    where: { claim: { in: claims.map(({ id }) => id) } },
    groupBy: ['claim'],
    fields: [],
  })
  return new Map(sums.map(({ claim, count }) => [String(claim), count]))
}
