import type { Operations } from '../../storage/types'
import { ledgerErrors } from '../errors'
import { ledgerSlugs } from '../slugs'
import type { AccountType, LedgerDraft, MemberAccountKind, PostingDraft } from '../types'
import { chunks } from './chunks'
import { isId } from './ids'

export type ChartAccount = {
  code: string
  type: AccountType
  control: boolean
  status: 'active' | 'closed'
}

export type ChartMemberAccount = {
  number: string
  kind: MemberAccountKind
  /** Id of its control account. */
  account: string
}

/** The accounts that the drafts of one call name, read once for the whole call. */
export type Chart = {
  accounts: Map<string, ChartAccount>
  memberAccounts: Map<string, ChartMemberAccount>
}

/** Reads the tenant's accounts and member accounts that the drafts name; what is missing stays missing. */
export async function loadChart(
  operations: Operations,
  tenant: string,
  drafts: Iterable<Pick<LedgerDraft, 'postings'>>,
): Promise<Chart> {
  const accountIds = new Set<string>()
  const memberAccountIds = new Set<string>()
  for (const { postings } of drafts) {
    for (const { account, memberAccount } of postings) {
      accountIds.add(account)
      if (memberAccount) memberAccountIds.add(memberAccount)
    }
  }
  return {
    accounts: await readAccounts(operations, tenant, accountIds),
    memberAccounts: await readMemberAccounts(operations, tenant, memberAccountIds),
  }
}

/** The tenant's accounts with these ids. */
export async function readAccounts(
  operations: Operations,
  tenant: string,
  wanted: Iterable<string>,
): Promise<Map<string, ChartAccount>> {
  const accounts = new Map<string, ChartAccount>()
  for (const ids of chunks([...wanted].filter(isId))) {
    const options = { where: { id: { in: ids } }, select: ['code', 'type', 'control', 'status'] }
    for await (const page of operations.stream({ tenant }, ledgerSlugs.accounts, options)) {
      for (const row of page) accounts.set(row.id as string, row as ChartAccount)
    }
  }
  return accounts
}

async function readMemberAccounts(
  operations: Operations,
  tenant: string,
  wanted: Iterable<string>,
): Promise<Map<string, ChartMemberAccount>> {
  const memberAccounts = new Map<string, ChartMemberAccount>()
  for (const ids of chunks([...wanted].filter(isId))) {
    const options = { where: { id: { in: ids } }, select: ['number', 'kind', 'account'] }
    for await (const page of operations.stream({ tenant }, ledgerSlugs.memberAccounts, options)) {
      for (const row of page) memberAccounts.set(row.id as string, row as ChartMemberAccount)
    }
  }
  return memberAccounts
}

/**
 * Checks a draft against the chart.
 * @throws ACCOUNT_UNKNOWN, ACCOUNT_CLOSED, MEMBER_ACCOUNT_REQUIRED, MEMBER_ACCOUNT_UNKNOWN, MEMBER_ACCOUNT_MISMATCH
 */
export function assertAccounts(draft: LedgerDraft, chart: Chart): void {
  draft.postings.forEach((posting, index) => {
    const where = `Journal "${draft.idempotencyKey}", postings[${index}]`
    const details = { idempotencyKey: draft.idempotencyKey, posting: index }
    const account = chart.accounts.get(posting.account)
    if (!account) {
      throw ledgerErrors.ACCOUNT_UNKNOWN(
        `${where}.account: "${posting.account}" is no account of this society.`,
        details,
      )
    }
    if (account.status !== 'active') {
      throw ledgerErrors.ACCOUNT_CLOSED(`${where}: account ${account.code} is closed.`, details)
    }
    assertMemberAccount(posting, account, chart, where, details)
  })
}

function assertMemberAccount(
  { account, memberAccount }: PostingDraft,
  { code, control }: ChartAccount,
  chart: Chart,
  where: string,
  details: Record<string, unknown>,
): void {
  if (!memberAccount) {
    if (!control) return
    const problem = `account ${code} is a control account and the posting names no member account`
    throw ledgerErrors.MEMBER_ACCOUNT_REQUIRED(`${where}.memberAccount: ${problem}.`, details)
  }
  const controlAccount = chart.memberAccounts.get(memberAccount)?.account
  if (!controlAccount) {
    const problem = `"${memberAccount}" is no member account of this society`
    throw ledgerErrors.MEMBER_ACCOUNT_UNKNOWN(`${where}.memberAccount: ${problem}.`, details)
  }
  if (controlAccount === account) return
  const problem = `the member account does not belong to account ${code}`
  throw ledgerErrors.MEMBER_ACCOUNT_MISMATCH(`${where}.memberAccount: ${problem}.`, details)
}
