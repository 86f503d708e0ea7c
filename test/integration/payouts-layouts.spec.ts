import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { businessDateIn } from '../../src/domain/calendar'
import { approveExit, proposeExit } from '../../src/plugins/member-exit'
import {
  approveBatch,
  cancelBatch,
  confirmAccount,
  makeBatch,
  payableWithAccounts,
  proposeAccount,
  releaseBatch,
  sourcesOf,
} from '../../src/plugins/payouts'
import { receive } from '../../src/plugins/receipting'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { readStoredFile } from '../../src/tenants/files'
import { checker, filesOf, maker, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

const today = businessDateIn('Africa/Gaborone', new Date())
const releaser = { id: 'user:releaser', name: 'Releaser' }
type WithId = Row & { id: string }

let platform: Platform
let month: PayrollMonth

/** A member with savings of 100.00 has left and is to be paid. */
beforeAll(async () => {
  platform = await openTestPlatform()
  month = await societyOf(platform, 'layouts', { period: '2026-03', ...filesOf([]) })
  const { tenant } = month
  const { storage } = platform
  await month.enrol('P1,,999000111,Tau,Neo,F,1980-02-01,,,,2026-01-01,active,')
  await month.subscribe('P1,SAV,50.00,,2026-01,')
  const [found] = await month.rows<WithId>('members', { memberNumber: { equals: 'P1' } })
  const member = found?.id ?? ''
  const [savings] = await month.rows<WithId>('subscriptions', { member: { equals: member } })
  await receive(storage, {
    ...{ tenant, member, amount: 10_000, method: 'eft', reference: 'EFT-1', actor: maker },
    rest: { to: 'savings', subscription: savings?.id ?? '' },
  })
  const exit = await proposeExit(storage, {
    ...{ tenant, member, kind: 'resignation', exitDate: today, reason: 'Letter' },
    ...{ withholdArrears: false, actor: maker },
  })
  await approveExit(storage, { tenant, exit, actor: checker })
  const details = { name: 'Neo Tau', branch: '050967', account: '00621234567' }
  const account = await proposeAccount(storage, { tenant, member, ...details, actor: maker })
  await confirmAccount(storage, { tenant, account, actor: checker })
}, 180_000)
afterAll(() => platform?.close(), 30_000)

it('writes the file of a batch by the society’s layout, which nobody changes from then on', async () => {
  const { tenant } = month
  const { storage, payload } = platform
  const sources = sourcesOf(payload)
  const payables = (await payableWithAccounts(storage, { tenant, sources })).map(({ key }) => key)
  const make = (format: string) =>
    makeBatch(storage, sources, {
      ...{ tenant, payables, payOn: today, format, key: `batch-${format}`, actor: maker },
      from: { branch: '282267', account: '62009999999' },
    })
  await expect(make('deduction-csv')).rejects.toMatchObject({ code: 'PAYOUT_FORMAT_UNKNOWN' })
  const shipped = await make('csv')
  await cancelBatch(storage, { tenant, batch: shipped.id, actor: maker, reason: 'Own layout' })

  const { id: batch, number } = await make('payout-csv')
  const [row] = await month.rows<WithId>('payout-batches', { id: { equals: batch } })
  expect(row).toMatchObject({ format: 'payout-csv', formatVersion: 1 })
  const id = String(row?.layout)
  const change = payload.update({
    ...{ collection: 'file-format-versions', id, data: { notes: 'Other' }, overrideAccess: true },
  })
  await expect(change).rejects.toMatchObject({ code: 'FORMAT_FROZEN' })
  // Out of use since, it still makes the file of its batch.
  await storage.updateMany({ tenant }, 'file-format-versions', [
    { id, set: { status: 'withdrawn' } },
  ])

  await approveBatch(storage, { tenant, batch, actor: checker })
  const { file } = await releaseBatch(storage, { tenant, batch, actor: releaser })
  const chunks: Buffer[] = []
  for await (const chunk of readStoredFile(storage, { tenant, id: file })) chunks.push(chunk)
  expect(Buffer.concat(chunks).toString().split('\r\n')[1]).toBe(
    `LAYOUTS-B${number}-1,${today},Neo Tau,050967,00621234567,100.00,BWP,"Exit, P1"`,
  )
}, 60_000)
