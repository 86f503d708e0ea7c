import { shippedDefinitions, shippedSettings } from '../../domain/statutory'
import type { Actor } from '../../domain/actor'
import { recordAudit } from '../../hooks/audit'
import { allRows } from '../../storage/reading'
import type { Row, Transaction } from '../../storage/types'
import type { SeedTenant } from '../../platform'
import { statutorySlugs } from './slugs'

type Shipped = { key: string }
type Place = { tenant: string; actor: Actor }

/** Gives a new society the shipped reports and the figures they need. */
export const seedStatutoryReports: SeedTenant = async ({ transaction, tenant, actor }) => {
  await addShipped(transaction, { tenant, actor })
}

/** Adds the shipped definitions and settings whose key the society does not have. @returns how many */
export async function addShipped(transaction: Transaction, place: Place): Promise<number> {
  const { tenant } = place
  // Two who ask at the same moment wait here, so that the second finds the first's.
  await transaction.nextNumbers({ tenant }, statutorySlugs.definitions, 0)
  const definitions = shippedDefinitions.map(({ name: { en, tn }, ...each }) => ({
    ...{ ...each, 'name.en': en, 'name.tn': tn, active: true },
  }))
  return (
    (await addMissing(transaction, place, statutorySlugs.definitions, definitions)) +
    (await addMissing(transaction, place, statutorySlugs.settings, shippedSettings))
  )
}

async function addMissing(
  transaction: Transaction,
  { tenant, actor }: Place,
  collection: string,
  shipped: readonly Shipped[],
): Promise<number> {
  const options = { select: ['key'] }
  const present = await allRows<Row & Shipped>(transaction, { tenant }, collection, options)
  const known = new Set(present.map(({ key }) => key))
  const rows = shipped
    .filter(({ key }) => !known.has(key))
    .map((each) => ({ ...each, id: transaction.newId() }))
  await transaction.insertMany({ tenant }, collection, rows)
  const entry = { tenant, actor, action: 'create', collection }
  recordAudit(
    transaction,
    rows.map(({ id }) => ({ ...entry, documentId: id })),
  )
  return rows.length
}
