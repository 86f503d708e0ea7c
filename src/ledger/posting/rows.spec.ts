import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { balancedDraft } from '../../../test/kit/drafts'
import { validateDraft } from '../drafts/validate'
import type { JournalDraft } from '../types'
import { balanceRows } from './rows'

type BalanceRow = {
  key: string
  account: string
  memberAccount: string | null
  debit: number
  credit: number
}

const rowsOf = (drafts: JournalDraft[]) =>
  balanceRows(
    drafts.map((draft) => ({ draft, hash: '', total: validateDraft(draft) })),
  ) as BalanceRow[]
const net = (rows: BalanceRow[]) => rows.reduce((sum, { debit, credit }) => sum + debit - credit, 0)
const some = fc.array(balancedDraft, { maxLength: 20 })

it('conserves money: the accounts add up to nothing', () => {
  fc.assert(
    fc.property(some, (drafts) => {
      expect(net(rowsOf(drafts).filter(({ memberAccount }) => !memberAccount))).toBe(0)
    }),
  )
})

it('adds to a control account what it adds to its member accounts', () => {
  fc.assert(
    fc.property(some, (drafts) => {
      const suspense = rowsOf(drafts).filter(({ account }) => account === 'suspense')
      const members = suspense.filter(({ memberAccount }) => memberAccount)
      expect(net(members) * 2).toBe(net(suspense))
    }),
  )
})

it('makes one row for each key, in one order, however the drafts are arranged', () => {
  fc.assert(
    fc.property(some, (drafts) => {
      const rows = rowsOf(drafts)
      const keys = rows.map(({ key }) => key)
      expect(keys).toEqual([...new Set(keys)].sort())
      expect(rowsOf([...drafts].reverse())).toEqual(rows)
    }),
  )
})
