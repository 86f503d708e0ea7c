import { nameIn } from '../../../collections/fields/local-name'
import { slugs } from '../../../collections/slugs'
import type { ClaimKind } from '../../../domain/claims'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { livesOf } from '../../funeral-policies/policies/cover'
import type { PolicyRow } from '../../funeral-policies/policies/types'
import { policySlugs } from '../../funeral-policies/slugs'
import { exitSlugs } from '../../member-exit/slugs'
import { claimSlugs } from '../slugs'
import type { ClaimTypeRow } from '../types'

/** Something that a claim may be about, with the fields that say so. */
export type Subject = { label: string; isMember?: boolean; fields: Record<string, string> }

export type Offered = {
  types: { id: string; code: string; name: string; kind: ClaimKind; inPortal: boolean }[]
  subjects: Record<'funeral' | 'savings-withdrawal' | 'exit-payout', Subject[]>
}

/** What a member may claim. */
export async function offeredTo(
  operations: Operations,
  { tenant, member, language }: { tenant: string; member: string; language?: string },
): Promise<Offered> {
  const types = await allRows<ClaimTypeRow>(operations, { tenant }, claimSlugs.types, {
    where: { active: { equals: true } },
    orderBy: ['name'],
  })
  const where = { member: { equals: member } }
  const policies = await allRows<PolicyRow>(operations, { tenant }, policySlugs.policies, { where })
  const lives = await Promise.all(
    policies.map(async (policy) => livesOn(operations, tenant, policy)),
  )
  const accounts = await allRows<Row & { id: string; reference?: string }>(
    operations,
    { tenant },
    slugs.memberAccounts,
    { where: { ...where, kind: { equals: 'savings' } } },
  )
  const exits = await allRows<Row & { id: string; exitDate: string }>(
    operations,
    { tenant },
    exitSlugs.exits,
    { where: { ...where, status: { equals: 'approved' } } },
  )
  return {
    types: types.map(({ id, code, name, nameTn, kind, inPortal }) => ({
      ...{ id, code, name: nameIn({ name, nameTn }, language), kind, inPortal: inPortal === true },
    })),
    subjects: {
      funeral: lives.flat(),
      'savings-withdrawal': accounts.map(({ id, number }) => ({
        ...{ label: String(number ?? id), fields: { memberAccount: id } },
      })),
      'exit-payout': exits.map(({ id, exitDate }) => ({ label: exitDate, fields: { exit: id } })),
    },
  }
}

async function livesOn(
  operations: Operations,
  tenant: string,
  policy: PolicyRow,
): Promise<Subject[]> {
  const lives = await livesOf(operations, tenant, policy)
  return lives.map(({ id, name, dependant }) => ({
    label: `${name}, ${policy.number}`,
    isMember: !dependant,
    fields: { policy: policy.id, life: id },
  }))
}
