import type { Operations, Row } from '../storage/types'
import { ledgerErrors } from './errors'
import { ledgerSlugs } from './slugs'
import type { Side } from './types'

/** Ids of the accounts an event debits and credits. */
export type RuleAccounts = { debit: string; credit: string }

export type PostingRules = {
  /**
   * @param subject.productAccount id of the product's account, for rules that post to it
   * @throws POSTING_RULE_MISSING, POSTING_RULE_INCOMPLETE
   */
  accountsFor(event: string, subject?: { productAccount?: string | null }): RuleAccounts
}

/** Reads the tenant's posting rules once; the answers after that cost nothing. */
export async function loadPostingRules(
  operations: Operations,
  tenant: string,
): Promise<PostingRules> {
  const rules = new Map<string, Row>()
  for await (const page of operations.stream({ tenant }, ledgerSlugs.postingRules)) {
    for (const rule of page) rules.set(rule.event as string, rule)
  }
  return {
    accountsFor(event, { productAccount = null } = {}) {
      const rule = rules.get(event)
      if (!rule) {
        throw ledgerErrors.POSTING_RULE_MISSING(`No posting rule says what "${event}" posts.`, {
          event,
        })
      }
      return {
        debit: accountOf(rule, 'debit', productAccount),
        credit: accountOf(rule, 'credit', productAccount),
      }
    },
  }
}

function accountOf(rule: Row, side: Side, productAccount: string | null): string {
  const fromProduct = rule[`${side}From`] === 'product'
  const account = fromProduct ? productAccount : (rule[`${side}Account`] as string | null)
  if (account) return account
  const lacking = fromProduct ? 'the product has no account' : 'the rule names no account'
  throw ledgerErrors.POSTING_RULE_INCOMPLETE(
    `Posting rule "${String(rule.event)}", ${side}: ${lacking}.`,
    { event: rule.event, side },
  )
}
