import { handleEndpoints } from 'payload'
import { systemActor } from '../../src/domain/actor'
import { openMemberAccounts, postJournals } from '../../src/ledger'
import { approveBatch, releaseBatch, type ListedPayable } from '../../src/plugins/payouts'
import type { Row, Storage } from '../../src/storage/types'
import { missingId } from './isolation/types'
import { inDays, pdf, type MemberSociety } from './members'
import type { Staff } from './staff'

const actor = systemActor('test')

/** Gives a document by the form. */
export async function giveDocument(
  { platform }: MemberSociety,
  by: Staff,
  { path, fields }: { path: string; fields: Record<string, string> },
): Promise<number> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('file', pdf())
  const request = new Request(`http://localhost:3000/api${path}/documents`, {
    ...{ method: 'POST', headers: { authorization: `JWT ${by.token}` }, body },
  })
  const config = Promise.resolve(platform.payload.config)
  return (await handleEndpoints({ config, request })).status
}

/** The fields that are refused when the second of some payees can't be paid like this. */
export async function refusedPayees(
  name: (list: object[]) => Promise<{ text: string }>,
  [first = {}, second = {}, ...rest]: object[],
): Promise<(string | undefined)[]> {
  const fields: (string | undefined)[] = []
  for (const more of [
    { method: 'bank', accountNumber: '62001234567' },
    { method: 'bank', bank: 'FNB' },
    { method: 'wallet' },
    { method: 'wallet', accountNumber: 'none' },
    { id: missingId },
  ]) {
    const { text } = await name([first, { ...second, ...more }, ...rest])
    const [error] = (JSON.parse(text) as { errors: { details?: { field?: string } }[] }).errors
    fields.push(error?.details?.field)
  }
  return fields
}

/** A savings account with money on it. @returns its id */
export async function saved(
  society: MemberSociety,
  of: string,
  { number, amount }: { number: string; amount: number },
): Promise<string> {
  const { platform, tenant } = society
  const [savings] = await society.rows<Row & { id: string }>('accounts', {
    code: { equals: '2100' },
  })
  const [bank] = await society.rows<Row & { id: string }>('accounts', { code: { equals: '1000' } })
  return platform.storage.transaction(async (transaction) => {
    const [account] = await openMemberAccounts(transaction, {
      tenant,
      rows: [{ number, member: of, kind: 'savings', account: savings?.id ?? '' }],
    })
    const id = String(account?.id)
    await postJournals(transaction, {
      ...{ tenant, actor },
      journals: [
        {
          ...{
            idempotencyKey: `saved:${number}`,
            businessDate: inDays(-9),
            event: 'journal.manual',
          },
          narrative: 'Saved',
          postings: [
            { account: bank?.id ?? '', side: 'debit', amount },
            { account: savings?.id ?? '', memberAccount: id, side: 'credit', amount },
          ],
        },
      ],
    })
    return id
  })
}

/** Enters an account for each payable and has a second person confirm it. */
export async function enterAccounts(
  payables: ListedPayable[],
  maker: Staff,
  checker: Staff,
): Promise<void> {
  for (const [at, { key, member }] of payables.entries()) {
    const account = { name: `Heir ${at}`, branch: '282267', account: `62001${at}` }
    const entered = { member, payable: key, ...account }
    const answer = await maker.rest('POST', '/payout-accounts/propose', entered)
    const confirm = `/payout-accounts/${answer.json<{ id: string }>().id}/confirm`
    const { status, text } = await checker.rest('POST', confirm)
    if (status !== 200) throw new Error(text)
  }
}

/** One person approves a batch and another releases its file. */
export async function sendBatch(
  storage: Storage,
  step: { tenant: string; batch: string },
): Promise<void> {
  await approveBatch(storage, { ...step, actor: { id: 'two', name: 'Two' } })
  await releaseBatch(storage, { ...step, actor: { id: 'three', name: 'Three' } })
}
