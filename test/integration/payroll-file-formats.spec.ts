import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { deductionCsv } from '../../src/domain/formats/shipped/deduction-csv'
import {
  approveRun,
  cancelRun,
  effectiveVersion,
  generateDeductions,
  regenerateFile,
} from '../../src/plugins/payroll-file'
import { publishVersion } from '../../src/plugins/payroll-file/formats/approval'
import { allRows } from '../../src/storage/reading'
import type { Platform } from '../../src/start'
import { openTestPlatform } from '../kit/platform'
import { addSubscriptions, makeSociety, maker, type Society } from './payroll-file-society'

const checker = { id: 'user:checker', name: 'Checker' }

let platform: Platform
let society: Society

const people = [
  { number: 'M1', payrollNumber: '0001', omang: '101014292', surname: 'Modise' },
  { number: 'M2', payrollNumber: '0002', omang: '669019081', surname: 'Segale' },
  { number: 'M3', payrollNumber: '0003', omang: '209724730', surname: 'Ntsima' },
  { number: 'M4', payrollNumber: null, surname: 'Tau' },
  { number: 'M5', payrollNumber: '0005', surname: 'Kgosi', authority: null },
]

const month = (period: string, mode?: 'full' | 'delta') => ({
  tenant: society.tenant,
  authority: 'GOV',
  period,
  actor: maker,
  mode,
})

const change = (collection: string, id: string, set: Record<string, unknown>) =>
  platform.storage.updateMany({ tenant: society.tenant }, collection, [{ id, set }])

const versionOf = (period: string) =>
  effectiveVersion(platform.storage, {
    tenant: society.tenant,
    purpose: 'deduction',
    authority: String(society.payrollAuthorities.GOV),
    period,
  })

const draft = async (from: string, definition: unknown) => {
  const { format } = await versionOf('2026-01')
  return platform.payload.create({
    collection: 'file-format-versions' as never,
    data: { tenant: society.tenant, format, from, definition } as never,
    depth: 0,
    overrideAccess: true,
  }) as unknown as Promise<{ id: string; number: number; status: string }>
}

const publish = (version: string) =>
  publishVersion(platform.storage, { tenant: society.tenant, version, actor: checker })

const runsOf = (period: string) =>
  allRows(platform.storage, { tenant: society.tenant }, 'deduction-runs', {
    where: { period: { equals: period } },
  })

beforeAll(async () => {
  platform = await openTestPlatform()
  const orders = people.map(({ number }) => ({ member: number, product: 'DUES', amount: 2500 }))
  society = await makeSociety(platform, 'formats', people, orders)
}, 180_000)

afterAll(() => platform.close())

describe('three months with a payroll that takes changes only', () => {
  it('should send every instruction in the first month, and list who is left out', async () => {
    const january = await generateDeductions(platform, month('2026-01', 'delta'))
    expect(january.run.actions).toEqual({ NEW: 3, AMEND: 0, CEASE: 0, NOCHANGE: 0 })
    expect(january.deductionFile).toMatchObject({ lines: 3, amount: 7500 })
    const left = january.exceptions.first.map(({ code, memberNumber }) => [memberNumber, code])
    expect(left.sort()).toEqual([
      ['M4', 'PAYROLL_NUMBER_MISSING'],
      ['M5', 'AUTHORITY_MISSING'],
    ])
  })

  it('should send only what changed in the second', async () => {
    await addSubscriptions(platform, society, [
      { member: 'M1', product: 'FUN-A', amount: 8500, from: '2026-02' },
      { member: 'M2', product: 'SAV', amount: 10000, from: '2026-02', until: '2026-02' },
    ])
    const february = await generateDeductions(platform, month('2026-02', 'delta'))
    expect(february.run.actions).toEqual({ NEW: 1, AMEND: 1, CEASE: 0, NOCHANGE: 2 })
    expect(february.deductionFile).toMatchObject({ lines: 2, amount: 11000 + 10000 })
  })

  it('should end what ended, and count it with nothing, in the third', async () => {
    await change('members', String(society.members.get('M3')), {
      status: 'exited',
      statusDate: '2026-02-10',
    })
    const march = await generateDeductions(platform, month('2026-03', 'delta'))
    expect(march.run.actions).toEqual({ NEW: 0, AMEND: 0, CEASE: 2, NOCHANGE: 2 })
    expect(march.deductionFile).toMatchObject({ lines: 2, amount: 0 })
  })

  it('should end the old number and begin the new one when a payroll number changes', async () => {
    await change('members', String(society.members.get('M1')), { payrollNumber: '1001' })
    const april = await generateDeductions(platform, month('2026-04', 'full'))
    expect(april.run.actions).toEqual({ NEW: 1, AMEND: 0, CEASE: 1, NOCHANGE: 1 })
    expect(april.deductionFile).toMatchObject({ lines: 3, amount: 11000 + 2500 })
    expect(april.deductionFile.hashTotal).toBe('000000001004')
  })
})

describe('a format that changes', () => {
  it('should be used from its month on, and leave the bytes of earlier runs alone', async () => {
    const [january] = await runsOf('2026-01')
    const version = await draft('2026-05', { ...deductionCsv, lineEnd: 'LF' })
    expect(version).toMatchObject({ number: 2, status: 'draft' })
    await publish(version.id)
    expect((await versionOf('2026-04')).number).toBe(1)
    expect((await versionOf('2026-05')).number).toBe(2)
    await change('members', String(society.members.get('M2')), { surname: 'Married' })
    const step = { tenant: society.tenant, run: String(january?.id), actor: maker }
    const again = await regenerateFile(platform.storage, step)
    expect(again.sha256).toBe(january?.sha256)
    expect(again.files[0]?.bytes.toString()).toContain(',SEGALE,')
    expect(again.files[0]?.bytes.toString()).toContain('\r\n')
  })

  it('should refuse any change to a version that a run has used', async () => {
    const used = await versionOf('2026-04')
    const update = platform.payload.update({
      collection: 'file-format-versions' as never,
      id: used.id,
      data: { notes: 'only a note' } as never,
      overrideAccess: true,
    })
    await expect(update).rejects.toMatchObject({ code: 'FORMAT_FROZEN' })
    const removal = platform.payload.delete({
      collection: 'file-format-versions' as never,
      id: used.id,
      overrideAccess: true,
    })
    await expect(removal).rejects.toMatchObject({ code: 'FORMAT_FROZEN' })
  })

  it('should refuse a changed layout of a version that was published', async () => {
    const published = await versionOf('2026-05')
    const update = platform.payload.update({
      collection: 'file-format-versions' as never,
      id: published.id,
      data: { from: '2026-01' } as never,
      overrideAccess: true,
    })
    await expect(update).rejects.toMatchObject({ code: 'FORMAT_FROZEN' })
  })

  it('should name the path of what is wrong in a definition', async () => {
    const [first, ...columns] = deductionCsv.detail.columns
    const broken = { ...first, source: 'member.shoeSize' }
    const definition = { ...deductionCsv, detail: { columns: [broken, ...columns] } }
    await expect(draft('2026-06', definition)).rejects.toMatchObject({
      code: 'FORMAT_INVALID',
      message: expect.stringContaining('detail.columns.0.source'),
    })
  })

  it('should refuse a definition for another purpose than its format', async () => {
    const remittance = await effectiveVersion(platform.storage, {
      tenant: society.tenant,
      purpose: 'remittance',
      authority: String(society.payrollAuthorities.GOV),
      period: '2026-01',
    })
    await expect(draft('2026-06', remittance.definition)).rejects.toMatchObject({
      code: 'FORMAT_PURPOSE',
    })
  })
})

describe('a run that cannot be', () => {
  it('should store nothing when the format cannot hold a line', async () => {
    await change('members', String(society.members.get('M2')), { payrollNumber: '9'.repeat(10) })
    const columns = deductionCsv.detail.columns.map((column) =>
      column.source === 'member.payrollNumber' ? { ...column, width: 9 } : column,
    )
    const narrow = await draft('2026-06', { ...deductionCsv, detail: { columns } })
    await publish(narrow.id)
    await expect(generateDeductions(platform, month('2026-06'))).rejects.toMatchObject({
      code: 'FORMAT_VALUE_TOO_WIDE',
      message: expect.stringContaining('9999999999'),
    })
    expect(await runsOf('2026-06')).toEqual([])
  })

  it('should not be cancelled after a later month was compared with it', async () => {
    const [march] = await runsOf('2026-03')
    const step = { tenant: society.tenant, run: String(march?.id), actor: maker }
    await expect(
      cancelRun(platform.storage, { ...step, reason: 'Not needed' }),
    ).rejects.toMatchObject({ code: 'RUN_IS_BASELINE' })
    const approved = await approveRun(platform.storage, { ...step, actor: checker })
    expect(approved.status).toBe('approved')
  })
})
