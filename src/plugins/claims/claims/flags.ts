import type { Where } from 'payload'
import { slugs } from '../../../collections/slugs'
import { flagsOf, type ClaimFlag } from '../../../domain/claims'
import { allRows, firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { policySlugs } from '../../funeral-policies/slugs'
import { claimSlugs } from '../slugs'
import type { ClaimRow, PayeeRow } from '../types'
import { rowsOfClaim } from './find'

/** What somebody must look at before this claim is paid. Claims of no death have nothing but accounts. */
export async function flagsOfClaim(operations: Operations, claim: ClaimRow): Promise<ClaimFlag[]> {
  const isDeath = claim.person !== null && claim.person !== undefined
  return flagsOf({
    eventOn: claim.eventOn,
    sameDeath: isDeath ? await sameDeaths(operations, claim) : 0,
    coveredFrom: isDeath ? await coveredFrom(operations, claim) : null,
    beneficiariesChangedOn: isDeath ? await lastChange(operations, claim) : null,
    sameAccount: await sameAccounts(operations, claim),
  })
}

/** Other claims, and members recorded as deceased, of the same person: by record or by Omang. */
async function sameDeaths(
  operations: Operations,
  { id, tenant, person, omangIndex }: ClaimRow,
): Promise<number> {
  const same: Where[] = [
    { person: { equals: person } },
    ...(omangIndex ? [{ omangIndex: { equals: omangIndex } }] : []),
  ]
  const claims = await allRows<Row>(operations, { tenant }, claimSlugs.claims, {
    where: {
      and: [{ or: same }, { id: { not_equals: id } }, { status: { not_equals: 'declined' } }],
    },
    select: ['number'],
  })
  if (!omangIndex) return claims.length
  const dead = await firstRow(operations, { tenant }, slugs.members, {
    omangIndex: { equals: omangIndex },
    status: { equals: 'deceased' },
    id: { not_equals: person },
  })
  return claims.length + (dead ? 1 : 0)
}

async function coveredFrom(
  operations: Operations,
  { tenant, life }: ClaimRow,
): Promise<string | null> {
  const row = await firstRow<Row & { from: string }>(operations, { tenant }, policySlugs.lives, {
    id: { equals: life },
  })
  return row?.from ?? null
}

/** Beneficiaries count where the member died: then they are paid. */
async function lastChange(
  operations: Operations,
  { tenant, member, person }: ClaimRow,
): Promise<string | null> {
  if (member !== person) return null
  const rows = await allRows<Row & { updatedAt: string | Date }>(
    operations,
    { tenant },
    slugs.beneficiaries,
    { where: { member: { equals: member } }, select: ['updatedAt'] },
  )
  const days = rows.map(({ updatedAt }) => new Date(updatedAt).toISOString().slice(0, 10))
  return days.sort().at(-1) ?? null
}

async function sameAccounts(operations: Operations, claim: ClaimRow): Promise<number> {
  const own = await rowsOfClaim<PayeeRow>(operations, claimSlugs.payees, claim)
  const indexes = own.flatMap(({ kind, accountNumberIndex }) =>
    // An undertaker is paid on many claims.
    kind !== 'undertaker' && accountNumberIndex ? [accountNumberIndex] : [],
  )
  if (!indexes.length) return 0
  const others = await allRows<PayeeRow>(operations, { tenant: claim.tenant }, claimSlugs.payees, {
    where: { accountNumberIndex: { in: indexes }, claim: { not_equals: claim.id } },
    select: ['claim'],
  })
  return others.length
}
