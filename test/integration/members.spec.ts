import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { handleEndpoints, type CollectionSlug, type PayloadRequest } from 'payload'
import { markVersionsUsed } from '../../src/collections/product-versions/keep-used'
import { saveBeneficiaries } from '../../src/collections/beneficiaries/save-set'
import { systemActor } from '../../src/domain/actor'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { initTenant, type InitialisedTenant } from '../../src/tenants/init-tenant'
import { openTestPlatform } from '../kit/platform'
import { signIn, signInPassword } from '../kit/society'

type Doc = Record<string, unknown> & { id: string }

let platform: Platform
let society: InitialisedTenant
let tenant: string
let officer: PayloadRequest

beforeAll(async () => {
  platform = await openTestPlatform()
  const actor = systemActor('test')
  society = await initTenant(platform, { slug: 'one', name: 'One', template: 'burial', actor })
  tenant = society.tenant
  officer = await signIn(platform, tenant, 'society-admin')
}, 180_000)
afterAll(() => platform.close())

let people = 0
function person(data: object = {}): object {
  people += 1
  return {
    surname: ' Modise ',
    forenames: 'Neo',
    joinedOn: '2020-01-01',
    omang: String(100_000_000 + people),
    ...data,
  }
}

async function create(collection: string, data: object, req = officer): Promise<Doc> {
  return (await platform.payload.create({
    collection: collection as CollectionSlug,
    data: data as never,
    depth: 0,
    overrideAccess: false,
    req,
  })) as unknown as Doc
}

async function update(collection: string, id: string, data: object): Promise<Doc> {
  return (await platform.payload.update({
    collection: collection as CollectionSlug,
    id,
    data: data as never,
    depth: 0,
    overrideAccess: false,
    req: officer,
  })) as unknown as Doc
}

/** What an operation of the platform does in nobody's name. */
const byOperation = (id: string, data: object): Promise<unknown> =>
  platform.payload.update({
    ...{ collection: 'members', id, depth: 0, overrideAccess: true },
    data: data as never,
  })

/** The field that a form would mark, and its message. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: { data?: { errors?: { path: string; message: string }[] } }) => thrown,
  )
  const [first] = error?.data?.errors ?? []
  return first ? `${first.path}: ${first.message}` : String(error)
}

async function rows(collection: string, where: object): Promise<Row[]> {
  const all: Row[] = []
  const options = { where: where as never, orderBy: ['id'] }
  for await (const page of platform.storage.stream({ tenant }, collection, options))
    all.push(...page)
  return all
}

describe('a member', () => {
  it('gets the next number and a name, and its numbers are stored in one form', async () => {
    const first = await create('members', person({ phone: '71 234 567', payrollNumber: null }))
    const second = await create('members', person())
    expect(first).toMatchObject({
      displayName: 'Modise, Neo',
      phone: '+26771234567',
      status: 'active',
    })
    const numberOf = (doc: Doc) => Number(String(doc.memberNumber).slice(1))
    expect(numberOf(second)).toBe(numberOf(first) + 1)
    expect(first.memberNumber).toMatch(/^M\d{6}$/)
  })

  it('keeps its number, and a number given by hand is passed over', async () => {
    const given = await create('members', person({ memberNumber: 'M000900' }))
    const next = await create('members', person())
    expect(next.memberNumber).toBe('M000901')
    expect(await refusalOf(update('members', given.id, { memberNumber: 'M1' }))).toMatch(
      /^memberNumber/,
    )
    const twice = create('members', person({ memberNumber: 'M000900' }))
    expect(await refusalOf(twice)).toBe('memberNumber: Member number M000900 is taken.')
  })

  it('gets different numbers when many are saved at the same moment', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, async () =>
        platform.payload.create({
          collection: 'members',
          data: { ...person(), tenant } as never,
          overrideAccess: true,
        }),
      ),
    )
    expect(new Set(made.map((doc) => (doc as unknown as Doc).memberNumber)).size).toBe(10)
  })

  it('shows an identity document unless only applying', async () => {
    expect(await refusalOf(create('members', person({ omang: null })))).toMatch(
      /^omang: Enter the Omang/,
    )
    await create('members', person({ omang: null, passport: 'BN1234567' }))
    const applicant = await create('members', person({ omang: null, status: 'applicant' }))
    const accepted = update('members', applicant.id, { status: 'active', statusDate: '2026-02-01' })
    expect(await refusalOf(accepted)).toMatch(/^omang/)
  })

  it.each([
    [{ phone: '123' }, /^phone/],
    [{ omang: '12345' }, /^omang: An Omang has nine digits/],
    [{ payrollNumber: '12A' }, /^payrollNumber/],
    [{ payrollNumber: '123' }, /^payrollAuthority/],
    [{ joinedOn: '2026-02-30' }, /^joinedOn/],
    [{ status: 'exited' }, /^statusDate/],
    [{ status: 'exited', statusDate: '2026-01-01' }, /^statusReason/],
    [{ status: 'exited', statusDate: '2019-01-01', statusReason: 'Left' }, /^statusDate/],
  ])('is refused with %j', async (data, message) => {
    expect(await refusalOf(create('members', person(data)))).toMatch(message)
  })

  it('goes through legal steps of its status only', async () => {
    const { id } = await create('members', person())
    const step = (status: string, statusDate: string | null, statusReason: string | null) =>
      update('members', id, { status, statusDate, statusReason })
    expect(await refusalOf(step('applicant', '2026-01-01', null))).toMatch(
      /^status: A member who is active/,
    )
    expect(await refusalOf(step('suspended', null, 'Owes'))).toMatch(/^statusDate/)
    expect(await refusalOf(step('suspended', '2026-01-01', ' '))).toMatch(/^statusReason/)
    await step('suspended', '2026-01-01', 'Owes')
    expect(await refusalOf(step('active', '2025-12-31', null))).toMatch(/before 2026-01-01/)
    await step('active', '2026-02-01', null)
    await byOperation(id, {
      ...{ status: 'deceased', statusDate: '2026-03-01', statusReason: 'Certificate 12' },
    })
    expect(await refusalOf(step('exited', '2026-04-01', 'Left'))).toMatch(/^status/)
  })

  it.each([
    ['active', 'exited', /^status: .*Exit tab/],
    ['active', 'deceased', /^status: .*Exit tab/],
    ['exited', 'active', /^status: .*undo the exit/],
    ['exited', 'applicant', /^status: .*Apply again/],
    ['deceased', 'active', /^status: .*undo the exit/],
  ])('goes from %s to %s by no change of a field', async (from, status, message) => {
    const since = { statusDate: '2026-01-01', statusReason: 'Known' }
    const { id } = await create('members', person({ ...since, status: from }))
    const change = { status, statusDate: '2026-02-01', statusReason: 'Wanted' }
    expect(await refusalOf(update('members', id, change))).toMatch(message)
    expect(await rows('members', { id: { equals: id } })).toMatchObject([{ status: from }])
  })

  it('keeps a day for a status that stays, which is not before joining', async () => {
    const left = { status: 'exited', statusDate: '2026-03-01', statusReason: 'Left' }
    const { id } = await create('members', person(left))
    expect(await refusalOf(update('members', id, { statusDate: null }))).toMatch(
      /^statusDate: Enter/,
    )
    const early = { statusDate: '2019-12-31' }
    expect(await refusalOf(update('members', id, early))).toMatch(/^statusDate: .*2020-01-01/)
    expect(await refusalOf(update('members', id, { joinedOn: '2026-03-02' }))).toMatch(
      /^statusDate: .*2026-03-02/,
    )
    expect(await update('members', id, { statusDate: '2026-02-01' })).toMatchObject({
      statusDate: '2026-02-01',
    })
  })
})

describe('a payroll number', () => {
  const gov = () => society.payrollAuthorities.GOV

  it('has one holder at a time and may pass on after a death', async () => {
    const onPayroll = { payrollAuthority: gov(), payrollNumber: '007345069' }
    const first = await create('members', person(onPayroll))
    expect(await refusalOf(create('members', person(onPayroll)))).toBe(
      `payrollNumber: Payroll number 007345069 belongs to member ${String(first.memberNumber)}.`,
    )
    const died = { status: 'deceased', statusDate: '2026-03-01', statusReason: 'Certificate' }
    await byOperation(first.id, died)
    const second = await create('members', person(onPayroll))
    expect(second.payrollNumber).toBe('007345069')
    const back = byOperation(first.id, { status: 'active', statusReason: 'Mistake' })
    expect(await refusalOf(back)).toMatch(/^payrollNumber/)
    expect(await rows('payroll-assignments', { member: { equals: first.id } })).toMatchObject([
      { payrollNumber: '007345069', from: '2020-01-01', until: '2026-02-28' },
    ])
  })

  it('goes to one of two who take it at the same moment', async () => {
    const data = { tenant, payrollAuthority: gov(), payrollNumber: '55' }
    const save = () =>
      platform.payload.create({
        collection: 'members',
        data: { ...person(), ...data } as never,
        overrideAccess: true,
      })
    const both = await Promise.allSettled([save(), save()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('leaves its history when it changes', async () => {
    const { id } = await create('members', person({ payrollAuthority: gov(), payrollNumber: '71' }))
    await update('members', id, { surname: 'Segale' })
    await update('members', id, { payrollNumber: '72' })
    const history = await rows('payroll-assignments', { member: { equals: id } })
    expect(history).toMatchObject([
      { payrollNumber: '71', from: '2020-01-01' },
      { payrollNumber: '72', until: null },
    ])
    expect(history[0]?.until).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})

describe('beneficiaries', () => {
  const share = (sharePercent: string, id?: string) => ({
    id,
    surname: 'A',
    forenames: 'B',
    sharePercent,
  })
  const stored = async (member: string) =>
    (await rows('beneficiaries', { member: { equals: member } }))
      .map((row) => row.sharePercent)
      .sort()

  it('are saved as a set that adds up to 100 %, or not at all', async () => {
    const { id: member } = await create('members', person())
    const [first] = await saveBeneficiaries(officer, {
      member,
      beneficiaries: [share('33.34'), share('66.66')],
    })
    expect(await stored(member)).toEqual(['33.34', '66.66'])
    const short = saveBeneficiaries(officer, {
      member,
      beneficiaries: [share('33.33'), share('66.66')],
    })
    await expect(short).rejects.toMatchObject({ code: 'SHARES_DO_NOT_ADD_UP' })
    await saveBeneficiaries(officer, {
      member,
      beneficiaries: [share('50', first?.id), share('50')],
    })
    expect(await stored(member)).toEqual(['50', '50'])
    const unknown = [share('50', member), share('50')]
    await expect(
      saveBeneficiaries(officer, { member, beneficiaries: unknown }),
    ).rejects.toMatchObject({
      code: 'BENEFICIARY_UNKNOWN',
    })
    const nameless = [share('50'), { ...share('50'), surname: '' }]
    await expect(saveBeneficiaries(officer, { member, beneficiaries: nameless })).rejects.toThrow()
    expect(await stored(member)).toEqual(['50', '50'])
    await saveBeneficiaries(officer, { member, beneficiaries: [] })
    expect(await stored(member)).toEqual([])
  })

  it('are refused with each problem at its row, counted as on the screen', async () => {
    const { id: member } = await create('members', person())
    const unreadable = [share('50'), share('half'), share('0')]
    await expect(
      saveBeneficiaries(officer, { member, beneficiaries: unreadable }),
    ).rejects.toMatchObject({
      code: 'SHARES_DO_NOT_ADD_UP',
      details: {
        rows: [
          { row: 2, field: 'sharePercent' },
          { row: 3, field: 'sharePercent' },
        ],
      },
    })
    expect(await stored(member)).toEqual([])
  })

  it('can be changed one by one only while they still add up', async () => {
    const { id: member } = await create('members', person())
    const row = { member, ...share('100') }
    const whole = await create('beneficiaries', row)
    await expect(create('beneficiaries', { ...row, sharePercent: '10' })).rejects.toMatchObject({
      code: 'SHARES_DO_NOT_ADD_UP',
    })
    await update('beneficiaries', whole.id, { forenames: 'C' })
    await expect(update('beneficiaries', whole.id, { sharePercent: '90' })).rejects.toThrow(
      /add up/,
    )
  })

  it('are for those who may write them', async () => {
    const { id: member } = await create('members', person())
    const auditor = await signIn(platform, tenant, 'auditor')
    await expect(
      saveBeneficiaries(auditor, { member, beneficiaries: [share('100')] }),
    ).rejects.toMatchObject({ status: 403 })
  })
})

describe('a product', () => {
  it('has terms that make sense, and keeps those that a run has used', async () => {
    const product = society.products.DUES ?? ''
    const terms = { product, amountRule: 'fixed', amount: 3000 }
    expect(
      await refusalOf(create('product-versions', { ...terms, from: '2026-05', amount: null })),
    ).toMatch(/^amount/)
    const later = await create('product-versions', { ...terms, from: '2027-05' })
    const [first] = await rows('product-versions', {
      product: { equals: product },
      from: { equals: '2020-01' },
    })
    const versions = [String(first?.id)]
    await platform.storage.transaction((transaction) =>
      markVersionsUsed(transaction, { tenant, versions, period: '2026-11' }),
    )
    expect(
      await refusalOf(update('product-versions', String(first?.id), { amount: 2600 })),
    ).toMatch(/^amount: The deductions of 2026-11 used these terms/)
    const past = create('product-versions', { ...terms, from: '2026-11' })
    expect(await refusalOf(past)).toMatch(/^from: Deductions were made up to 2026-11/)
    await update('product-versions', later.id, { amount: 3100, from: '2026-12' })
  })

  it('keeps its account and kind once members subscribed', async () => {
    const { id: member } = await create('members', person())
    const product = society.products['FUN-C'] ?? ''
    await create('subscriptions', { member, product, amount: 17_575, from: '2026-01' })
    expect(await refusalOf(update('products', product, { kind: 'savings' }))).toMatch(
      /^kind: 1 subscription/,
    )
    await update('products', product, { name: 'Family cover' })
  })
})

describe('a subscription', () => {
  it('takes the product’s code, opens its account, and stays what it is', async () => {
    const member = await create('members', person())
    const product = society.products['FUN-A']
    const made = await create('subscriptions', {
      member: member.id,
      product,
      amount: 8500,
      from: '2026-01',
    })
    expect(made.deductionCode).toBe(society.deductionCodes['4471'])
    expect(await rows('member-accounts', { subscription: { equals: made.id } })).toMatchObject([
      { number: `${String(member.memberNumber)}-FUN-A-2026-01`, kind: 'policy', member: member.id },
    ])
    expect(await refusalOf(update('subscriptions', made.id, { from: '2026-02' }))).toMatch(/^from/)
    expect(await refusalOf(update('subscriptions', made.id, { amount: 8600 }))).toBe(
      'amount: The amount is 85.00.',
    )
    await update('subscriptions', made.id, { until: '2026-06', endReason: 'Moved' })
  })

  it('runs once for a member and product', async () => {
    const { id: member } = await create('members', person())
    const savings = { member, product: society.products.SAV, amount: 10_000 }
    const first = await create('subscriptions', { ...savings, from: '2026-01' })
    expect(await refusalOf(create('subscriptions', { ...savings, from: '2026-04' }))).toMatch(
      /^from: The member has this product already, from 2026-01 on/,
    )
    await update('subscriptions', first.id, { until: '2026-03' })
    await create('subscriptions', { ...savings, from: '2026-04' })
    expect(await refusalOf(update('subscriptions', first.id, { until: null }))).toMatch(/^from/)
    const parallel = await create('members', person())
    const both = await Promise.allSettled(
      ['2026-01', '2026-02'].map((from) =>
        platform.payload.create({
          collection: 'subscriptions',
          data: { ...savings, tenant, member: parallel.id, from } as never,
          overrideAccess: true,
        }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is for members who are there', async () => {
    const left = { status: 'exited', statusDate: '2026-01-01', statusReason: 'Left' }
    const { id: member } = await create('members', person(left))
    const late = create('subscriptions', {
      member,
      product: society.products.SAV,
      amount: 100,
      from: '2026-02',
    })
    expect(await refusalOf(late)).toBe('member: The member is exited.')
  })
})

describe('over REST', () => {
  let token: string
  beforeAll(async () => {
    const { token: given } = await platform.payload.login({
      collection: 'users',
      data: { email: String(officer.user?.email), password: signInPassword },
    })
    token = String(given)
  })

  async function call(method: string, path: string, body?: object) {
    const headers = { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' }
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
    const request = new Request(`http://localhost/api${path}`, init)
    const response = await handleEndpoints({ config: platform.payload.config, request })
    return { status: response.status, text: await response.text() }
  }

  it('a beneficiary without a name is refused at its row', async () => {
    const { id } = await create('members', person())
    const nameless = { surname: ' ', forenames: 'B', sharePercent: '50' }
    const { text } = await call('POST', `/members/${id}/beneficiaries`, {
      beneficiaries: [{ ...nameless, surname: 'A' }, nameless],
    })
    expect((JSON.parse(text) as { errors: object[] }).errors[0]).toMatchObject({
      code: 'BENEFICIARIES_INVALID',
      details: { rows: [{ row: 2, field: 'surname' }] },
    })
  })

  it('a member is found by the whole Omang, and its number is told as it is to be sent', async () => {
    const { id } = await create('members', person({ omang: '876543210' }))
    const found = await call(
      'GET',
      '/members?where[omang][equals]=876543210&select[omang]=true&depth=0',
    )
    expect(JSON.parse(found.text)).toMatchObject({
      docs: [{ id, omang: '876543210' }],
      totalDocs: 1,
    })
    expect((await call('GET', '/members?where[omang][like]=8765')).status).toBe(400)
    expect((await call('GET', '/members?where[omangIndex][like]=a')).status).toBe(400)
    const count = await call('GET', '/members/count?where[omang][equals]=876543210')
    expect(JSON.parse(count.text)).toEqual({ totalDocs: 1 })
  })

  it('beneficiaries are saved as a set, and the member shows its history', async () => {
    const { id } = await create('members', person())
    const one = { surname: 'X', forenames: 'Y', sharePercent: '100' }
    const path = `/members/${id}/beneficiaries`
    expect((await call('POST', path, { beneficiaries: [one] })).status).toBe(200)
    const short = await call('POST', path, { beneficiaries: [{ ...one, sharePercent: '99' }] })
    expect(short).toMatchObject({
      status: 400,
      text: expect.stringContaining('add up to 99.00 %') as unknown,
    })
    const misspelt = await call('POST', path, { beneficiaries: [{ ...one, percent: '1' }] })
    expect(misspelt.status).toBe(400)
    const history = await call('GET', `/members/${id}/history`)
    expect(JSON.parse(history.text)).toMatchObject({ total: 1, entries: [{ action: 'create' }] })
    expect((await call('GET', `/members/${society.tenant}/history`)).status).toBe(404)
  })
})
