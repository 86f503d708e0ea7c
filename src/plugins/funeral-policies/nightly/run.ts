import type { Where } from 'payload'
import type { Actor } from '../../../domain/actor'
import { addDays, type BusinessDate } from '../../../domain/calendar'
import { isMotsheloError } from '../../../domain/errors'
import type { Progress } from '../../../jobs'
import type { Row, Storage } from '../../../storage/types'
import { allRows, readAhead } from '../../../storage/reading'
import { makePolicies, withoutPolicy } from '../policies/make'
import {
  policySociety,
  subscriptionFields,
  SUBSCRIPTIONS,
  type PolicySociety,
} from '../policies/society'
import type { FuneralSubscription, PolicyRow } from '../policies/types'
import { planLives, syncLives } from '../policies/write-lives'
import { policySlugs } from '../slugs'
import { findOut } from './decide'
import { loadPage } from './load'
import { writePage, type NightCounts } from './write'

/** A page: its rows fit in memory many times over, and its transaction takes a moment. */
const PAGE_SIZE = 2000

/** How often a page is read again when people work on its policies at the same moment. */
const ATTEMPTS = 5

/** How long after its end a policy goes on when what ended it is taken back. */
const DAYS_TO_REOPEN = 400

export type NightOrder = {
  tenant: string
  on: BusinessDate
  actor: Actor
  onProgress?: Progress
  signal?: AbortSignal
  /** @default 2000 */
  pageSize?: number
}

/**
 * One night of a society: makes the policies that are missing, then lets each take the step that is due
 * and gives the notices. A page is one transaction; killed at any moment and run again, a policy that
 * took its step is as the night wants it, and nothing happens to it twice.
 * @returns how many policies were made, took which step, and how many notices were given
 */
export async function runNight(storage: Storage, order: NightOrder): Promise<NightCounts> {
  const { tenant, on } = order
  const society = await policySociety(storage, tenant, on)
  if (!society.products.size) return {}
  const counts: NightCounts = {}
  const add = (more: NightCounts) => {
    for (const [name, count] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + count
  }
  await eachMissing(storage, society, order, add)
  await eachPolicy(storage, society, order, add)
  return counts
}

type Add = (counts: NightCounts) => void

async function eachMissing(
  storage: Storage,
  society: PolicySociety,
  { tenant, on: today, actor, signal, pageSize }: NightOrder,
  add: Add,
): Promise<void> {
  const pages = storage.stream({ tenant }, SUBSCRIPTIONS, {
    where: { product: { in: [...society.products.keys()] } },
    select: subscriptionFields,
    pageSize: pageSize ?? PAGE_SIZE,
  })
  for await (const page of readAhead<FuneralSubscription>(pages)) {
    signal?.throwIfAborted()
    const missing = await withoutPolicy(storage, tenant, page)
    if (!missing.length) continue
    const made = await storage.transaction(async (transaction) => {
      const policies = await makePolicies(transaction, society, { subscriptions: missing, actor })
      await syncLives(transaction, policies, { tenant, today, actor })
      return policies.length
    })
    add({ made })
  }
}

async function eachPolicy(
  storage: Storage,
  society: PolicySociety,
  { tenant, on, actor, signal, onProgress, pageSize }: NightOrder,
  add: Add,
): Promise<void> {
  // Those that ended lately too: what ended them may be taken back.
  const lately = addDays(on, -DAYS_TO_REOPEN)
  const where: Where = {
    or: [{ status: { not_equals: 'ended' } }, { since: { greater_than_equal: lately } }],
  }
  const [counted] = await storage.sum({ tenant }, policySlugs.policies, { where, fields: [] })
  const total = counted?.count ?? 0
  let done = 0
  onProgress?.(done, total, 'policies')
  const pages = storage.stream({ tenant }, policySlugs.policies, {
    where,
    pageSize: pageSize ?? PAGE_SIZE,
  })
  for await (const policies of readAhead<PolicyRow & Row>(pages)) {
    signal?.throwIfAborted()
    add(await workThrough(storage, society, { policies, tenant, on, actor }))
    done += policies.length
    onProgress?.(done, total, 'policies')
  }
}

type Work = Pick<NightOrder, 'tenant' | 'on' | 'actor'> & { policies: PolicyRow[] }

/** A page; read again when somebody changed one of its policies meanwhile. */
async function workThrough(
  storage: Storage,
  society: PolicySociety,
  work: Work,
  attempt = 1,
): Promise<NightCounts> {
  const { policies, tenant, on, actor } = work
  const page = await loadPage(storage, society, policies)
  const found = policies
    .map((policy) => findOut(society, page, { policy, on }))
    .filter((each) => each !== null)
  const lives = planLives(policies, page.covered, { today: on, newId: storage.newId })
  try {
    return await storage.transaction((transaction) =>
      writePage(transaction, { tenant, on, actor }, { page, found, lives }),
    )
  } catch (error) {
    const isChanged = isMotsheloError(error) && error.code === 'POLICY_CHANGED'
    if (!isChanged || attempt >= ATTEMPTS) throw error
    const where = { id: { in: policies.map(({ id }) => id) } }
    const again = await allRows<PolicyRow>(storage, { tenant }, policySlugs.policies, { where })
    return workThrough(storage, society, { ...work, policies: again }, attempt + 1)
  }
}
