import { slugs } from '../../collections/slugs'
import type { PostingEventDeclaration } from '../../platform'
import type { PostingRuleTemplate, SocietyTemplate } from '../templates'
import type { Create } from './create'

/** Ids by code. */
export type Ids = Record<string, string>

/** The chart of accounts, and the posting rules of the template and of the plugins' events. */
export async function createChart(
  create: Create,
  tenant: string,
  { accounts, postingRules }: SocietyTemplate,
  pluginEvents: PostingEventDeclaration[],
): Promise<Ids> {
  const ids: Ids = {}
  for (const { code, name, type, control = false, cash = false } of accounts) {
    const data = { tenant, code, name, type, control, cash, status: 'active' }
    ids[code] = await create(slugs.accounts, data)
  }
  const known = new Set(postingRules.map(({ event }) => event))
  const added = pluginEvents
    .filter(({ key, debit, credit }) => !known.has(key) && hasAccount(ids, debit, credit))
    .map(({ key, debit, credit }) => ({ event: key, debit, credit }))
  for (const rule of [...postingRules, ...added]) {
    await create(slugs.postingRules, { tenant, ...postingRule(rule, ids) })
  }
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
