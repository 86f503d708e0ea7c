import type { Payload } from 'payload'
import { platformOf, type Payable, type PayableSource } from '../../../platform'
import { allRows } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import { payoutSlugs } from '../slugs'
import type { PayoutRow } from '../types'

export type OpenPayable = Payable & {
  source: string
  /** The row of the register, when it was tried before. */
  payout: PayoutRow | null
}

/** What every plugin together says may be paid, by the key of the source. */
export const sourcesOf = (payload: Payload): PayableSource[] => platformOf(payload).payableSources

type Asked = { tenant: string; sources: readonly PayableSource[] }

/** All that is owed and in no batch. Its key is `<source>:<ref>`. */
export async function openPayables(
  operations: Operations,
  { tenant, sources }: Asked,
): Promise<Map<string, OpenPayable>> {
  const rows = await allRows<PayoutRow>(operations, { tenant }, payoutSlugs.payouts, {})
  const known = new Map(rows.map((row) => [payableKey(row.source, row.ref), row]))
  const open = new Map<string, OpenPayable>()
  for (const source of sources) {
    for (const payable of await source.list(operations, { tenant })) {
      const key = payableKey(source.key, payable.ref)
      const payout = known.get(key) ?? null
      if (!payout || payout.status === 'open')
        open.set(key, { ...payable, source: source.key, payout })
    }
  }
  return open
}

/** Whose account it is paid to. */
export const payeeOf = ({ member, payee }: Payable): string => payee ?? member

export const payableKey = (source: string, ref: string): string => `${source}:${ref}`
