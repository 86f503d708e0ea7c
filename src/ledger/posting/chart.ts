import type { Operations } from '../../storage/types'
import { ledgerErrors } from '../errors'
import { ledgerSlugs } from '../slugs'
import type { AccountType, LedgerDraft, MemberAccountKind, PostingDraft } from '../types'
import { chunks } from '../../storage/chunks'
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
    const refusal = refusalOf(posting, chart)
    if (!refusal) return
    const [code, field, problem] = refusal
    const { idempotencyKey } = draft
    throw ledgerErrors[code](
      `Journal "${idempotencyKey}", postings[${index}].${field}: ${problem}.`,
      { idempotencyKey, posting: index },
    )
  })
}

/** Why a posting can't stand in the books: the error's code, the field and what is wrong with it. */
type Refusal = [code: keyof typeof ledgerErrors, field: string, problem: string]

function refusalOf({ account: id, memberAccount }: PostingDraft, chart: Chart): Refusal | null {
  const account = chart.accounts.get(id)
  if (!account) return ['ACCOUNT_UNKNOWN', 'account', `"${id}" is no account of this society`]
  const { code, status, control } = account
  if (status !== 'active') return ['ACCOUNT_CLOSED', 'account', `account ${code} is closed`]
  if (!memberAccount) {
    if (!control) return null
    const problem = `account ${code} is a control account and the posting names no member account`
    return ['MEMBER_ACCOUNT_REQUIRED', 'memberAccount', problem]
  }
  const controlAccount = chart.memberAccounts.get(memberAccount)?.account
  if (!controlAccount) {
    const problem = `"${memberAccount}" is no member account of this society`
    return ['MEMBER_ACCOUNT_UNKNOWN', 'memberAccount', problem]
  }
  if (controlAccount === id) return null
  const problem = `the member account does not belong to account ${code}`
  return ['MEMBER_ACCOUNT_MISMATCH', 'memberAccount', problem]
}
