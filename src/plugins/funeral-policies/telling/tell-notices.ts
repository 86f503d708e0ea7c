import { noticeKinds } from '../../../domain/funeral'
import type { Values } from '../../../domain/messages'
import type { Poller } from '../../../jobs/types'
import { allRows } from '../../../storage/reading'
import type { Operations, Row, Storage, Transaction } from '../../../storage/types'
import { queueMessages } from '../../messages'
import { takeNotices, type TakenNotice } from '../policies/notices'
import { policySlugs } from '../slugs'
import { noticeEvents } from './notice-events'
import { namesOfLives } from './names'

/** Notices that are told in one transaction. */
const AT_ONCE = 500

/**
 * Tells members of the steps to come: takes every notice that is due, in the order in which they were
 * given, and writes the messages in the transaction that marks it sent. Killed between two, the rest is
 * still due; two at the same moment tell each once.
 * @returns how many notices were told
 */
export async function tellNotices(storage: Storage, tenant: string): Promise<number> {
  let told = 0
  for (;;) {
    const count = await storage.transaction(async (transaction) => {
      const notices = await takeNotices(transaction, tenant, AT_ONCE)
      await tell(transaction, tenant, notices)
      return notices.length
    })
    told += count
    if (count < AT_ONCE) return told
  }
}

async function tell(transaction: Transaction, tenant: string, notices: TakenNotice[]) {
  if (!notices.length) return
  const numbers = await policyNumbers(transaction, tenant, notices)
  const names = await namesOfLives(
    transaction,
    tenant,
    notices.flatMap(({ life }) => (life ? [life] : [])),
  )
  const days = [...new Set(notices.map(({ givenOn }) => givenOn))].sort()
  for (const day of days) {
    for (const kind of noticeKinds) {
      const own = notices.filter((notice) => notice.givenOn === day && notice.kind === kind)
      const tellings = own.map(({ id, member, policy, stepOn, owed, life }) => {
        const more: Values =
          kind === 'age-limit' ? { person: names.get(life ?? '') ?? '' } : { owed }
        const values = { policy: numbers.get(policy) ?? '', on: stepOn, ...more }
        return { member, key: id, values, source: { collection: policySlugs.policies, id: policy } }
      })
      await queueMessages(transaction, { tenant, event: noticeEvents[kind], tellings })
    }
  }
}

async function policyNumbers(
  operations: Operations,
  tenant: string,
  notices: TakenNotice[],
): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(notices.map(({ policy }) => policy))] } }
  const rows = await allRows<Row & { id: string; number: string }>(
    operations,
    { tenant },
    policySlugs.policies,
    { where, select: ['number'] },
  )
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** Tells what is due in every society, each minute. */
export const noticesPoller: Poller = {
  name: 'policies.notices',
  everySeconds: 60,
  run: async ({ storage, signal }) => {
    const due = await storage.sum({ platform: true }, policySlugs.notices, {
      ...{ where: { status: { equals: 'due' } }, groupBy: ['tenant'], fields: [] },
    })
    for (const { tenant } of due) {
      if (signal.aborted) return
      await tellNotices(storage, String(tenant))
    }
  },
}
