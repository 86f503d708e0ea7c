import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { claimSlugs } from '../../claims/slugs'
import { policySlugs } from '../../funeral-policies/slugs'
import { changeRows, type RowChange } from './changes'
import type { MergeContext } from './context'

type PolicyRow = Row & { id: string; subscription: string }
type LifeRow = Row & { id: string; person: string; dependant: string | null }
type ClaimRow = Row & {
  id: string
  status: string
  person: string | null
  memberAccount: string | null
}

/** Money of such a claim has left the account already. */
const settled = new Set(['payable', 'paid'])

/**
 * Policies go on with the subscription that went on, from the day on which they began: nobody waits
 * anew because two records of one person became one. Lives, notices and claims go with them; who is in
 * both records is the one that the survivor has. What happened before stays told as it was.
 * @param successors the subscription that each of the duplicate's goes on as
 */
export async function movePolicies(
  context: MergeContext,
  successors: Map<string, string>,
): Promise<void> {
  const { merge, effect } = context
  const opened = new Set(effect.opened.map(({ id }) => id))
  const personIn = samePeople(context)
  const member = { before: { member: merge.merged }, after: { member: merge.survivor } }
  const change = (
    collection: string,
    id: string,
    before: Row = {},
    after: Row = {},
  ): RowChange => ({
    ...{ collection, id },
    before: { ...member.before, ...before },
    after: { ...member.after, ...after },
  })
  const policies = await own<PolicyRow>(context, policySlugs.policies)
  const lives = await own<LifeRow>(context, policySlugs.lives)
  const notices = await own<Row & { id: string }>(context, policySlugs.notices)
  const claims = await own<ClaimRow>(context, claimSlugs.claims)
  const accounts = new Map(effect.accounts.map(({ from, to }) => [from, to]))
  await changeRows(context, [
    ...policies.map(({ id, subscription }) => {
      const next = successors.get(subscription)
      // The survivor's own subscription has a policy of its own; this one ends with the duplicate's.
      const goesOn = next && opened.has(next) ? next : subscription
      return change(policySlugs.policies, id, { subscription }, { subscription: goesOn })
    }),
    ...lives.map(({ id, person, dependant }) => {
      const same = personIn(person)
      const after = { person: same, dependant: dependant && same }
      return change(policySlugs.lives, id, { person, dependant: dependant ?? null }, after)
    }),
    ...notices.map(({ id }) => change(policySlugs.notices, id)),
    ...claims.map(({ id, status, person, memberAccount }) => {
      const before = { person: person ?? null, memberAccount: memberAccount ?? null }
      const moved = (memberAccount && accounts.get(memberAccount)) ?? before.memberAccount
      const after = {
        person: person ? personIn(person) : null,
        memberAccount: settled.has(status) ? before.memberAccount : moved,
      }
      return change(claimSlugs.claims, id, before, after)
    }),
  ])
}

/** The member, and a dependant whom the survivor has already, are who they are there. */
function samePeople({ merge, facts }: MergeContext): (person: string) => string {
  const known = new Map(facts.survivor.dependants.map(({ key, id }) => [key, id]))
  const same = new Map([[merge.merged, merge.survivor]])
  for (const { id, key } of facts.merged.dependants) {
    const there = known.get(key)
    if (there) same.set(id, there)
  }
  return (person) => same.get(person) ?? person
}

const own = <T extends Row>(
  { transaction, merge }: MergeContext,
  collection: string,
): Promise<T[]> =>
  allRows<T>(transaction, { tenant: merge.tenant }, collection, {
    where: { member: { equals: merge.merged } },
  })
