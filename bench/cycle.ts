import { importMembers, importSubscriptions } from '../src/collections/imports'
import { systemActor } from '../src/domain/actor'
import { trialBalance, verifyLedger } from '../src/ledger'
import { generateDeductions } from '../src/plugins/payroll-file'
import { importRemittance, postRemittance } from '../src/plugins/reconciliation'
import { beginPosting } from '../src/plugins/reconciliation/reconcile'
import { initTenant } from '../src/tenants/init-tenant'
import { bareInsert } from './bare-insert'
import { openBench } from './database'
import { localApi } from './local-api'
import { measure, round, type Measured } from './measure'
import { bytesOf, contentOf, membersCsv, remittanceCsv, subscriptionsCsv } from './month'

const LOCAL_API_MEMBERS = 1000
const PERIOD = '2026-11'

/** A whole month for a society of this size, and what the plain ways do on the same machine in the same run. */
export async function benchCycle({ members }: { members: number }) {
  const platform = await openBench()
  const { storage } = platform
  const actor = systemActor('bench')
  const steps: Record<string, Measured> = {}
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    process.stderr.write(`${name} …`)
    const { result, seconds, peakMegabytes } = await measure(work)
    steps[name] = { seconds, peakMegabytes }
    process.stderr.write(` ${seconds} s\n`)
    return result
  }
  try {
    const { tenant } = await initTenant(platform, {
      slug: 'bench',
      name: 'Bench',
      template: 'burial',
      actor,
    })
    const order = { tenant, actor, authority: 'GOV', period: PERIOD }
    await step('importMembers', () =>
      importMembers(platform, { tenant, actor, source: bytesOf(membersCsv(members)) }),
    )
    await step('importSubscriptions', () =>
      importSubscriptions(platform, { tenant, actor, source: bytesOf(subscriptionsCsv(members)) }),
    )
    const run = await step('generate', () => generateDeductions(platform, order))
    const file = { name: 'remittance.csv', content: await contentOf(remittanceCsv(members)) }
    const { id } = await step('importRemittance', () =>
      importRemittance(platform, { ...order, file }),
    )
    const summary = await step('reconcile', () =>
      beginPosting(platform, { tenant, actor, remittance: id }),
    )
    await step('post', () => postRemittance(platform, { tenant, actor, remittance: id }))
    const [counted] = await storage.sum({ tenant }, 'postings', { fields: [] })
    const postings = counted?.count ?? 0
    const verified = await step('verify', () => verifyLedger(storage, { tenant }))
    const { difference } = await trialBalance(storage, { tenant })
    const perSecond = postings / (steps.post?.seconds ?? 1)
    const bare = await bareInsert(platform.url)
    const plain = await localApi(platform, Math.min(members, LOCAL_API_MEMBERS))
    return {
      bench: 'cycle',
      members,
      deductionLines: run.deductionFile.lines,
      remittanceLines: summary.remittance.lines,
      steps,
      reconcileAndPostSeconds: round((steps.reconcile?.seconds ?? 0) + (steps.post?.seconds ?? 0)),
      peakMegabytes: Math.max(...Object.values(steps).map((each) => each.peakMegabytes)),
      postings,
      postingsPerSecond: Math.round(perSecond),
      localApi: { postingsPerSecond: Math.round(plain), ratio: round(perSecond / plain) },
      bareInsert: { postingsPerSecond: Math.round(bare), ratio: round(perSecond / bare, 3) },
      books: { verified: verified.ok, difference },
    }
  } finally {
    await platform.close()
  }
}
