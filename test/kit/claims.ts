import { handleEndpoints } from 'payload'
import { systemActor } from '../../src/domain/actor'
import { openMemberAccounts, postJournals } from '../../src/ledger'
import type { Row } from '../../src/storage/types'
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
