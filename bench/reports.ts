import { trialBalance } from '../src/ledger'
import { systemActor } from '../src/domain/actor'
import { initTenant } from '../src/tenants/init-tenant'
import { openBench } from './database'
import { measure } from './measure'
import { fillBooks } from './reports-data'

export async function benchReports({ postings }: { postings: number }) {
  const platform = await openBench()
  try {
    const order = {
      slug: 'bench',
      name: 'Bench',
      template: 'burial',
      actor: systemActor('bench'),
    } as const
    const { tenant, accounts } = await initTenant(platform, order)
    console.error(await measure(() => fillBooks(platform.url, { tenant, accounts, postings })))
    for (const asOf of [null, '2026-12-31', '2025-06-30', '2024-02-01'])
      for (let i = 0; i < 2; i++) {
        const { seconds, result } = await measure(() =>
          trialBalance(platform.storage, { tenant, asOf }),
        )
        console.error(asOf, seconds, result.totals, result.difference)
      }
    return {}
  } finally {
    await platform.close()
  }
}
