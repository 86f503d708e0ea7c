import type { Transaction } from '../../../storage/types'
import { queueMessages } from '../../messages'
import { deductionShort } from '../message-events'
import type { ItemRow, RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'

type Chunk = {
  transaction: Transaction
  tenant: string
  remittance: RemittanceRow
  items: ItemRow[]
}

/** Tells members of whom the payroll deducted too little, together with the arrears that it leaves. */
export async function tellShort({ transaction, tenant, remittance, items }: Chunk): Promise<void> {
  const { period } = remittance
  const tellings = items.flatMap(({ id, member, expected, received, arrears }) => {
    if (!member || arrears <= 0) return []
    const values = { period, expected, received, owing: arrears }
    const source = { collection: reconciliationSlugs.items, id }
    return [{ member, values, key: id, source }]
  })
  await queueMessages(transaction, { tenant, event: deductionShort, tellings })
}
