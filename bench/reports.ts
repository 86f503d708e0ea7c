import pg from 'pg'
import { systemActor } from '../src/domain/actor'
import { balanceSheetOf, cashFlowOf, incomeStatementOf, trialBalance } from '../src/ledger'
import { initTenant } from '../src/tenants/init-tenant'
import { openBench } from './database'
import { measure, round } from './measure'
import { fillBooks } from './reports-data'

/** Days of three years for which the trial balance is asked: an early one, the middle, the last. */
const DAYS = ['2024-03-31', '2025-06-30', '2026-12-31']
const RUNS = 3

/**
 * Statements over large books, each the slowest of some runs, against the database reading the same
 * postings once and adding them up to one sum.
 */
export async function benchReports({ postings }: { postings: number }) {
  const platform = await openBench()
  try {
    const { storage, url } = platform
    const actor = systemActor('bench')
    const order = { slug: 'bench', name: 'Bench', template: 'burial', actor } as const
    const { tenant, accounts } = await initTenant(platform, order)
    await fillBooks(url, { tenant, accounts, postings })
    const year = { tenant, from: '2026-01-01', to: '2026-12-31' }
    const baseline = await bareSum(url)
    const trialBalances: Record<string, number> = {}
    for (const asOf of DAYS)
      trialBalances[asOf] = await slowest(() => trialBalance(storage, { tenant, asOf }))
    const slowestDay = Math.max(...Object.values(trialBalances))
    return {
      postings,
      baseline: { what: 'select sum(amount) from postings', seconds: round(baseline, 3) },
      trialBalance: { ...trialBalances, ratio: round(slowestDay / baseline) },
      incomeStatement: await slowest(() => incomeStatementOf(storage, year)),
      balanceSheet: await slowest(() => balanceSheetOf(storage, { tenant, asOf: year.to })),
      cashFlow: await slowest(() => cashFlowOf(storage, year)),
      isUnderOneSecond: slowestDay < 1,
    }
  } finally {
    await platform.close()
  }
}

async function slowest(work: () => Promise<unknown>): Promise<number> {
  const seconds: number[] = []
  for (let run = 0; run < RUNS; run += 1) seconds.push((await measure(work)).seconds)
  return Math.max(...seconds)
}

async function bareSum(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select sum(amount) from postings')
    return (await measure(() => client.query('select sum(amount) from postings'))).seconds
  } finally {
    await client.end()
  }
}
