import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { reconciliationErrors } from '../errors'
import { remittancesOf } from '../remittances/find'
import type { ItemRow, RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'

/**
 * Asks of every register whether the remittance can be taken back. Called under the lock of the
 * registers and before anything is reversed: a refusal leaves all as it was, and from then on nobody
 * else touches them, so that a reversal which began can always be brought to its end.
 * @throws SUSPENSE_RESOLVED, REMITTANCE_STATE and REMITTANCE_LATER, which name what must be taken back first
 */
export async function assertReversible(
  operations: Operations,
  remittance: RemittanceRow,
): Promise<void> {
  await assertSuspenseOpen(operations, remittance)
  await assertArrearsUntouched(operations, remittance)
  await assertLatest(operations, remittance)
}

async function assertSuspenseOpen(
  operations: Operations,
  { tenant, id }: RemittanceRow,
): Promise<void> {
  const suspense = await allRows(operations, { tenant }, reconciliationSlugs.suspenseItems, {
    where: { remittance: { equals: id } },
    select: ['amount', 'remaining'],
  })
  if (suspense.every(({ amount, remaining }) => amount === remaining)) return
  throw reconciliationErrors.SUSPENSE_RESOLVED(
    'Money from the suspense of this remittance was resolved.',
  )
}

type Arrears = Row & { id: string; member: string; amount: number; outstanding: number }

/** Arrears that it left and arrears that it paid: a later remittance may have paid more of them. */
async function assertArrearsUntouched(
  operations: Operations,
  remittance: RemittanceRow,
): Promise<void> {
  const { tenant, id } = remittance
  const later = await laterThan(operations, remittance)
  const left = operations.stream({ tenant }, reconciliationSlugs.arrears, {
    where: { remittance: { equals: id } },
    select: ['member', 'amount', 'outstanding'],
  })
  for await (const page of left) {
    const paid = (page as Arrears[]).filter(({ amount, outstanding }) => amount !== outstanding)
    if (!paid.length) continue
    await refuseWherePaid(operations, later, paid)
    throw reconciliationErrors.SUSPENSE_RESOLVED(
      'Arrears that this remittance left were paid later, from suspense or by a settlement.',
    )
  }
  if (!later.length) return
  const items = operations.stream({ tenant }, reconciliationSlugs.items, {
    where: { remittance: { equals: id }, allocated: { greater_than: 0 } },
    select: ['parts'],
  })
  for await (const page of items) await assertStillAsSettled(operations, later, page as ItemRow[])
}

/** What was paid of the same arrears from suspense stays paid: the reversal only adds back. */
async function assertStillAsSettled(
  operations: Operations,
  later: RemittanceRow[],
  items: ItemRow[],
): Promise<void> {
  const tenant = later[0]?.tenant as string
  const settled = new Map<string, number>()
  for (const { arrears, allocated, owing } of items.flatMap(({ parts }) => parts))
    if (arrears && allocated > 0) settled.set(arrears, owing)
  if (!settled.size) return
  const rows = await allRows<Arrears>(operations, { tenant }, reconciliationSlugs.arrears, {
    where: { id: { in: [...settled.keys()] } },
    select: ['member', 'outstanding'],
  })
  const paid = rows.filter(({ id, outstanding }) => outstanding !== settled.get(id))
  if (paid.length) await refuseWherePaid(operations, later, paid)
}

/** @throws REMITTANCE_LATER when one of the remittances paid of these arrears */
async function refuseWherePaid(
  operations: Operations,
  later: RemittanceRow[],
  arrears: Arrears[],
): Promise<void> {
  if (!later.length) return
  const tenant = later[0]?.tenant as string
  const ids = new Set(arrears.map(({ id }) => id))
  const items = await allRows<ItemRow>(operations, { tenant }, reconciliationSlugs.items, {
    where: {
      remittance: { in: later.map(({ id }) => id) },
      member: { in: [...new Set(arrears.map(({ member }) => member))] },
    },
    select: ['remittance', 'parts'],
  })
  const payers = new Set(
    items
      .filter(({ parts }) =>
        parts.some((part) => part.allocated > 0 && ids.has(part.arrears ?? '')),
      )
      .map(({ remittance }) => remittance),
  )
  const payer = later.find(({ id }) => payers.has(id))
  if (!payer) return
  throw reconciliationErrors.REMITTANCE_LATER(
    `${payer.title}, which was posted later, paid arrears that this remittance left or paid of: reverse that one first.`,
    { remittance: payer.id },
  )
}

/** A later file of the month was held against what this one left owing: it must go first. */
async function assertLatest(operations: Operations, remittance: RemittanceRow): Promise<void> {
  const { tenant, payrollAuthority, period } = remittance
  const month = await remittancesOf(operations, { tenant, authority: payrollAuthority, period })
  const later = month.find((other) => isLater(other, remittance))
  if (!later) return
  throw reconciliationErrors.REMITTANCE_STATE(
    `${later.title} was posted after it: reverse that one first.`,
    { remittance: later.id },
  )
}

/** Latest first: the one to begin with. */
async function laterThan(
  operations: Operations,
  remittance: RemittanceRow,
): Promise<RemittanceRow[]> {
  const { tenant, payrollAuthority } = remittance
  const rows = await allRows<RemittanceRow>(
    operations,
    { tenant },
    reconciliationSlugs.remittances,
    { where: { payrollAuthority: { equals: payrollAuthority }, status: { equals: 'posted' } } },
  )
  return rows.filter((row) => isLater(row, remittance)).sort((a, b) => time(b) - time(a))
}

const isLater = (other: RemittanceRow, { id, postedAt }: RemittanceRow): boolean =>
  Boolean(other.id !== id && other.postedAt && postedAt) && time(other) > time({ postedAt })

const time = ({ postedAt }: Pick<RemittanceRow, 'postedAt'>): number =>
  postedAt ? new Date(postedAt).getTime() : 0
