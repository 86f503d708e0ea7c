import { slugs } from '../../../collections/slugs'
import { loadPostingRules } from '../../../ledger'
import type { PayableSource } from '../../../platform/types'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
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
    const { credit } = (await loadPostingRules(operations, tenant)).accountsFor('exit.settled', {
      productAccount: '',
    })
    const members = await allRows<Row & { id: string; memberNumber: string }>(
      operations,
      { tenant },
      slugs.members,
      { where: { id: { in: rows.map(({ member }) => member) } }, select: ['memberNumber'] },
    )
    const numbers = new Map(members.map(({ id, memberNumber }) => [id, memberNumber]))
    return rows.map(({ id, member, payable: amount }) => ({
      ...{ ref: id, member, amount, account: credit },
      narrative: `Exit, ${numbers.get(member) ?? ''}`,
    }))
  },
}
