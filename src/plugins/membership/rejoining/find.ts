import { slugs } from '../../../collections/slugs'
import { exitSlugs } from '../../member-exit/slugs'
import { reconciliationSlugs } from '../../reconciliation/slugs'
import {
  mayRejoin,
  usualRule,
  type FormerMembership,
  type Rejoining,
  type RejoiningRule,
} from '../../../domain/rejoining'
import type { ExitKind } from '../../../domain/exits'
import { normalisePersonal, personalProblem, tenantCipher } from '../../../tenants/personal-data'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row, Storage } from '../../../storage/types'
import type { Applicant } from '../applications/types'
import { membershipSlugs } from '../slugs'

export type FormerMember = Applicant & {
  statusDate: string
  joinedOn: string
  creditedMonths?: number | null
  mergedInto?: string
}

/** What the society's rules say about somebody who left. */
export type Verdict = Rejoining & { former: FormerMembership; rule: RejoiningRule }

/** The member of the society who has an Omang, whatever the status, found by its blind index. */
export async function memberWithOmang(
  storage: Storage,
  tenant: string,
  omang: string,
): Promise<FormerMember | null> {
  if (personalProblem('omang', omang)) return null
  const cipher = await tenantCipher(storage, tenant)
  const index = cipher.blindIndex('omang', normalisePersonal('omang', omang))
  return firstRow<FormerMember>(storage, { tenant }, slugs.members, {
    omangIndex: { equals: index },
  })
}

/** Whether a former member may apply again today, and on which terms. */
export async function verdictOn(
  operations: Operations,
  { id, tenant, joinedOn, statusDate, creditedMonths: credited }: FormerMember,
  today: string,
): Promise<Verdict> {
  const kind = await lastExitKind(operations, { tenant, member: id, leftOn: statusDate })
  const former = {
    ...{ joinedOn, leftOn: statusDate, kind, creditedMonths: credited ?? 0 },
    owing: await owing(operations, tenant, id),
  }
  const rule = await ruleFor(operations, tenant, kind)
  return { ...mayRejoin(former, rule, today), former, rule }
}

/** Null where no exit on record ended this membership, as after an import. */
async function lastExitKind(
  operations: Operations,
  { tenant, member, leftOn }: { tenant: string; member: string; leftOn: string },
): Promise<ExitKind | null> {
  const exit = await firstRow<Row & { kind: ExitKind }>(operations, { tenant }, exitSlugs.exits, {
    ...{ member: { equals: member }, status: { equals: 'approved' } },
    exitDate: { equals: leftOn },
  })
  return exit?.kind ?? null
}

async function owing(operations: Operations, tenant: string, member: string): Promise<number> {
  const [sum] = await operations.sum({ tenant }, reconciliationSlugs.arrears, {
    where: { member: { equals: member }, status: { equals: 'open' } },
    fields: ['outstanding'],
  })
  return Number(sum?.outstanding ?? 0)
}

/** The society's rule; who left without an exit on record is treated like one who resigned. */
async function ruleFor(
  operations: Operations,
  tenant: string,
  kind: ExitKind | null,
): Promise<RejoiningRule> {
  const row = await firstRow<Row & RejoiningRule>(
    operations,
    { tenant },
    membershipSlugs.rejoiningRules,
    { kind: { equals: kind ?? 'resignation' } },
  )
  if (!row) return usualRule
  const { allowed, afterMonths, service, joiningFee, arrearsFirst } = row
  return { allowed, afterMonths, service, joiningFee, arrearsFirst }
}
