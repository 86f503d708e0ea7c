import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  approveRun,
  cancelRun,
  endedInstructions,
  expectedLines,
  generateDeductions,
  regenerateFile,
  submitRun,
} from '../../src/plugins/payroll-file'
import type { Platform } from '../../src/start'
import { openTestPlatform } from '../kit/platform'
import { addMembers, caseA, makeSociety, maker, type Society } from './payroll-file-society'

const fixture = path.resolve(import.meta.dirname, '../fixtures/case-a')
const expected = JSON.parse(readFileSync(path.join(fixture, 'expected.json'), 'utf8'))
const checker = { id: 'user:checker', name: 'Checker' }

let platform: Platform
let society: Society
let folder: string

const november = () => ({
  tenant: society.tenant,
  authority: 'GOV',
  period: '2026-11',
  actor: maker,
})

beforeAll(async () => {
  platform = await openTestPlatform()
  folder = mkdtempSync(path.join(tmpdir(), 'payroll-file-'))
  const { people, orders } = caseA(fixture)
  society = await makeSociety(platform, 'case-a', people, orders)
}, 180_000)

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await platform.close()
})

describe('the deduction file of a real month', () => {
  it('should have the expected figures, and its bytes their SHA-256', async () => {
    const result = await generateDeductions(platform, { ...november(), out: folder })
    expect(result).toMatchObject({
      period: '2026-11',
      currency: 'BWP',
      unit: 'thebe',
      deductionFile: expected.deductionFile,
      run: { sequence: 1, mode: 'full', actions: { NEW: 463, AMEND: 0, CEASE: 0, NOCHANGE: 0 } },
      exceptions: { count: 0 },
    })
    expect(readdirSync(folder)).toEqual(['GOV_202611_01.csv'])
    const bytes = readFileSync(path.join(folder, 'GOV_202611_01.csv'))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(result.run.sha256).toBe(sha256)
    expect(result.files).toEqual([{ name: 'GOV_202611_01.csv', bytes: bytes.length, sha256 }])
    const lines = bytes.toString().split('\r\n')
    expect(lines).toHaveLength(466)
    expect(lines[464]).toBe('T,463,129700.75,135656449419')
  })

  it('should give the same run when it is asked again', async () => {
    const first = await generateDeductions(platform, november())
    const second = await generateDeductions(platform, november())
    expect(second).toEqual(first)
  })

  it('should be one run, told to everybody who asked for it at the same moment', async () => {
    const { people, orders } = caseA(fixture)
    const { tenant } = await makeSociety(platform, 'at-once', people, orders)
    const results = await Promise.all(
      Array.from({ length: 3 }, async () =>
        generateDeductions(platform, { ...november(), tenant }),
      ),
    )
    expect(new Set(results.map(({ run }) => run.id)).size).toBe(1)
  })

  it('should not be made when its file has nowhere to go', async () => {
    const { people, orders } = caseA(fixture)
    const { tenant } = await makeSociety(platform, 'nowhere', people, orders)
    const out = path.join(folder, 'a-file')
    await writeFile(out, '')
    await expect(
      generateDeductions(platform, { ...november(), tenant, out }),
    ).rejects.toMatchObject({
      code: 'FOLDER_UNUSABLE',
      message: expect.stringContaining('it is no folder'),
    })
    const runs = await platform.storage.sum({ tenant }, 'deduction-runs', { fields: [] })
    expect(runs[0]?.count ?? 0).toBe(0)
  })

  it('should tell the reconciliation what was asked for and what had ended', async () => {
    let total = 0
    const numbers: string[] = []
    for await (const { amount, parts, payrollNumber } of expectedLines(
      platform.storage,
      november(),
    )) {
      expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
      total += amount
      numbers.push(payrollNumber)
    }
    expect(total).toBe(expected.deductionFile.amount)
    expect(numbers).toHaveLength(463)
    expect(numbers).toEqual([...numbers].sort())
    expect((await endedInstructions(platform.storage, november())).size).toBeGreaterThan(0)
  })

  it('should refuse to replace a run after the data changed, until it is cancelled', async () => {
    const { run } = await generateDeductions(platform, november())
    const [id] = [...society.members.values()]
    await platform.storage.updateMany({ tenant: society.tenant }, 'members', [
      { id: String(id), set: { surname: 'Renamed' } },
    ])
    await expect(generateDeductions(platform, november())).rejects.toMatchObject({
      code: 'RUN_CHANGED',
    })
    const step = { tenant: society.tenant, run: run.id, actor: maker }
    await cancelRun(platform.storage, { ...step, reason: 'A name was wrong' })
    const again = await generateDeductions(platform, november())
    expect(again.run.sequence).toBe(2)
    expect(again.deductionFile).toEqual(expected.deductionFile)
  })
})

describe('the steps of a run', () => {
  const stepOf = async (actor = checker) => {
    const { run } = await generateDeductions(platform, november())
    return { tenant: society.tenant, run: run.id, actor }
  }

  it('should refuse the maker as approver', async () => {
    await expect(approveRun(platform.storage, await stepOf(maker))).rejects.toMatchObject({
      code: 'MAKER_IS_CHECKER',
    })
  })

  it('should refuse to submit what nobody approved', async () => {
    await expect(submitRun(platform.storage, await stepOf())).rejects.toMatchObject({
      code: 'RUN_STATUS',
    })
  })

  it('should let one of two approvals through', async () => {
    const step = await stepOf()
    const outcomes = await Promise.allSettled([
      approveRun(platform.storage, step),
      approveRun(platform.storage, step),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('should be final once it was submitted', async () => {
    const step = await stepOf()
    await submitRun(platform.storage, step)
    await expect(
      cancelRun(platform.storage, { ...step, reason: 'Too late' }),
    ).rejects.toMatchObject({ code: 'RUN_SUBMITTED' })
    await addMembers(platform, society, [{ number: 'M900000', payrollNumber: '5' }])
    const [id] = [...society.members.values()]
    await platform.storage.updateMany({ tenant: society.tenant }, 'members', [
      { id: String(id), set: { surname: 'Married' } },
    ])
    await expect(generateDeductions(platform, november())).rejects.toMatchObject({
      code: 'RUN_SUBMITTED',
    })
    const { sha256, run } = await regenerateFile(platform.storage, step)
    expect(sha256).toBe(run.sha256)
  })

  it('should refuse a month before one that was submitted, and allow the one after', async () => {
    const early = generateDeductions(platform, { ...november(), period: '2024-01' })
    await expect(early).rejects.toMatchObject({
      code: 'RUN_OUT_OF_ORDER',
      message: expect.stringContaining('2026-11'),
      details: { field: 'period', submitted: '2026-11' },
    })
    const later = await generateDeductions(platform, { ...november(), period: '2027-01' })
    expect(later.run.sequence).toBe(1)
    // Nobody has January yet: the month before it may still be made.
    const between = await generateDeductions(platform, { ...november(), period: '2026-12' })
    expect(between.run.sequence).toBe(1)
  })
})
