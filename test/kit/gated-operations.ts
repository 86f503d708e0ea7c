import { systemActor } from '../../src/domain/actor'
import { postRemittance, proposeResolution } from '../../src/plugins/reconciliation'
import { applyForProduct } from '../../src/plugins/change-requests'
import { assessClaim, fileClaim } from '../../src/plugins/claims'
import { postJournals } from '../../src/ledger'
import { makeBatch as makeExport } from '../../src/plugins/gl-export'
import { billFees, proposeWaiver } from '../../src/plugins/membership-fees'
import { bankCash, receiveFees } from '../../src/plugins/receipting'
import { applyAgain } from '../../src/plugins/membership/rejoining/apply-again'
import { proposeExit } from '../../src/plugins/member-exit'
import { proposeMerge } from '../../src/plugins/member-merge'
import { makeBatch, proposeAccount } from '../../src/plugins/payouts'
import { makeReport } from '../../src/plugins/statutory-reports'
import { generateDeductions } from '../../src/plugins/payroll-file'
import { allRows } from '../../src/storage/reading'
import type { Row } from '../../src/storage/types'
import { addFeeProduct } from './fees'
import { formatByKey, mapAll, openTarget } from './gl-export'
import { remittanceOf, type PayrollMonth } from './payroll-month'
import type { Staff } from './staff'

const system = systemActor('test')
const terminal = systemActor('terminal')
const author = { id: 'user:author', name: 'Author' }

/** What a person sends, and whether it was done. */
export type Attempt = { path: string; body?: object; isDone: () => Promise<boolean> }

type Stage = { month: PayrollMonth; officer: Staff; second: Staff }
type Case = (stage: Stage) => Promise<Attempt>

/**
 * How each operation that can be put behind a workflow is asked for over REST, with what must be there
 * before. A new operation needs a line here; the test names it until it has one.
 */
export const gatedOperations: Record<string, Case> = {
  'statutory-reports.submit': async ({ month }) => {
    const [definition] = await month.rows('statutory-definitions', {
      key: { equals: 'member-register' },
    })
    const order = { tenant: month.tenant, definition: String(definition?.id), actor: author }
    const report = await makeReport(month.platform.storage, {
      ...{ ...order, month: '2025-01', language: 'en' },
    })
    return {
      path: `/statutory-reports/${report.id}/submit`,
      isDone: is(month, 'statutory-reports', report.id, 'submitted'),
    }
  },
  'deductions.generate': async ({ month }) => ({
    path: '/deduction-runs/generate',
    body: { tenant: month.tenant, authority: 'GOV', period: '2026-03' },
    isDone: async () => (await month.rows('deduction-runs', inMonth('2026-03'))).length > 0,
  }),
  'deductions.approve': async ({ month }) => stepOfRun(month, '2026-04', 'approve', 'approved'),
  'deductions.submit': async ({ month }) => {
    const step = await stepOfRun(month, '2026-05', 'submit', 'submitted')
    await month.in('2026-05').approveAs(terminal)
    return step
  },
  'deductions.cancel': async ({ month }) =>
    stepOfRun(month, '2026-06', 'cancel', 'cancelled', { reason: 'Made too early' }),
  'remittance.post': async ({ month }) => {
    const id = await imported(month, '2026-07')
    return { path: `/remittances/${id}/post`, isDone: is(month, 'remittances', id, 'posted') }
  },
  'remittance.reverse': async ({ month }) => {
    const id = await posted(month, '2026-08')
    return {
      path: `/remittances/${id}/reverse`,
      body: { reason: 'Paid twice' },
      isDone: is(month, 'remittances', id, 'reversed'),
    }
  },
  'suspense.approve': async ({ month }) => {
    await posted(month, '2026-09', '999999999')
    const [item] = await month.rows<Row & { id: string }>('suspense-items', {
      payrollNumber: { equals: '999999999' },
    })
    const { tenant } = month
    const id = await proposeResolution(month.platform, {
      ...{ tenant, suspenseItem: item?.id ?? '', kind: 'refund', amount: 2500 },
      ...{ subscription: null, reason: 'Letter of 3 June', actor: author },
    })
    return {
      path: `/suspense-resolutions/${id}/approve`,
      isDone: is(month, 'suspense-resolutions', id, 'approved'),
    }
  },
  'journal.reverse': async ({ month, officer, second }) => {
    const accounts = await month.rows('accounts', { code: { in: ['1000', '5300'] } })
    const [one, other] = accounts.map(({ id }) => id)
    const postings = [
      { account: one, side: 'credit', amount: 100 },
      { account: other, side: 'debit', amount: 100 },
    ]
    const body = { tenant: month.tenant, idempotencyKey: 'k', businessDate: today(), postings }
    const made = await officer.rest('POST', '/journals/manual', { ...body, narrative: 'Paper' })
    const { proposal } = made.json<{ proposal: { id: string } }>()
    const approved = await second.rest('POST', `/journal-proposals/${proposal.id}/approve`)
    const { journal } = approved.json<{ journal: { id: string } }>()
    return {
      path: `/journals/${journal.id}/reverse`,
      body: { businessDate: today(), reason: 'Wrong account' },
      isDone: async () =>
        (await month.rows('journals', { reverses: { equals: journal.id } })).length > 0,
    }
  },
  'period.close': async ({ month }) => ({
    path: '/accounting-periods/close',
    body: { tenant: month.tenant, period: '2025-01', reason: 'Year end' },
    isDone: async () => (await month.rows('accounting-periods')).length > 0,
  }),
  'formats.publish': async ({ month, second }) => {
    const [version] = await month.rows('file-format-versions')
    const { format, definition } = version as unknown as { format: string; definition: object }
    const draft = { tenant: month.tenant, format, definition, from: '2027-01' }
    const made = await second.rest('POST', '/file-format-versions?depth=0', draft)
    const { id } = made.json<{ doc: { id: string } }>().doc
    return {
      path: `/file-format-versions/${id}/publish`,
      isDone: is(month, 'file-format-versions', id, 'published'),
    }
  },
  'products.publish': async ({ month, second }) => {
    const [product] = await month.rows('products', { code: { equals: 'DUES' } })
    const definition = { amount: { rule: 'fixed', amount: 3000 }, frequency: 'monthly' }
    const draft = { tenant: month.tenant, product: product?.id, from: '2028-01', definition }
    const made = await second.rest('POST', '/product-versions?depth=0', draft)
    const { id } = made.json<{ doc: { id: string } }>().doc
    return {
      path: `/product-versions/${id}/publish`,
      body: { existing: 'stay' },
      isDone: is(month, 'product-versions', id, 'published'),
    }
  },
  'products.withdraw': async ({ month }) => {
    const [product] = await month.rows('products', { code: { equals: 'SAV' } })
    const id = month.platform.storage.newId()
    const row = { id, product: product?.id, from: '2029-01', amountRule: 'member-chosen' }
    await month.platform.storage.insertMany({ tenant: month.tenant }, 'product-versions', [
      { ...row, status: 'published' },
    ])
    return {
      path: `/product-versions/${id}/withdraw`,
      body: { reason: 'The assembly said no' },
      isDone: is(month, 'product-versions', id, 'withdrawn'),
    }
  },
  'members.admit': async ({ month, second }) => {
    const person = { surname: 'Tau', forenames: 'Neo', joinedOn: '2026-01-01', status: 'applicant' }
    const made = await second.rest('POST', '/members?depth=0', { tenant: month.tenant, ...person })
    const { id } = made.json<{ doc: { id: string } }>().doc
    return {
      path: `/members/${id}/decline`,
      body: { reason: 'Works elsewhere' },
      isDone: is(month, 'members', id, 'exited'),
    }
  },
  'members.undo-rejoining': async ({ month }) => {
    const { tenant, platform } = month
    const member = platform.storage.newId()
    const day = { joinedOn: '2020-01-01', statusDate: '2025-01-31', statusReason: 'Letter' }
    const person = {
      surname: 'Sebina',
      forenames: 'Neo',
      memberNumber: 'R1',
      displayName: 'Sebina',
    }
    await platform.storage.insertMany({ tenant }, 'members', [
      { id: member, ...person, ...day, status: 'exited', custom: {} },
    ])
    await applyAgain(platform.storage, { tenant, member, actor: author })
    return {
      path: `/members/${member}/undo-rejoining`,
      body: { reason: 'The wrong person' },
      isDone: is(month, 'members', member, 'exited'),
    }
  },
  'products.accept-application': async ({ month }) => {
    const id = await appliedFor(month)
    return {
      path: `/change-requests/${id}/accept-application`,
      isDone: is(month, 'change-requests', id, 'accepted'),
    }
  },
  'imports.undo': async ({ month }) => {
    await month.enrol('G1,,999000111,Tau,Neo,F,1980-02-03,,,,2026-01-01,active,')
    const changes = await month.rows<Row & { id: string }>('bulk-changes')
    const id = changes.at(-1)?.id ?? ''
    return {
      path: `/bulk-changes/${id}/undo`,
      body: { reason: 'The wrong file' },
      isDone: is(month, 'bulk-changes', id, 'undone'),
    }
  },
  'exits.approve': async ({ month }) => {
    const id = await proposedExit(month)
    return {
      path: `/member-exits/${id}/approve`,
      isDone: is(month, 'member-exits', id, 'approved'),
    }
  },
  'exits.undo': async ({ month }) => {
    const [exit] = await month.rows<Row & { id: string }>('member-exits', {
      status: { equals: 'approved' },
    })
    const id = exit?.id ?? ''
    return {
      path: `/member-exits/${id}/undo`,
      body: { reason: 'The wrong person' },
      isDone: is(month, 'member-exits', id, 'undone'),
    }
  },
  'fees.waive': async ({ month }) => {
    const id = await proposedWaiver(month)
    return {
      path: `/membership-fee-waivers/${id}/approve`,
      isDone: is(month, 'membership-fee-waivers', id, 'approved'),
    }
  },
  'fees.undo-waiver': async ({ month }) => {
    const [waiver] = await month.rows<Row & { id: string }>('membership-fee-waivers', {
      status: { equals: 'approved' },
    })
    const id = waiver?.id ?? ''
    return {
      path: `/membership-fee-waivers/${id}/undo`,
      body: { reason: 'The wrong person' },
      isDone: is(month, 'membership-fee-waivers', id, 'undone'),
    }
  },
  'receipts.reverse': async ({ month }) => {
    const fee = await billedFee(month)
    const { id } = await receiveFees(month.platform.storage, {
      ...{ tenant: month.tenant, member: fee.member, amount: 100, method: 'cash' },
      ...{ reference: 'BOOK-1', actor: author },
    })
    return {
      path: `/receipts/${id}/reverse`,
      body: { reason: 'Bounced' },
      isDone: is(month, 'receipts', id, 'reversed'),
    }
  },
  'claims.approve': async ({ month }) => {
    const id = await assessedClaim(month)
    return { path: `/claims/${id}/approve`, isDone: is(month, 'claims', id, 'approved') }
  },
  'bankings.reverse': async ({ month }) => {
    const fee = await billedFee(month)
    const { tenant, platform } = month
    await receiveFees(platform.storage, {
      ...{ tenant, member: fee.member, amount: 200, method: 'cash' },
      ...{ reference: 'BOOK-2', actor: author },
    })
    const order = { tenant, amount: 200, slip: 'SLIP-1', actor: author }
    const { id } = await bankCash(platform.storage, order)
    return {
      path: `/bankings/${id}/reverse`,
      body: { reason: 'Wrong slip' },
      isDone: is(month, 'bankings', id, 'reversed'),
    }
  },
  'payouts.confirm-account': async ({ month }) => {
    const id = await proposedAccount(month)
    return {
      path: `/payout-accounts/${id}/confirm`,
      isDone: is(month, 'payout-accounts', id, 'confirmed'),
    }
  },
  'payouts.approve': async ({ month }) => {
    const id = await madeBatch(month)
    return {
      path: `/payout-batches/${id}/approve`,
      isDone: is(month, 'payout-batches', id, 'approved'),
    }
  },
  'payouts.release': async ({ month }) => {
    const [batch] = await month.rows<Row & { id: string }>('payout-batches', {
      status: { equals: 'approved' },
    })
    const id = batch?.id ?? ''
    // Whoever approved it does not release it.
    await month.platform.storage.updateMany({ tenant: month.tenant }, 'payout-batches', [
      { id, set: { checker: 'user:second-approver' } },
    ])
    return {
      path: `/payout-batches/${id}/release`,
      isDone: is(month, 'payout-batches', id, 'released'),
    }
  },
  'members.merge': async ({ month }) => {
    const id = await proposedMerge(month)
    return {
      path: `/member-merges/${id}/approve`,
      isDone: is(month, 'member-merges', id, 'approved'),
    }
  },
  'members.undo-merge': async ({ month }) => {
    const [merge] = await month.rows<Row & { id: string }>('member-merges', {
      status: { equals: 'approved' },
    })
    const id = merge?.id ?? ''
    return {
      path: `/member-merges/${id}/undo`,
      body: { reason: 'Two sisters' },
      isDone: is(month, 'member-merges', id, 'undone'),
    }
  },
  'members.transfer': async ({ month }) => {
    const [member, authority] = await paidMember(month)
    const order = { member, authority, payrollNumber: '100000555', from: '2029-01' }
    return {
      path: '/payroll-transfers/transfer',
      body: { ...order, reason: 'New number' },
      isDone: async () => (await month.rows('payroll-transfers')).length > 0,
    }
  },
  'members.undo-transfer': async ({ month }) => {
    const [transfer] = await month.rows<Row & { id: string }>('payroll-transfers')
    const id = transfer?.id ?? ''
    return {
      path: `/payroll-transfers/${id}/undo`,
      body: { reason: 'Stays where he is' },
      isDone: is(month, 'payroll-transfers', id, 'undone'),
    }
  },
  'gl-export.make': async ({ month }) => {
    const target = await journalToExport(month, 'MAKE')
    return {
      path: `/gl-export-targets/${target}/export`,
      body: { to: today(), number: 1 },
      isDone: async () =>
        (await month.rows('gl-export-batches', { target: { equals: target } })).length > 0,
    }
  },
  'gl-export.withdraw': async ({ month }) => {
    const target = await journalToExport(month, 'WITHDRAW')
    const order = { tenant: month.tenant, target, to: today(), number: 1, actor: system }
    const { id } = await makeExport(month.platform.storage, order)
    return {
      path: `/gl-export-batches/${id}/withdraw`,
      body: { reason: 'Not imported' },
      isDone: is(month, 'gl-export-batches', id, 'withdrawn'),
    }
  },
  'gl-export.publish': async ({ month, second }) => {
    const { key, name, definition } = await formatByKey(month.platform, month.tenant, 'plain-csv')
    const draft = { tenant: month.tenant, key, name, definition }
    const made = await second.rest('POST', '/gl-export-formats?depth=0', draft)
    const { id } = made.json<{ doc: { id: string } }>().doc
    return {
      path: `/gl-export-formats/${id}/publish`,
      isDone: is(month, 'gl-export-formats', id, 'published'),
    }
  },
}

const payee = async ({ platform, tenant }: PayrollMonth) =>
  (
    await allRows<Row & { id: string }>(platform.storage, { tenant }, 'members', {
      where: { payrollNumber: { equals: '100000001' } },
    })
  )[0]?.id ?? ''

async function proposedAccount(month: PayrollMonth): Promise<string> {
  return proposeAccount(month.platform.storage, {
    ...{ tenant: month.tenant, member: await payee(month), actor: author },
    ...{ name: 'Kagiso Molefe', branch: '282267', account: '62001234567' },
  })
}

/** A batch with one payment, of something that is owed to the member of the month. */
async function madeBatch(month: PayrollMonth): Promise<string> {
  const { tenant, platform } = month
  const [account] = await month.rows<Row & { id: string }>('accounts', { code: { equals: '2900' } })
  const owed = { ref: 'one', member: await payee(month), amount: 100, account: account?.id ?? '' }
  const source = {
    ...{ key: 'test.owed', label: { en: 'Owed', tn: 'Molato' } },
    list: async () => [{ ...owed, narrative: 'Owed' }],
  }
  const { id } = await makeBatch(platform.storage, [source], {
    ...{ tenant, payables: ['test.owed:one'], payOn: today(), format: 'pain.001' },
    ...{ from: { branch: '282267', account: '62009999999' }, key: 'batch-one', actor: author },
  })
  return id
}

type BilledFee = Row & { id: string; member: string }

/** A fee of 200.00 that the member of the month owes. */
async function billedFee(month: PayrollMonth): Promise<BilledFee> {
  const find = async () => (await month.rows<BilledFee>('membership-fees'))[0]
  const known = await find()
  if (known) return known
  await addFeeProduct(month, { code: 'JOIN', frequency: 'once', amount: 20_000 })
  await month.subscribe('M000001,JOIN,200.00,4471,2026-10,')
  await billFees(month.platform.storage, { tenant: month.tenant, actor: system })
  return (await find()) as BilledFee
}

async function proposedWaiver(month: PayrollMonth): Promise<string> {
  const { id: fee } = await billedFee(month)
  const order = { tenant: month.tenant, fee, amount: 100, reason: 'Pensioner', actor: author }
  return proposeWaiver(month.platform.storage, order)
}

/** A claim of a benefit of 500.00 of the member of the month, as found eligible. */
async function assessedClaim({ platform, tenant }: PayrollMonth): Promise<string> {
  const { storage } = platform
  const [member] = await allRows<Row & { id: string }>(storage, { tenant }, 'members', {
    where: { payrollNumber: { equals: '100000001' } },
  })
  const [type = ''] = await storage.insertMany({ tenant }, 'claim-types', [
    {
      ...{ code: 'BABY', name: 'Birth', kind: 'benefit', paysTo: 'member', benefit: 50_000 },
      ...{ decideHours: 24, payHours: 48, active: true },
    },
  ])
  const { id } = await fileClaim(storage, {
    ...{ tenant, type, member: member?.id ?? '', eventOn: today(), claimantName: 'Neo' },
    ...{ channel: 'api', actor: author },
  })
  await assessClaim(storage, { tenant, claim: id, actor: system })
  return id
}

/** A second record of the member of the month, without anything of its own. */
async function proposedMerge({ platform, tenant }: PayrollMonth): Promise<string> {
  const { storage } = platform
  const [survivor] = await allRows<Row & { id: string }>(storage, { tenant }, 'members', {
    where: { payrollNumber: { equals: '100000001' } },
  })
  const [merged] = await storage.insertMany({ tenant }, 'members', [
    {
      ...{ memberNumber: 'M999001', surname: 'Molefe', forenames: 'Kagiso' },
      ...{ displayName: 'Molefe, Kagiso', joinedOn: '2026-01-01', status: 'active' },
    },
  ])
  return proposeMerge(storage, {
    ...{ tenant, survivor: survivor?.id ?? '', merged: String(merged), answers: {} },
    ...{ reason: 'Entered twice', actor: author },
  })
}

async function paidMember({ platform, tenant }: PayrollMonth): Promise<[string, string]> {
  const [member] = await allRows<Row & { id: string; payrollAuthority: string }>(
    platform.storage,
    { tenant },
    'members',
    { where: { payrollNumber: { equals: '100000001' } } },
  )
  return [member?.id ?? '', member?.payrollAuthority ?? '']
}

/** A journal of today and a ledger export that has every account. @returns the id of the export */
async function journalToExport({ platform, tenant }: PayrollMonth, code: string): Promise<string> {
  const target = await openTarget(platform, tenant, { code, name: code, startsOn: today() })
  await mapAll(platform, tenant, target)
  const [one, other] = await allRows<Row & { id: string }>(
    platform.storage,
    { tenant },
    'accounts',
    { where: { control: { equals: false } } },
  )
  const journal = {
    ...{ idempotencyKey: code, businessDate: today(), event: 'journal.manual', narrative: code },
    postings: [
      { account: one?.id ?? '', side: 'debit' as const, amount: 100 },
      { account: other?.id ?? '', side: 'credit' as const, amount: 100 },
    ],
  }
  await platform.storage.transaction((transaction) =>
    postJournals(transaction, { tenant, actor: system, journals: [journal] }),
  )
  return target
}

/** The member of the month leaves; the step after it puts this back. */
async function proposedExit({ platform, tenant }: PayrollMonth): Promise<string> {
  const members = await allRows<Row & { id: string }>(platform.storage, { tenant }, 'members', {
    where: { payrollNumber: { equals: '100000001' } },
  })
  return proposeExit(platform.storage, {
    ...{ tenant, member: members[0]?.id ?? '', kind: 'resignation', exitDate: today() },
    ...{ reason: 'Letter of 3 June', withholdArrears: false, actor: author },
  })
}

const today = () => new Date(Date.now() + 2 * 3_600_000).toISOString().slice(0, 10)
const inMonth = (period: string) => ({ period: { equals: period } })

/** A member asks in the portal to join the savings plan. */
async function appliedFor(month: PayrollMonth): Promise<string> {
  const { platform, tenant } = month
  const [product] = await month.rows<Row & { id: string }>('products', { code: { equals: 'SAV' } })
  const [member] = await month.rows<Row & { id: string }>('members')
  const set = { openInPortal: true }
  await platform.storage.updateMany({ tenant }, 'products', [{ id: product?.id ?? '', set }])
  const asking = { payload: platform.payload, tenant, member: { id: member?.id ?? '' } }
  const actor = { id: 'portal:account', name: 'Neo' }
  return applyForProduct(
    { ...asking, actor, today: today() },
    { product: product?.id ?? '', amount: 5000 },
  )
}

const is = (month: PayrollMonth, collection: string, id: string, status: string) => async () =>
  (await month.rows(collection, { id: { equals: id } }))[0]?.status === status

async function generated(month: PayrollMonth, period: string): Promise<string> {
  const order = { tenant: month.tenant, authority: month.authority, period, actor: system }
  return (await generateDeductions(month.platform, order)).run.id
}

async function stepOfRun(
  month: PayrollMonth,
  period: string,
  step: string,
  status: string,
  body?: object,
): Promise<Attempt> {
  const id = await generated(month, period)
  const isDone = is(month, 'deduction-runs', id, status)
  return { path: `/deduction-runs/${id}/${step}`, body, isDone }
}

async function imported(month: PayrollMonth, period: string, number = '100000001') {
  await generated(month, period)
  await month.in(period).approveAs(terminal)
  const file = remittanceOf([number, '4471', '25.00'])
  return (await month.in(period).importFile(file, { actor: author })).id
}

async function posted(month: PayrollMonth, period: string, number?: string): Promise<string> {
  const remittance = await imported(month, period, number)
  await postRemittance(month.platform, { tenant: month.tenant, remittance, actor: system })
  return remittance
}
