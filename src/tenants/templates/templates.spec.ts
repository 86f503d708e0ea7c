import { describe, expect, it } from '@jest/globals'
import { ledgerEvents } from '../../ledger'
import { templateNames, templates } from '.'

describe.each(templateNames)('the %s template', (name) => {
  const template = templates[name]
  const accounts = new Map(template.accounts.map((account) => [account.code, account]))

  it('gives each account a code of its own', () => {
    expect(accounts.size).toBe(template.accounts.length)
  })

  it('credits a control account for each product, so that each member’s payments are kept apart', () => {
    for (const { account } of template.products) expect(accounts.get(account)?.control).toBe(true)
  })

  it('uses deduction codes that its payroll authorities gave', () => {
    const codes = template.payrollAuthorities.flatMap(({ deductionCodes }) => deductionCodes)
    const known = new Set(codes.map(({ code }) => code))
    for (const { deductionCode } of template.products) expect(known).toContain(deductionCode)
  })

  it('has one rule for each event of the ledger, on accounts of its chart', () => {
    const events = template.postingRules.map(({ event }) => event)
    expect(events.sort()).toEqual(ledgerEvents.map(({ key }) => key).sort())
    for (const { debit, credit } of template.postingRules) {
      for (const side of [debit, credit])
        expect(side === 'product' || accounts.has(side)).toBe(true)
    }
  })
})

it('makes a burial society’s products as the payroll knows them', () => {
  const amounts = templates.burial.products.map(({ code, amount }) => [code, amount])
  expect(Object.fromEntries(amounts)).toEqual({
    DUES: 2500,
    'FUN-A': 8500,
    'FUN-B': 12050,
    'FUN-C': 17575,
    SAV: undefined,
  })
})
