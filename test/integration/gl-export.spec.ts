import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { trialBalance } from '../../src/ledger'
import {
  makeBatch,
  markImported,
  previewBatch,
  regenerateBatch,
  withdrawBatch,
  type BatchRow,
} from '../../src/plugins/gl-export'
import type { Platform } from '../../src/start'
import { clerk, exportingSociety, treasurer, type ExportingSociety } from '../kit/gl-export'
import { rawSql } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'

let platform: Platform
let count = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 120_000)
afterAll(() => platform?.close(), 30_000)

const society = (...more: [Parameters<typeof exportingSociety>[2]?]) =>
  exportingSociety(platform, `gl-${(count += 1)}`, ...more)
const linesOf = async (gl: ExportingSociety, batch: BatchRow) =>
  (await gl.bytesOf(batch)).toString().split('\r\n').filter(Boolean)
const numbersOf = async (gl: ExportingSociety, batch: BatchRow) =>
  (await linesOf(gl, batch)).map((line) => line.split(',')[4])
const withdraw = (gl: ExportingSociety, { id }: BatchRow, actor = treasurer) =>
  withdrawBatch(platform.storage, { tenant: gl.tenant, batch: id, actor, reason: 'Wrong day' })

describe('a batch', () => {
  it('has every journal once, in the columns of the program, and totals to the ledger', async () => {
    const gl = await society()
    await gl.receive('before', 999, '2026-10-31')
    await gl.receive('a', 47550, '2026-11-10')
    await gl.receive('b', 12000, '2026-11-20')
    await gl.receive('after', 500, '2026-11-21')
    const batch = await gl.make('2026-11-20')
    expect(await linesOf(gl, batch)).toEqual([
      '9,10/11/2026,G,8400000,J0000002,Receipt a,475.50,0,0.00,A,,9500000,1,1,1,0,0.00,475.50',
      '9,10/11/2026,G,9100000,J0000002,Receipt a,-475.50,0,0.00,A,,9500000,1,1,1,0,0.00,-475.50',
      '9,20/11/2026,G,8400000,J0000003,Receipt b,120.00,0,0.00,A,,9500000,1,1,1,0,0.00,120.00',
      '9,20/11/2026,G,9100000,J0000003,Receipt b,-120.00,0,0.00,A,,9500000,1,1,1,0,0.00,-120.00',
    ])
    expect(batch).toMatchObject({
      ...{ number: 1, from: '2026-11-01', to: '2026-11-20', journals: 2, late: 0, lines: 4 },
      ...{ debit: 59550, credit: 59550, firstNumber: 2, lastNumber: 3, makerName: 'Clerk' },
    })
    const before = await trialBalance(platform.storage, { tenant: gl.tenant, asOf: '2026-10-31' })
    const after = await trialBalance(platform.storage, { tenant: gl.tenant, asOf: '2026-11-20' })
    expect(batch.debit).toBe(after.movements.debit - before.movements.debit)
    const sha256 = createHash('sha256')
      .update(await gl.bytesOf(batch))
      .digest('hex')
    expect(batch.sha256).toBe(sha256)
  })

  it('is followed by what came since, late journals included, and nothing twice', async () => {
    const gl = await society()
    await gl.receive('a', 100, '2026-11-10')
    const first = await gl.make('2026-11-15')
    await gl.receive('late', 200, '2026-11-12')
    await gl.receive('c', 300, '2026-11-20')
    const second = await gl.make('2026-11-24')
    expect(await numbersOf(gl, second)).toEqual(['J0000002', 'J0000002', 'J0000003', 'J0000003'])
    expect(second).toMatchObject({ number: 2, from: '2026-11-16', journals: 2, late: 1 })
    expect(await gl.rows('gl-export-marks')).toHaveLength(3)
    await expect(gl.make('2026-11-24')).rejects.toMatchObject({ code: 'GL_BATCH_EMPTY' })
    await expect(gl.make('2026-11-15')).rejects.toMatchObject({ code: 'GL_BATCH_DATE' })
    expect(first.number).toBe(1)
  })

  it('is one sum for each day and event where the target asks for that', async () => {
    const gl = await society({ mode: 'summary', format: 'plain-csv' })
    await gl.receive('a', 100, '2026-11-10')
    await gl.receive('b', 250, '2026-11-10')
    const batch = await gl.make('2026-11-15')
    expect((await gl.bytesOf(batch)).toString().split('\r\n').slice(1, 3)).toEqual([
      '1,S1-1,S0010001,2026-11-10,9,remittance.suspense,"remittance.suspense 2026-11-10, 2 journals",1,8400000,Bank,3.50,0.00',
      expect.stringMatching(/,2,9100000,.*,0\.00,3\.50$/),
    ])
    expect(batch).toMatchObject({ journals: 2, debit: 350, credit: 350 })
  })

  it('is made once when it is asked for twice', async () => {
    const gl = await society()
    await gl.receive('a', 100, '2026-11-10')
    const order = {
      tenant: gl.tenant,
      target: gl.target,
      to: '2026-11-15',
      number: 1,
      actor: clerk,
    }
    const made = await makeBatch(platform.storage, order)
    expect((await makeBatch(platform.storage, order)).id).toBe(made.id)
    expect(await gl.rows('gl-export-batches')).toHaveLength(1)
  })

  it('is made once by two people at the same moment, and numbers have no gap', async () => {
    const gl = await society()
    for (const key of ['a', 'b', 'c']) await gl.receive(key, 100, '2026-11-10')
    const made = await Promise.all([
      gl.make('2026-11-15', clerk),
      gl.make('2026-11-15', treasurer),
      gl.make('2026-11-15', clerk),
    ])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await gl.rows('gl-export-marks')).toHaveLength(3)
    await gl.receive('d', 100, '2026-11-16')
    expect((await gl.make('2026-11-16')).number).toBe(2)
  })

  it('can’t take a step of a journal that another batch took, whatever the platform thinks', async () => {
    const gl = await society()
    await gl.receive('a', 100, '2026-11-10')
    const batch = await gl.make('2026-11-15')
    const [mark] = await gl.rows('gl-export-marks')
    const { journal, journalNumber } = mark as { journal: string; journalNumber: number }
    const row = {
      target: gl.target,
      journal,
      journalNumber,
      batch: batch.id,
      kind: 'exported',
      step: 1,
    }
    await expect(
      platform.storage.insertMany({ tenant: gl.tenant }, 'gl-export-marks', [row]),
    ).rejects.toMatchObject({ code: 'DUPLICATE' })
  })
})

describe('nothing is exported', () => {
  it('while an account is not mapped: the refusal names it, and a preview does so before', async () => {
    const gl = await society()
    await gl.receive('a', 100, '2026-11-10', {
      postings: [
        { account: gl.society.accounts['1100'] ?? '', side: 'debit', amount: 100 },
        { account: gl.society.accounts['1000'] ?? '', side: 'credit', amount: 100 },
      ],
    })
    const order = { tenant: gl.tenant, target: 'GL', to: '2026-11-15' }
    const { refusal, findings, totals } = await previewBatch(platform.storage, order)
    expect(refusal?.message).toMatch(/no account for 1100 /)
    expect(findings.unmapped).toHaveLength(1)
    expect(totals).toMatchObject({ journals: 1, debit: 100 })
    await expect(gl.make('2026-11-15')).rejects.toMatchObject({ code: 'LEDGER_ACCOUNT_UNMAPPED' })
    for (const left of ['gl-export-batches', 'gl-export-marks', 'stored-files'])
      expect(await gl.rows(left)).toEqual([])
    await gl.map('1100', '8500000')
    expect((await gl.make('2026-11-15')).number).toBe(1)
  })

  it('while a journal does not balance', async () => {
    const gl = await society()
    const [journal] = await gl.receive('a', 100, '2026-11-10')
    const table = '"postings"'
    await rawSql(
      `alter table ${table} disable trigger all`,
      `update ${table} set amount = 99 where journal_id = '${journal?.id}' and line = 1`,
      `alter table ${table} enable trigger all`,
    )
    await expect(gl.make('2026-11-15')).rejects.toMatchObject({
      ...{ code: 'LEDGER_JOURNAL_UNBALANCED', message: expect.stringContaining('journal 1') },
    })
  })

  it('while a day has no financial period, or the program’s settings lack what its format needs', async () => {
    const periods = [{ from: '2026-11-01', to: '2026-11-09', number: 9 }]
    const gl = await society({ periods })
    await gl.receive('a', 100, '2026-11-10')
    await expect(gl.make('2026-11-15')).rejects.toMatchObject({ code: 'LEDGER_PERIOD_UNMAPPED' })
    const other = await society({ contraAccount: null })
    await other.receive('a', 100, '2026-11-10')
    await expect(other.make('2026-11-15')).rejects.toMatchObject({
      ...{ code: 'LEDGER_CELL_REFUSED', message: expect.stringContaining('Contra Account') },
    })
  })

  it('for a day to come, or to a target that is closed', async () => {
    const gl = await society({ status: 'closed' })
    await expect(gl.make('2026-11-15')).rejects.toMatchObject({ code: 'GL_TARGET_CLOSED' })
    const open = await society()
    await expect(open.make('2999-01-01')).rejects.toMatchObject({ code: 'GL_BATCH_DATE' })
  })
})

describe('made again', () => {
  it('a batch has the same bytes, whatever was changed and posted since', async () => {
    const gl = await society()
    await gl.receive('a', 47550, '2026-11-10')
    const batch = await gl.make('2026-11-15')
    const scope = { tenant: gl.tenant }
    const [mapping] = await gl.rows<{ id: string }>('gl-export-accounts')
    await platform.storage.updateMany(scope, 'gl-export-accounts', [
      { id: mapping?.id ?? '', set: { code: '1111111' } },
    ])
    await platform.storage.updateMany(scope, 'gl-export-targets', [
      { id: gl.target, set: { firstMonth: 1, contraAccount: null, mode: 'summary' } },
    ])
    await gl.receive('late', 100, '2026-11-12')
    const again = { ...scope, batch: batch.id, actor: clerk }
    expect((await regenerateBatch(platform.storage, again)).sha256).toBe(batch.sha256)
  })
})

describe('a batch that is withdrawn', () => {
  it('gives its journals to the next one, and stays on record with its file', async () => {
    const gl = await society()
    await gl.receive('a', 100, '2026-11-10')
    const wrong = await gl.make('2026-11-15')
    await expect(withdraw(gl, wrong, clerk)).rejects.toMatchObject({ code: 'MAKER_IS_CHECKER' })
    expect(await withdraw(gl, wrong)).toMatchObject({ status: 'withdrawn' })
    await gl.receive('b', 200, '2026-11-11')
    const right = await gl.make('2026-11-12')
    expect(right).toMatchObject({ number: 2, from: '2026-11-01', journals: 2, late: 0 })
    const steps = await gl.rows('gl-export-marks', { journalNumber: { equals: 1 } })
    expect(steps.map(({ step, kind }) => [step, kind])).toEqual([
      ...[
        [1, 'exported'],
        [2, 'released'],
        [3, 'exported'],
      ],
    ])
    expect(await linesOf(gl, wrong)).toHaveLength(2)
    const again = { tenant: gl.tenant, batch: wrong.id, actor: clerk }
    expect((await regenerateBatch(platform.storage, again)).sha256).toBe(wrong.sha256)
  })

  it('is the last one, and was not imported', async () => {
    const gl = await society()
    await gl.receive('a', 100, '2026-11-10')
    const first = await gl.make('2026-11-10')
    await gl.receive('b', 100, '2026-11-11')
    const second = await gl.make('2026-11-11')
    await expect(withdraw(gl, first)).rejects.toMatchObject({ code: 'GL_BATCH_NOT_LAST' })
    const step = { tenant: gl.tenant, batch: second.id, actor: clerk }
    expect(await markImported(platform.storage, step)).toMatchObject({ status: 'imported' })
    expect(await markImported(platform.storage, step)).toMatchObject({ status: 'imported' })
    await expect(withdraw(gl, second)).rejects.toMatchObject({ code: 'GL_BATCH_STATUS' })
  })
})
