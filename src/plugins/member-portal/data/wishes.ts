import { needsOptIn, type Purpose } from '../../../domain/messages'
import type { PortalContext } from '../../../platform/portal-page'
import { firstRow } from '../../../storage/reading'
import type { Operations, Transaction } from '../../../storage/types'
import { messageSlugs } from '../../messages'

/** What a member may agree to or refuse, and the purpose of messages that it is about. */
export const wishPurposes = {
  reminders: 'reminder',
  news: 'news',
} as const satisfies Record<string, Purpose>
export type Wish = keyof typeof wishPurposes
export const wishes = Object.keys(wishPurposes) as Wish[]

type Place = Pick<PortalContext, 'tenant' | 'member'>

/** What counts now, whoever entered it: the registers that messages go by. */
export async function wishesOf(
  operations: Operations,
  { tenant, member }: Place,
): Promise<Record<Wish, boolean>> {
  const wanted = await Promise.all(
    wishes.map(async (wish): Promise<[Wish, boolean]> => {
      const purpose = wishPurposes[wish]
      const where = { member: { equals: member.id }, purpose: { equals: purpose } }
      const isIn = async (register: string) =>
        (await firstRow(operations, { tenant }, register, where)) !== null
      if (await isIn(messageSlugs.optOuts)) return [wish, false]
      return [wish, !needsOptIn(purpose) || (await isIn(messageSlugs.optIns))]
    }),
  )
  return Object.fromEntries(wanted) as Record<Wish, boolean>
}

/** Lets messages go by what the member says, from the next one on. */
export async function writeWish(
  transaction: Transaction,
  { tenant, member }: Place,
  { wish, given }: { wish: Wish; given: boolean },
): Promise<void> {
  const purpose = wishPurposes[wish]
  const where = { member: { equals: member.id }, purpose: { equals: purpose } }
  const rows = [{ member: member.id, purpose }]
  const enter = (register: string) =>
    transaction.insertMany({ tenant }, register, rows, { onConflict: 'skip' })
  const takeOut = (register: string) => transaction.removeMany({ tenant }, register, where)
  if (given) await takeOut(messageSlugs.optOuts)
  else await enter(messageSlugs.optOuts)
  // Only such purposes are in the other register.
  if (!needsOptIn(purpose)) return
  if (given) await enter(messageSlugs.optIns)
  else await takeOut(messageSlugs.optIns)
}
