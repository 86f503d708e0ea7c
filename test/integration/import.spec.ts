import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { Writable } from 'node:stream'
import {
  importMembers,
  importSubscriptions,
  type ImportReport,
} from '../../src/collections/imports'
import { systemActor } from '../../src/domain/actor'
import { verifyPayrollNumbers } from '../../src/collections/members/verify'
import { verifyAuditChain } from '../../src/hooks/audit'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { initTenant } from '../../src/tenants/init-tenant'
import { tenantCipher } from '../../src/tenants/personal-data'
import { openTestPlatform } from '../kit/platform'

const actor = systemActor('test')
const fixtures = path.resolve(import.meta.dirname, '../fixtures/case-a')
const memberHeader =
  'member_no,payroll_no,omang,surname,forenames,sex,date_of_birth,phone,email,payroll_authority,joined_on,status,status_date'
const subscriptionHeader = 'member_no,product,amount,deduction_code,start,end'

let platform: Platform
let societies = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)
afterAll(() => platform.close())

async function society(): Promise<string> {
  societies += 1
  const { tenant } = await initTenant(platform, {
    slug: `society-${societies}`,
    name: `Society ${societies}`,
    template: 'burial',
    actor,
  })
  return tenant
}

async function* bytes(text: string, size = 1000): AsyncGenerator<Buffer> {
  const all = Buffer.from(text)
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

type Import = { tenant: string; file: string; dryRun?: boolean; rejects?: Writable }

const members = ({ file, ...options }: Import): Promise<ImportReport> =>
  importMembers(platform, { ...options, actor, source: bytes(file) })

const subscriptions = ({ file, ...options }: Import): Promise<ImportReport> =>
  importSubscriptions(platform, { ...options, actor, source: bytes(file) })

async function rows(tenant: string, collection: string, where = {}): Promise<Row[]> {
  const all: Row[] = []
  for await (const page of platform.storage.stream({ tenant }, collection, { where }))
    all.push(...page)
  return all
}

/** A good line of the members' file; any cell can be given. */
function member(number: number, cells: Record<string, string> = {}): string {
  const digits = String(number).padStart(9, '0')
  const all: Record<string, string> = {
    member_no: `M${String(number).padStart(6, '0')}`,
    payroll_no: digits,
    omang: digits,
    surname: 'Modise',
    forenames: 'Neo',
    sex: '',
    date_of_birth: '1980-01-01',
    phone: '+26771234567',
    email: '',
    payroll_authority: 'GOV',
    joined_on: '2020-01-01',
    status: 'active',
    status_date: '',
    ...cells,
  }
  return memberHeader
    .split(',')
    .map((column) => all[column])
    .join(',')
}

const file = (...lines: string[]): string => [memberHeader, ...lines, ''].join('\n')
const subscriptionFile = (...lines: string[]): string =>
  [subscriptionHeader, ...lines, ''].join('\n')

class Collected extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString()
    done()
  }
}

describe('a real society of 300 members', () => {
  const source = (name: string) =>
    createReadStream(path.join(fixtures, name)) as AsyncIterable<Buffer>

  it('comes in whole, and a second time changes nothing', async () => {
    const tenant = await society()
    const run = async (dryRun = false) => [
      await importMembers(platform, { tenant, actor, dryRun, source: source('members.csv') }),
      await importSubscriptions(platform, {
        tenant,
        actor,
        dryRun,
        source: source('subscriptions.csv'),
      }),
    ]
    const [dry] = await run(true)
    expect(dry).toMatchObject({ rows: 300, created: 300, refused: 0, dryRun: true })
    expect(await rows(tenant, 'members')).toHaveLength(0)

    const first = await run()
    expect(first[0]).toMatchObject({ rows: 300, created: 300, refused: 0, errors: [] })
    expect(first[1]).toMatchObject({ rows: 739, created: 739, refused: 0, errors: [] })
    const second = await run()
    expect(second[0]).toMatchObject({
      rows: 300,
      unchanged: 300,
      created: 0,
      updated: 0,
      refused: 0,
    })
    expect(second[1]).toMatchObject({
      rows: 739,
      unchanged: 739,
      created: 0,
      updated: 0,
      refused: 0,
    })

    expect(await rows(tenant, 'member-accounts')).toHaveLength(739)
    const [baruti] = await rows(tenant, 'members', { memberNumber: { equals: 'M000001' } })
    expect(baruti).toMatchObject({
      surname: 'Baruti',
      payrollNumber: '992363555',
      phone: '+26771193630',
    })
    const cipher = await tenantCipher(platform.storage, tenant)
    const place = { collection: 'members', id: String(baruti?.id), field: 'omang' }
    expect(cipher.decrypt(place, String(baruti?.omang))).toBe('929523699')
    const [zeros] = await rows(tenant, 'members', { memberNumber: { equals: 'M000003' } })
    expect(zeros?.payrollNumber).toBe('007345069')
    const [account] = await rows(tenant, 'member-accounts', {
      number: { equals: 'M000001-FUN-B-2026-01' },
    })
    expect(account).toMatchObject({ kind: 'policy', member: baruti?.id })
    expect(await verifyAuditChain(platform.storage, tenant)).toMatchObject({ ok: true })
  }, 30_000)

  it('goes on with the next free number', async () => {
    const tenant = await society()
    await members({ tenant, file: file(member(41), member(7)) })
    const made = await platform.payload.create({
      collection: 'members',
      data: {
        tenant,
        surname: 'A',
        forenames: 'B',
        joinedOn: '2026-01-01',
        omang: '999999999',
      } as never,
      overrideAccess: true,
    })
    expect((made as unknown as { memberNumber: string }).memberNumber).toBe('M000042')
  })
})

describe('bad rows', () => {
  it('come back with their reasons while good rows are kept', async () => {
    const tenant = await society()
    const rejects = new Collected()
    const report = await members({
      tenant,
      rejects,
      file: file(
        member(1),
        member(2, { omang: '12', phone: 'none' }),
        member(3, { joined_on: '2026-02-30' }),
        member(4, { status: 'gone' }),
        member(5, { payroll_authority: 'NOBODY' }),
        member(6, { omang: '' }),
        member(7, { status: 'exited' }),
        'too,short',
        member(9, { surname: '' }),
        member(10),
      ),
    })
    expect(report).toMatchObject({ rows: 10, created: 2, refused: 8 })
    const found = report.errors.map(({ row, field }) => `${row}:${field}`)
    expect(found).toEqual([
      '3:phone',
      '3:omang',
      '4:joined_on',
      '5:status',
      '6:payroll_authority',
      '7:omang',
      '8:status_date',
      '9:',
      '10:surname',
    ])
    expect(rejects.text.split('\n')[0]).toBe(`row,reason,${memberHeader}`)
    expect(rejects.text).toMatch(/^3,"?phone: .* omang: An Omang has nine digits\./m)
    expect(rejects.text.trim().split('\n')).toHaveLength(9)
    expect((await rows(tenant, 'members')).map((row) => row.memberNumber).sort()).toEqual([
      'M000001',
      'M000010',
    ])
  })

  it('are named when a number is in use, in the file or in the society', async () => {
    const tenant = await society()
    await members({ tenant, file: file(member(1), member(2)) })
    const report = await members({
      tenant,
      file: file(
        member(1),
        member(3, { omang: '000000002' }),
        member(4, { payroll_no: '000000002' }),
        member(5),
        member(6, { omang: '000000005' }),
        member(5, { omang: '000000008', payroll_no: '8' }),
        member(7, { payroll_no: '000000005' }),
      ),
    })
    expect(report).toMatchObject({ unchanged: 1, created: 1, refused: 5 })
    expect(report.errors.map(({ row, field }) => `${row}:${field}`)).toEqual([
      '3:omang',
      '4:payroll_no',
      '6:omang',
      '7:member_no',
      '8:payroll_no',
    ])
    expect(report.errors[0]?.message).toBe('Member M000002 has this number already.')
    expect(report.errors[2]?.message).toBe('Row 5 of the file has the same.')
  })

  it('only warn when the Omang and the sex disagree', async () => {
    const tenant = await society()
    const report = await members({
      tenant,
      file: file(member(1, { omang: '106513015', sex: 'F' })),
    })
    expect(report).toMatchObject({ created: 1, refused: 0, warningCount: 1 })
    expect(report.warnings[0]).toMatchObject({ row: 2, field: 'omang' })
  })

  it.each([
    ['member_no,omang\n', /missing: payroll_no, surname/],
    [`${memberHeader},shoe_size\n`, /unknown: shoe_size/],
    [`${memberHeader},omang\n`, /named twice: omang/],
  ])('are not even read when the columns are wrong: %s', async (text, message) => {
    const tenant = await society()
    await expect(members({ tenant, file: text })).rejects.toThrow(message)
    await expect(members({ tenant, file: '' })).rejects.toMatchObject({ code: 'IMPORT_EMPTY' })
  })

  it('are counted by the rows of the file, with a byte order mark, CRLF and blank rows', async () => {
    const tenant = await society()
    const text =
      `\uFEFF${file(member(1), '', ' , ,,,,,,,,,,,', member(2, { omang: 'x' }), member(3))}`.replaceAll(
        '\n',
        '\r\n',
      )
    const report = await members({ tenant, file: text })
    expect(report).toMatchObject({ rows: 3, created: 2, refused: 1, errors: [{ row: 5 }] })
  })

  it('stop the reading where the file is broken', async () => {
    const tenant = await society()
    const report = await members({ tenant, file: file(member(1), `"open,${member(2)}`) })
    expect(report).toMatchObject({ created: 1, refused: 1, errors: [{ row: 3 }] })
  })
})

describe('a changed file', () => {
  it('changes what differs and keeps the history and the log', async () => {
    const tenant = await society()
    await members({ tenant, file: file(member(1), member(2)) })
    const report = await members({
      tenant,
      file: file(
        member(1, { payroll_no: '000000077', surname: 'Segale', omang: '000000078' }),
        member(2, { payroll_no: '000000088' }),
        member(3, { payroll_no: '000000002' }),
      ),
    })
    expect(report).toMatchObject({ updated: 2, created: 1, refused: 0 })
    const [first] = await rows(tenant, 'members', { memberNumber: { equals: 'M000001' } })
    expect(first).toMatchObject({ surname: 'Segale', displayName: 'Segale, Neo' })
    const history = await rows(tenant, 'payroll-assignments', { member: { equals: first?.id } })
    expect(
      history.map(({ payrollNumber, until }) => [payrollNumber, until === null]).sort(),
    ).toEqual([
      ['000000001', false],
      ['000000077', true],
    ])
    const log = await rows(tenant, 'audit-log', { documentId: { equals: first?.id } })
    expect(log.at(-1)).toMatchObject({
      action: 'update',
      actor: 'system:test',
      changes: expect.arrayContaining([
        { field: 'surname', before: 'Modise', after: 'Segale' },
        { field: 'omang', before: '•••••0001', after: '•••••0078', isPersonal: true },
      ]) as unknown,
    })
    expect(JSON.stringify(await rows(tenant, 'audit-log'))).not.toContain('"000000078"')
  })

  it('refuses steps of the status that are not legal', async () => {
    const tenant = await society()
    await members({ tenant, file: file(member(1)) })
    const back = member(1, { status: 'applicant', status_date: '2026-01-01' })
    const report = await members({ tenant, file: file(back) })
    expect(report.errors).toEqual([
      { row: 2, field: 'status', message: "A member who is active can't become applicant." },
    ])
  })

  it('lets nobody leave, die or come back', async () => {
    const tenant = await society()
    const gone = { status: 'exited', status_date: '2026-05-31' }
    await members({ tenant, file: file(member(1), member(2), member(3, gone)) })
    const report = await members({
      tenant,
      file: file(
        member(1, { status: 'deceased', status_date: '2026-09-15' }),
        member(2, { status: 'exited', status_date: '2026-09-15' }),
        member(3, { status: 'active', status_date: '2026-09-15' }),
      ),
    })
    expect(report).toMatchObject({ updated: 0, refused: 3 })
    expect(report.errors.map(({ field, message }) => [field, message])).toEqual([
      ['status', expect.stringContaining('Exit tab')],
      ['status', expect.stringContaining('Exit tab')],
      ['status', expect.stringContaining('undo the exit')],
    ])
  })

  it('does not take the day of leaving away, nor set it before joining', async () => {
    const tenant = await society()
    const left = (statusDate: string) =>
      file(member(1, { status: 'exited', status_date: statusDate }))
    await members({ tenant, file: left('2026-05-31') })
    for (const statusDate of ['', '2019-12-31']) {
      const report = await members({ tenant, file: left(statusDate) })
      expect(report).toMatchObject({ refused: 1, errors: [{ row: 2, field: 'status_date' }] })
    }
    expect(await members({ tenant, file: left('2026-04-30') })).toMatchObject({ updated: 1 })
  })

  it('finds members without a member number by their Omang', async () => {
    const tenant = await society()
    const lines = [member(501, { member_no: '' }), member(502, { member_no: '' })]
    expect(await members({ tenant, file: file(...lines) })).toMatchObject({ created: 2 })
    expect(await members({ tenant, file: file(...lines) })).toMatchObject({ unchanged: 2 })
    expect((await rows(tenant, 'members')).map((row) => row.memberNumber).sort()).toEqual([
      'M000001',
      'M000002',
    ])
  })
})

describe('payroll numbers in a file', () => {
  const three = [member(1), member(2), member(3)]
  const held = async (tenant: string) =>
    Object.fromEntries(
      (await rows(tenant, 'members')).map((row) => [row.memberNumber, row.payrollNumber]),
    )

  it('stay with a member whose row is refused, and so on back along the chain', async () => {
    const tenant = await society()
    await members({ tenant, file: file(...three, member(4)) })
    const report = await members({
      tenant,
      file: file(
        member(1, { payroll_no: '000000002' }),
        member(2, { payroll_no: '000000003' }),
        member(3, { payroll_no: '000000004' }),
      ),
    })
    expect(report).toMatchObject({ updated: 0, refused: 3 })
    expect(report.errors.map(({ row, field, message }) => `${row}:${field}:${message}`)).toEqual([
      '2:payroll_no:Member M000002 holds this number.',
      '3:payroll_no:Member M000003 holds this number.',
      '4:payroll_no:Member M000004 holds this number.',
    ])
    expect(await held(tenant)).toMatchObject({ M000001: '000000001', M000002: '000000002' })
    expect(await verifyPayrollNumbers(platform.storage, tenant)).toMatchObject({ ok: true })
  })

  it('stay with a member whose row repeats another row of the file', async () => {
    const tenant = await society()
    await members({ tenant, file: file(...three) })
    const report = await members({
      tenant,
      file: file(
        member(1, { payroll_no: '000000002' }),
        member(9, { payroll_no: '000000009' }),
        member(2, { payroll_no: '000000009' }),
      ),
    })
    expect(report).toMatchObject({ created: 1, refused: 2 })
    expect(await held(tenant)).toMatchObject({ M000001: '000000001', M000002: '000000002' })
  })

  it('change hands when every row is good: two swap, three turn round', async () => {
    const tenant = await society()
    await members({ tenant, file: file(...three) })
    const swap = file(
      member(1, { payroll_no: '000000002' }),
      member(2, { payroll_no: '000000001' }),
    )
    expect(await members({ tenant, file: swap })).toMatchObject({ updated: 2, refused: 0 })
    const turn = file(
      member(1, { payroll_no: '000000001' }),
      member(2, { payroll_no: '000000003' }),
      member(3, { payroll_no: '000000002' }),
    )
    expect(await members({ tenant, file: turn })).toMatchObject({ updated: 3, refused: 0 })
    expect(await held(tenant)).toEqual({
      M000001: '000000001',
      M000002: '000000003',
      M000003: '000000002',
    })
  })

  it('that two members hold all the same are found by verify', async () => {
    const tenant = await society()
    await members({ tenant, file: file(...three) })
    const [last] = await rows(tenant, 'members', { memberNumber: { equals: 'M000003' } })
    const set = { payrollNumber: '000000001' }
    await platform.storage.updateMany({ tenant }, 'members', [{ id: String(last?.id), set }])
    expect(await verifyPayrollNumbers(platform.storage, tenant)).toMatchObject({
      ok: false,
      detail: '000000001 of M000001 and M000003',
    })
  })

  it('and other values of a refused row are free for a later row', async () => {
    const tenant = await society()
    const report = await members({
      tenant,
      file: file(member(1, { phone: 'none' }), member(1), member(2, { omang: '' }), member(2)),
    })
    expect(report).toMatchObject({ created: 2, refused: 2 })
    expect(report.errors.map(({ row, field }) => `${row}:${field}`)).toEqual(['2:phone', '4:omang'])
  })

  it('are told from Omangs, which change hands in two files', async () => {
    const tenant = await society()
    await members({ tenant, file: file(...three) })
    const report = await members({
      tenant,
      file: file(member(1, { omang: '000000002' }), member(2, { omang: '000000001' })),
    })
    expect(report).toMatchObject({ updated: 0, refused: 2 })
    expect(report.errors[0]?.message).toBe(
      "Member M000002 has this number already. Row 3 takes it away, but within one file it can't change hands: give that member another number first.",
    )
  })
})

describe('subscriptions', () => {
  it('obey the terms of the product', async () => {
    const tenant = await society()
    await members({ tenant, file: file(member(1), member(2)) })
    const report = await subscriptions({
      tenant,
      file: subscriptionFile(
        'M000001,DUES,25.00,4471,2026-01,',
        'M000001,FUN-A,85.01,4471,2026-01,',
        'M000001,SAV,0.00,4473,2026-01,',
        'M000001,FUN-B,120.50,9999,2026-01,',
        'M000009,DUES,25.00,4471,2026-01,',
        'M000001,GOLF,25.00,4471,2026-01,',
        'M000001,FUN-C,175.75,4471,2026-05,2026-04',
        'M000001,DUES,25.00,4471,2026-03,',
        'M000002,DUES,25.00,,2026-01,2026-02',
        'M000002,DUES,25.00,,2026-03,',
        'M000002,SAV,12.345,4473,2026-01,',
        'M000002,FUN-A,85.00,4471,2026-13,',
        'M000002,SAV,90071992547409.91,4473,2026-01,',
      ),
    })
    expect(report).toMatchObject({ rows: 13, created: 3, refused: 10 })
    expect(report.errors.map(({ row, field }) => `${row}:${field}`)).toEqual([
      '3:amount',
      '4:amount',
      '5:deduction_code',
      '6:member_no',
      '7:product',
      '8:end',
      '9:start',
      '12:amount',
      '13:start',
      '14:amount',
    ])
    expect(report.errors.at(-1)?.message).toMatch(
      /is more than the largest amount, 10000000000\.00/,
    )
  })

  it('end and begin again in one file, in any order', async () => {
    const tenant = await society()
    await members({ tenant, file: file(member(1)) })
    await subscriptions({ tenant, file: subscriptionFile('M000001,SAV,100.00,4473,2026-01,') })
    const report = await subscriptions({
      tenant,
      file: subscriptionFile(
        'M000001,SAV,150.00,4473,2026-06,',
        'M000001,SAV,100.00,4473,2026-01,2026-05',
      ),
    })
    expect(report).toMatchObject({ created: 1, updated: 1, refused: 0 })
    const amounts = (await rows(tenant, 'subscriptions')).map(({ amount, until }) => [
      amount,
      until,
    ])
    expect(amounts.sort()).toEqual([
      [10_000, '2026-05'],
      [15_000, null],
    ])
    const again = subscriptionFile('M000001,SAV,150.00,4473,2026-07,')
    expect(await subscriptions({ tenant, file: again, dryRun: true })).toMatchObject({ refused: 1 })
  })
})

describe('a large file', () => {
  it('is read and written in chunks', async () => {
    const tenant = await society()
    const count = 20_000
    const source = async function* () {
      yield Buffer.from(`${memberHeader}\n`)
      for (let number = 1; number <= count; number += 1) yield Buffer.from(`${member(number)}\n`)
    }
    const seen: number[] = []
    const report = await importMembers(platform, {
      tenant,
      actor,
      source: source(),
      onProgress: (done) => seen.push(done),
    })
    expect(report).toMatchObject({ created: count, refused: 0 })
    expect(seen).toHaveLength(count / 2000)
  }, 60_000)
})
