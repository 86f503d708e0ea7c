import { slugs } from '../../../collections/slugs'
import type { PayableSource } from '../../../platform/types'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { ExitRow } from '../exits/types'
import { exitSlugs } from '../slugs'

type PayableExit = ExitRow & { payable: number }

/** What is paid to members who left: the settlement of an approved exit, from the account that it went to. */
export const exitPayables: PayableSource = {
  key: 'exits.settlement',
  label: { en: 'Settlement of an exit', tn: 'Tuelano ya go tswa' },
  list: async (operations, { tenant, refs }) => {
    const rows = await allRows<PayableExit>(operations, { tenant }, exitSlugs.exits, {
      where: {
        ...{ status: { equals: 'approved' }, payable: { greater_than: 0 } },
        ...(refs ? { id: { in: refs } } : {}),
      },
    })
    if (!rows.length) return []
    const owed = await owedOn(operations, tenant, rows)
    const members = await allRows<Row & { id: string; memberNumber: string }>(
      operations,
      { tenant },
      slugs.members,
      { where: { id: { in: rows.map(({ member }) => member) } }, select: ['memberNumber'] },
    )
    const numbers = new Map(members.map(({ id, memberNumber }) => [id, memberNumber]))
    return rows.flatMap(({ id: ref, member, payable, claimed, journal }) => {
      const amount = payable - (claimed ?? 0)
      const account = owed.get(journal ?? '')
      const narrative = `Exit, ${numbers.get(member) ?? ''}`
      return account && amount > 0 ? [{ ref, member, amount, account, narrative }] : []
    })
  },
}

type Credit = Row & { journal: string; account: string; memberAccount: string | null }

/** The account that each settlement was credited to, by its journal; arrears kept back name a member account. */
async function owedOn(
  operations: Operations,
  tenant: string,
  exits: PayableExit[],
): Promise<Map<string, string>> {
  const journals = exits.flatMap(({ journal }) => journal ?? [])
  const rows = await allRows<Credit>(operations, { tenant }, slugs.postings, {
    where: { journal: { in: journals }, side: { equals: 'credit' } },
    select: ['journal', 'account', 'memberAccount'],
  })
  const payable = rows.filter(({ memberAccount }) => !memberAccount)
  return new Map(payable.map(({ journal, account }) => [journal, account]))
}
