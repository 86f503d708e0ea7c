import type { Operations, Row } from '../../storage/types'
import { add, balanceOf } from '../amounts'
import { ledgerSlugs } from '../slugs'
import type { Movements, Side } from '../types'
import { balancePages, isDifferent } from './balance-pages'
import { Check, type CheckResult } from './check'

export type BooksResult = {
  checks: CheckResult[]
  /** How many postings the tenant has. */
  postings: number
}

/** The checks that add up the whole books. Call it with the journal lock held. */
export async function verifyBooks(operations: Operations, tenant: string): Promise<BooksResult> {
  const { postings, check } = await verifyTotals(operations, tenant)
  const balances = await verifyBalances(operations, tenant)
  const subLedgers = await verifySubLedgers(operations, tenant)
  return { postings, checks: [check, balances, subLedgers] }
}

async function verifyTotals(operations: Operations, tenant: string) {
  const sums = await operations.sum({ tenant }, ledgerSlugs.postings, {
    groupBy: ['side'],
    fields: ['amount'],
  })
  const totals: Movements = { debit: 0, credit: 0 }
  let postings = 0
  for (const { side, amount, count } of sums) {
    totals[side as Side] = amount as number
    postings += count
  }
  const { debit, credit } = totals
  const check = new Check('debits-equal-credits')
  if (debit !== credit) check.fault(`debits are ${debit} thebe and credits ${credit} thebe`)
  return { postings, check: check.result(`${debit} thebe on each side in ${postings} postings`) }
}

async function verifyBalances(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('balances-agree')
  let compared = 0
  const kept: Movements = { debit: 0, credit: 0 }
  for await (const page of balancePages(operations, tenant)) {
    compared += page.length
    for (const balance of page) {
      kept.debit = add(kept.debit, balance.kept.debit)
      kept.credit = add(kept.credit, balance.kept.credit)
      if (isDifferent(balance)) check.fault(`${balance.key}: ${described(balance)}`)
    }
  }
  const [total] = await operations.sum({ tenant }, ledgerSlugs.balances, {
    fields: ['debit', 'credit'],
  })
  const { debit = 0, credit = 0 } = (total ?? {}) as Partial<Movements>
  if (debit !== kept.debit || credit !== kept.credit) {
    check.fault('there are balances under keys that name no account')
  }
  return check.result(`${compared} balances equal the sums of their postings`)
}

const described = ({ kept, rebuilt }: { kept: Movements; rebuilt: Movements }) =>
  `kept debit ${kept.debit}, credit ${kept.credit}; ` +
  `postings add up to debit ${rebuilt.debit}, credit ${rebuilt.credit}`

async function verifySubLedgers(operations: Operations, tenant: string): Promise<CheckResult> {
  const balancesOf = (isSubLedger: boolean) =>
    operations.sum({ tenant }, ledgerSlugs.balances, {
      where: { memberAccount: { exists: isSubLedger } },
      groupBy: ['account'],
      fields: ['debit', 'credit'],
    })
  const byAccount = (rows: Row[]) =>
    new Map(rows.map((row) => [row.account as string, balanceOf(row as Movements)]))
  const subLedgers = byAccount(await balancesOf(true))
  const controls = byAccount(await balancesOf(false))
  const check = new Check('sub-ledgers-agree')
  let compared = 0
  for await (const page of operations.stream({ tenant }, ledgerSlugs.accounts)) {
    for (const { id, code, control } of page) {
      const members = subLedgers.get(id as string) ?? 0
      const own = controls.get(id as string) ?? 0
      const expected = control ? own : 0
      compared += control ? 1 : 0
      if (members === expected) continue
      check.fault(`account ${String(code)}: ${own} thebe, its member accounts ${members} thebe`)
    }
  }
  return check.result(`${compared} control accounts equal the sum of their member accounts`)
}
