import { slugs } from '../../../../collections/slugs'
import { allRows } from '../../../../storage/reading'
import type { Row } from '../../../../storage/types'
import { momentOf, newestPages } from '../newest'
import { balancesAfter, type AccountPosting } from '../running-balance'
import type { TimelineContext, TimelineEntry, TimelineMoney, TimelineSource } from '../types'

type Account = TimelineMoney['account'] & Row
type Journal = Row & { id: string; number: string; event: string; narrative: string | null }

/** What moved on the member's accounts, with the balance of the account after each posting. */
export const moneySource: TimelineSource = {
  kinds: ['money'],
  reads: [slugs.memberAccounts, slugs.postings, slugs.journals],
  async *entries(context: TimelineContext): AsyncGenerator<TimelineEntry> {
    const accounts = await accountsOf(context)
    if (!accounts.size) return
    const known = new Map<string, number>()
    const where = { memberAccount: { in: [...accounts.keys()] } }
    for await (const page of newestPages<AccountPosting>(context, slugs.postings, where)) {
      const journals = await journalsOf(context, page)
      const balances = await balancesAfter(context, page, known)
      for (const posting of page) {
        const journal = journals.get(posting.journal)
        const account = accounts.get(posting.memberAccount)
        if (!journal || !account) continue
        yield entryOf(posting, journal, { account, balance: balances.get(posting.id) ?? 0 })
      }
    }
  },
}

function entryOf(
  { id, businessDate, side, amount }: AccountPosting,
  journal: Journal,
  { account, balance }: { account: Account; balance: number },
): TimelineEntry {
  const { number, kind } = account
  return {
    ...{ id, kind: 'money', at: momentOf(id), collection: slugs.journals },
    action: journal.event,
    date: businessDate,
    actorName: null,
    reason: null,
    changes: [],
    facts: [
      { field: 'number', value: journal.number },
      ...(journal.narrative ? [{ field: 'narrative', value: journal.narrative }] : []),
    ],
    money: { account: { id: account.id, number, kind }, side, amount, balance },
    source: { collection: slugs.journals, id: journal.id },
  }
}

async function accountsOf({ operations, tenant, members }: TimelineContext) {
  const rows = await allRows<Account>(operations, { tenant }, slugs.memberAccounts, {
    where: { member: { in: [...members] } },
    select: ['number', 'kind'],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

async function journalsOf({ operations, tenant }: TimelineContext, postings: AccountPosting[]) {
  const ids = [...new Set(postings.map(({ journal }) => journal))]
  const rows = await allRows<Journal>(operations, { tenant }, slugs.journals, {
    where: { id: { in: ids } },
    select: ['number', 'event', 'narrative'],
  })
  return new Map(rows.map((row) => [row.id, row]))
}
