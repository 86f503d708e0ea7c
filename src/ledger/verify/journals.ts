import type { Operations } from '../../storage/types'
import { movementsOf } from '../amounts'
import { bodyHash, stampedHash } from '../drafts/hash'
import type { StoredJournal, StoredPosting } from '../drafts/reversal'
import { JOURNAL_FIELDS, withPostings } from '../posting/read-journals'
import { ledgerSlugs } from '../slugs'
import { ChainCheck, type JournalHead, type NotedJournals } from './chain'
import { Check, type CheckResult } from './check'

export type JournalsToVerify = {
  tenant: string
  /** The last number given out: later journals are left alone. */
  last: number
  /** How many postings the tenant had when `last` was read. */
  postings: number
  /** Heads that were noted elsewhere: each must be in the chain. */
  noted?: NotedJournals[] | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Reads every journal up to `last` once, in number order. Journals never change, so that nobody has
 * to wait for this.
 */
export async function verifyJournals(
  operations: Operations,
  { tenant, last, postings, noted = [], onProgress }: JournalsToVerify,
): Promise<{ checks: CheckResult[]; head: JournalHead }> {
  const checks = {
    balance: new Check('journals-balance'),
    numbers: new Check('numbers-gapless'),
    control: new Check('control-accounts-have-members'),
    unchanged: new Check('journals-unchanged'),
  }
  const chain = new ChainCheck(noted)
  const controls = await controlAccounts(operations, tenant)
  let expected = 1
  let seen = 0
  const pages = operations.stream({ tenant }, ledgerSlugs.journals, {
    where: { number: { less_than_equal: last } },
    orderBy: ['number'],
    select: JOURNAL_FIELDS,
  })
  for await (const page of pages) {
    for (const journal of await withPostings(operations, tenant, page)) {
      expected = verifyNumber(checks.numbers, journal, expected)
      verifyBalance(checks.balance, journal)
      verifyControl(checks.control, journal, controls)
      verifyUnchanged(checks.unchanged, tenant, journal)
      chain.follow(journal)
      seen += journal.postings.length
    }
    onProgress?.(expected - 1, last)
  }
  if (expected <= last) checks.numbers.fault(missing(expected, last))
  const results = [
    checks.balance.result(`${last} journals balance`),
    checks.numbers.result(last ? `numbers 1 to ${last} without a gap` : 'no journals yet'),
    orphans(postings, seen),
    checks.control.result('every posting on a control account names a member account'),
    checks.unchanged.result(`${last} journals are as they were posted`),
    chain.result(),
  ]
  return { checks: results, head: chain.head }
}

function orphans(postings: number, seen: number): CheckResult {
  const check = new Check('postings-have-journals')
  if (postings !== seen) check.fault(`${postings - seen} postings belong to no journal`)
  return check.result(`${seen} postings`)
}

async function controlAccounts(
  operations: Operations,
  tenant: string,
): Promise<Map<string, boolean>> {
  const controls = new Map<string, boolean>()
  const options = { select: ['control'] }
  for await (const page of operations.stream({ tenant }, ledgerSlugs.accounts, options)) {
    for (const { id, control } of page) controls.set(id as string, control === true)
  }
  return controls
}

/** @returns the number that has to come next */
function verifyNumber(check: Check, { number }: StoredJournal, expected: number): number {
  if (number > expected) check.fault(missing(expected, number - 1))
  if (number < expected) check.fault(`${number} is there twice`)
  return Math.max(expected, number + 1)
}

const missing = (from: number, to: number): string =>
  from === to ? `${from} is missing` : `${from} to ${to} are missing`

function verifyBalance(check: Check, { number, total, postings }: StoredJournal): void {
  const { debit, credit } = movementsOf(postings)
  const isBalanced = debit === credit && debit === total && postings.length > 1
  if (!isBalanced) {
    check.fault(`journal ${number}: debit ${debit}, credit ${credit}, total ${total} thebe`)
  }
}

function verifyControl(check: Check, journal: StoredJournal, controls: Map<string, boolean>): void {
  for (const { account, memberAccount, line } of journal.postings) {
    const at = `journal ${journal.number}, line ${line}`
    const isControl = controls.get(account)
    if (isControl === undefined) check.fault(`${at}: the account is not in the chart`)
    else if (isControl && !memberAccount) check.fault(`${at}: no member account`)
    else if (!isControl && memberAccount) check.fault(`${at}: a member account on a plain account`)
  }
}

function verifyUnchanged(check: Check, tenant: string, journal: StoredJournal): void {
  const { reverses, ...rest } = journal
  const body = bodyHash(tenant, { ...rest, ...(reverses ? { reverses } : {}) })
  const recomputed = stampedHash(body, journal)
  const isInPlace = (posting: StoredPosting, index: number) =>
    posting.line === index + 1 && posting.businessDate === journal.businessDate
  if (recomputed === journal.bodyHash && journal.postings.every(isInPlace)) return
  check.fault(`journal ${journal.number} differs from what was posted`)
}
