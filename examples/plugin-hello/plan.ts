import {
  assertAmount,
  firstDay,
  lastDay,
  parsePeriod,
  recordAudit,
  slugs,
  type JobDefinition,
  type Row,
} from 'motshelo/plugin'
import { WELCOME_PACKS } from './slug'

export type PlanInput = {
  /** The month in which the members joined, `YYYY-MM`. */
  month: string
  /** What a pack costs, in thebe. */
  cost: number
}

/**
 * Plans a pack for each active member who joined in a month, a page in a transaction. Killed and run
 * again it goes on where it was, because a member who has a pack gets no second one.
 */
export const planJob: JobDefinition<PlanInput, { planned: number }> = {
  name: 'welcome-packs.plan',
  permission: 'welcome-packs.plan',
  run: async ({ storage, tenant, input, actor, progress, signal }) => {
    const month = parsePeriod(input.month)
    const cost = assertAmount(input.cost)
    let [planned, looked] = [0, 0]
    for await (const members of storage.stream({ tenant }, slugs.members, joinedIn(month))) {
      signal.throwIfAborted()
      planned += await storage.transaction(async (transaction) => {
        const rows = members.map(({ id }): Row => ({ member: id, month, cost, status: 'planned' }))
        const made = await transaction.insertMany({ tenant }, WELCOME_PACKS, rows, {
          onConflict: 'skip',
        })
        recordAudit(
          transaction,
          made.map((documentId) => ({
            ...{ tenant, actor, action: 'welcome-packs.plan' },
            ...{ collection: WELCOME_PACKS, documentId },
          })),
        )
        return made.length
      })
      looked += members.length
      progress(looked, 0)
    }
    return { planned }
  },
}

const joinedIn = (month: string) => ({
  where: {
    status: { equals: 'active' },
    joinedOn: { greater_than_equal: firstDay(month), less_than_equal: lastDay(month) },
  },
  select: ['id'],
})
