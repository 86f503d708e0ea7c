import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { isComplete, shareOut } from '../../../domain/claims'
import { loadPostingRules, postJournals, type PostingDraft } from '../../../ledger'
import { firstRow } from '../../../storage/reading'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { exitSlugs, takeSettlement } from '../../member-exit'
import { checklistOfClaim } from '../documents/checklist'
import { eligibilityOf } from '../claims/eligibility'
import { rowsOfClaim, typeOfClaim } from '../claims/find'
import { flagsOfClaim } from '../claims/flags'
import { assertOther, onClaim, writeStep } from '../claims/step'
import { claimErrors } from '../errors'
import { PAYABLE, WITHDRAWN } from '../posting-events'
import { claimSlugs } from '../slugs'
import type { ClaimOrder, ClaimRow, PayeeRow } from '../types'
import { confirmNamedAccounts } from './accounts'
import { insertPayees, sharingOf } from './name'
import { standardPayees } from './standard'

/**
 * Makes an approved claim payable: documents are complete, warnings are answered, and what is approved is
 * owed to its payees, to the thebe. Payouts take it from there. Of two at one moment the second is refused.
 * @param order.reason why it may be paid in spite of its warnings
 * @throws CLAIM_UNKNOWN, CLAIM_STATE, CLAIM_DOCUMENTS, CLAIM_FLAGGED, CLAIM_PAYEES, CLAIM_SHARES,
 * CLAIM_NOT_ELIGIBLE when the money is no longer there; MAKER_IS_CHECKER for who filed it or named payees
 */
export async function releaseClaim(
  storage: Storage,
  { reason: said, ...order }: ClaimOrder & { reason?: string },
): Promise<void> {
  const { actor } = order
  await onClaim(storage, order, 'release', async (transaction, claim) => {
    assertOther(actor, [claim.maker, claim.payeesBy], 'filed this claim or named who is paid')
    const { items } = await checklistOfClaim(transaction, claim)
    if (!isComplete(items)) throw lacking(claim, items)
    const flags = await flagsOfClaim(transaction, claim)
    const reason = said?.trim() || null
    if (flags.length && !reason)
      throw claimErrors.CLAIM_FLAGGED(`Claim ${claim.number} has warnings: ${flags.join(', ')}.`, {
        flags,
      })
    await assertStillThere(transaction, claim)
    const { account, journal } = await postPayable(transaction, claim, actor)
    const payees = await makeDue(transaction, claim, account)
    await confirmNamedAccounts(transaction, { claim, payees, actor })
    await writeStep(transaction, claim, actor, {
      ...{ kind: 'payable', action: 'claims.release', reason, journal },
      amount: claim.approvedAmount,
      set: {
        ...{ status: 'payable', payableAt: new Date(), payableJournal: journal },
        ...{ flags, flagsReason: flags.length ? reason : null, reserved: 0 },
      },
    })
  })
}

const lacking = ({ number }: ClaimRow, items: Parameters<typeof isComplete>[0]) =>
  claimErrors.CLAIM_DOCUMENTS(
    `Claim ${number} lacks: ${items
      .filter(({ state }) => state !== 'complete')
      .map(({ requirement }) => requirement.name)
      .join(', ')}.`,
  )

/** Money of the member may have gone since the approval. */
async function assertStillThere(transaction: Transaction, claim: ClaimRow): Promise<void> {
  if (claim.kind !== 'savings-withdrawal' && claim.kind !== 'exit-payout') return
  const type = await typeOfClaim(transaction, claim.tenant, claim.type)
  const { eligible, amount } = await eligibilityOf(transaction, claim, type)
  if (eligible === 'yes' && Number(amount) >= Number(claim.approvedAmount)) return
  throw claimErrors.CLAIM_NOT_ELIGIBLE(`The money of claim ${claim.number} is no longer there.`)
}

/** @returns the account that owes it, and the journal that made it so; none for what an exit owes already */
async function postPayable(
  transaction: Transaction,
  claim: ClaimRow,
  actor: Actor,
): Promise<{ account: string; journal: string | null }> {
  const { id, tenant, number, kind } = claim
  if (kind === 'exit-payout') {
    const amount = Number(claim.approvedAmount)
    await takeSettlement(transaction, { tenant, exit: claim.exit ?? '', amount })
    return { account: await accountOfExit(transaction, claim), journal: null }
  }
  const rules = await loadPostingRules(transaction, tenant)
  const event = kind === 'savings-withdrawal' ? WITHDRAWN : PAYABLE
  const own = kind === 'savings-withdrawal' ? await memberAccountOf(transaction, claim) : null
  const { debit, credit } = rules.accountsFor(event, { productAccount: own?.account ?? null })
  const amount = Number(claim.approvedAmount)
  const postings: PostingDraft[] = [
    { account: debit, side: 'debit', amount, ...(own ? { memberAccount: own.id } : {}) },
    { account: credit, side: 'credit', amount },
  ]
  const [journal] = await postJournals(transaction, {
    ...{ tenant, actor },
    journals: [
      {
        ...{ idempotencyKey: `${event}:${id}`, event, postings },
        businessDate: todayIn(await societyOf(transaction, tenant)),
        narrative: `Claim ${number} is payable`,
        source: { collection: claimSlugs.claims, id },
      },
    ],
  })
  return { account: credit, journal: journal?.id ?? null }
}

/** The account that has owed it since the exit was settled, whatever the posting rule says by now. */
async function accountOfExit(
  transaction: Transaction,
  { tenant, exit: id, number }: ClaimRow,
): Promise<string> {
  const scope = { tenant }
  const exit = await firstRow<Row & { journal: string | null }>(
    transaction,
    scope,
    exitSlugs.exits,
    {
      id: { equals: id },
    },
  )
  const owed = exit?.journal
    ? await firstRow<Row & { account: string }>(transaction, scope, slugs.postings, {
        ...{ journal: { equals: exit.journal }, side: { equals: 'credit' } },
        memberAccount: { equals: null },
      })
    : null
  if (owed) return owed.account
  throw claimErrors.CLAIM_NOT_ELIGIBLE(`The exit of claim ${number} left nothing to be paid.`)
}

type MemberAccount = Row & { id: string; account: string }

async function memberAccountOf(
  transaction: Transaction,
  { tenant, memberAccount: id }: ClaimRow,
): Promise<MemberAccount> {
  const where = { id: { equals: id } }
  const row = await firstRow<MemberAccount>(transaction, { tenant }, slugs.memberAccounts, where)
  if (row) return row
  throw claimErrors.CLAIM_SUBJECT('memberAccount: the account is gone.', { field: 'memberAccount' })
}

/** Each payee is owed an amount; together they are what is approved, or it is refused. */
async function makeDue(
  transaction: Transaction,
  claim: ClaimRow,
  account: string,
): Promise<PayeeRow[]> {
  const { tenant, approvedAmount, number } = claim
  const planned = () => rowsOfClaim<PayeeRow>(transaction, claimSlugs.payees, claim)
  if (!(await planned()).length) {
    const type = await typeOfClaim(transaction, tenant, claim.type)
    await insertPayees(transaction, claim, await standardPayees(transaction, claim, type))
  }
  const payees = await planned()
  if (!payees.length) throw claimErrors.CLAIM_PAYEES(`Nobody is named for claim ${number}.`)
  const parts = shareOut(Number(approvedAmount), sharingOf(payees))
  const owed = new Map(parts.map(({ id, amount }) => [id, amount]))
  await transaction.updateMany(
    { tenant },
    claimSlugs.payees,
    payees.map(({ id }) => ({ id, set: { status: 'due', account, amount: owed.get(id) ?? 0 } })),
  )
  return payees
}
