import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { mayIn } from '../../session/societies'
import type { TextKey } from '../../translations'

export type FirstStep = { label: TextKey; collection: string; done: boolean; may: boolean }

/** What a society without a deduction run still has to do, and which of it the person may do. */
export async function firstSteps(req: PayloadRequest, tenant: string): Promise<FirstStep[]> {
  const storage = storageOf(req.payload)
  const has = async (collection: string) => {
    const [found] = await storage.sum({ tenant }, collection, { fields: [] })
    return (found?.count ?? 0) > 0
  }
  const [mayImport, mayGenerate, members, subscriptions] = await Promise.all([
    mayIn(req, tenant, 'members.import'),
    mayIn(req, tenant, 'deductions.generate'),
    has(slugs.members),
    has(slugs.subscriptions),
  ])
  return [
    { label: 'firstMembers', collection: slugs.members, done: members, may: mayImport },
    {
      label: 'firstSubscriptions',
      collection: slugs.subscriptions,
      done: subscriptions,
      may: mayImport,
    },
    { label: 'firstRun', collection: 'deduction-runs', done: false, may: mayGenerate },
  ]
}
