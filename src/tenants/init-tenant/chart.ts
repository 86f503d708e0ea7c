import { slugs } from '../../collections/slugs'
import type { Actor } from '../../domain/actor'
import type { PostingEventDeclaration } from '../../platform'
import type { Transaction } from '../../storage/types'
import type { PostingRuleTemplate, SocietyTemplate } from '../templates'
import { createTogether } from './create'

/** Ids by code. */
export type Ids = Record<string, string>

/** The chart of accounts, and the posting rules of the template and of the plugins' events. */
export async function createChart(
  transaction: Transaction,
  { tenant, actor }: { tenant: string; actor: Actor },
  { accounts, postingRules }: SocietyTemplate,
  pluginEvents: PostingEventDeclaration[],
): Promise<Ids> {
  const made = await createTogether(transaction, {
    ...{ tenant, actor, collection: slugs.accounts },
    rows: accounts.map(({ code, name, type, control = false, cash = false }) => ({
      ...{ code, name, type, control, cash, status: 'active' },
    })),
  })
  const ids: Ids = Object.fromEntries(accounts.map(({ code }, at) => [code, made[at] ?? '']))
  const known = new Set(postingRules.map(({ event }) => event))
  const added = pluginEvents
    .filter(({ key, debit, credit }) => !known.has(key) && hasAccount(ids, debit, credit))
    .map(({ key, debit, credit }) => ({ event: key, debit, credit }))
  await createTogether(transaction, {
    ...{ tenant, actor, collection: slugs.postingRules },
    rows: [...postingRules, ...added].map((rule) => postingRule(rule, ids)),
  })
  return ids
}

/** A plugin may post to an account that only some kinds of society have; the others add their own rule. */
const hasAccount = (ids: Ids, ...sides: string[]): boolean =>
  sides.every((side) => side === 'product' || ids[side] !== undefined)

function postingRule({ event, debit, credit }: PostingRuleTemplate, ids: Ids) {
  return {
    event,
    debitFrom: debit === 'product' ? 'product' : 'account',
    debitAccount: ids[debit] ?? null,
    creditFrom: credit === 'product' ? 'product' : 'account',
    creditAccount: ids[credit] ?? null,
  }
}
