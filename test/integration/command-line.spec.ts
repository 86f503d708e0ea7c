import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Platform } from '../../src/start'
import { filesOf, remittanceOf, societyOf, type PersonOrders } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

/** The real command, on a database of its own, with the files of a real month. */
const fixtures = path.resolve(import.meta.dirname, '../fixtures/case-a')
const month = ['--tenant', 'case-a', '--authority', 'GOV', '--period', '2026-11']

const fixture = (name: string) => path.join(fixtures, name)
const someFile = fixture('members.csv')
const importOf = (file: string, tenant: string) => [
  ...['import', 'members', '--tenant', tenant],
  ...['--file', fixture(file)],
]
const importOfMonth = (period: string) => [
  ...['remittance', 'import', ...month.slice(0, 4), '--period', period],
  ...['--file', fixture('rejections.csv')],
]

let platform: Platform
let folder: string
let expected: Record<string, unknown>

beforeAll(async () => {
  platform = await openTestPlatform()
  folder = await mkdtemp(path.join(tmpdir(), 'command-line-'))
  expected = JSON.parse(await readFile(path.join(fixtures, 'expected.json'), 'utf8'))
}, 180_000)

afterAll(async () => {
  await platform?.close()
  await rm(folder, { recursive: true, force: true })
}, 30_000)

type Ran = { code: number; out: string; err: string }

function motshelo(...given: string[]): Promise<Ran> {
  const command = ['scripts/run.mjs', 'cli', ...given]
  const env = { ...process.env, NODE_OPTIONS: '' }
  return new Promise((resolve) =>
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )
}

const json = async (...given: string[]) => {
  const ran = await motshelo(...given, '--json')
  expect(ran).toMatchObject({ code: 0 })
  return JSON.parse(ran.out) as Record<string, unknown>
}

it('runs a month from an empty database to books that balance', async () => {
  await json('init-tenant', '--slug', 'case-a', '--name', 'Case A', '--template', 'burial')
  const members = ['import', 'members', '--tenant', 'case-a', '--file', fixture('members.csv')]
  expect(await json(...members, '--dry-run')).toMatchObject({ created: 300, dryRun: true })
  expect((await motshelo(...members, '--dry-run')).out).toBe(
    'Dry run, nothing written. 300 members: would create 300, would update 0, would leave 0 unchanged, would refuse 0.\n',
  )
  expect(await json(...members)).toMatchObject({ created: 300, refused: 0 })
  expect(await json(...members)).toMatchObject({ created: 0, unchanged: 300 })
  const orders = ['import', 'subscriptions', '--tenant', 'case-a']
  expect(await json(...orders, '--file', fixture('subscriptions.csv'))).toMatchObject({
    created: 739,
  })

  const run = await json('deductions', 'generate', ...month, '--out', folder)
  expect(run.deductionFile).toEqual(expected.deductionFile)
  expect((await readdir(folder)).filter((name) => name.endsWith('.csv'))).toHaveLength(1)

  const remittance = ['remittance', 'import', ...month, '--file', fixture('remittance.csv')]
  const withReasons = [...remittance, '--rejections', fixture('rejections.csv')]
  expect(await json(...withReasons)).toMatchObject({ lines: 466, alreadyImported: false })
  expect(await json(...withReasons)).toMatchObject({ alreadyImported: true })
  expect(await json('reconcile', ...month, '--post')).toMatchObject(expected)
  expect(await json('reconcile', ...month, '--post')).toMatchObject(expected)

  expect(await json('trial-balance', '--tenant', 'case-a')).toMatchObject({
    difference: 0,
    totals: { debit: 12641077, credit: 12641077 },
  })
  expect(await json('verify', '--tenant', 'case-a')).toMatchObject({ ok: true })
}, 600_000)

it('takes back what was wrong, with a reason: a posting, a remittance, a payroll file', async () => {
  const orders: PersonOrders['orders'] = [['DUES', '25.00']]
  const files = filesOf([{ payrollNumber: '100000001', orders }])
  const society = await societyOf(platform, 'taken-back', { period: '2026-05', ...files })
  await society.generate()
  const file = remittanceOf(['100000001', '4471', '25.00'])
  await society.importFile(file)
  await society.post()
  const place = ['--tenant', 'taken-back', '--authority', 'GOV', '--period', '2026-05']
  const because = [...place, '--reason', 'The wrong month']
  expect(await json('remittance', 'reverse', ...because)).toMatchObject({ status: 'reversed' })
  await society.importFile(file)
  expect(await json('reconcile', ...place, '--remittance', '2')).toMatchObject({ posted: false })
  expect(await json('remittance', 'cancel', ...because)).toMatchObject({ status: 'cancelled' })
  expect(await json('deductions', 'cancel', ...because)).toMatchObject({ status: 'cancelled' })
}, 240_000)

it.each([
  ['TENANT_UNKNOWN', ['verify', '--tenant', 'nobody']],
  ['FILE_UNREADABLE', ['import', 'members', '--tenant', 'case-a', '--file', 'nowhere.csv']],
  [
    'AUTHORITY_UNKNOWN',
    ['deductions', 'generate', ...month.slice(0, 2), '--authority', 'X', '--period', '2026-11'],
  ],
  ['PERIOD_INVALID', ['deductions', 'generate', ...month.slice(0, 4), '--period', '2026-13']],
  ['PERIOD_INVALID', ['deductions', 'generate', ...month.slice(0, 4), '--period', '9999-12']],
  ['FILE_UNREADABLE', ['import', 'members', '--tenant', 'case-a', '--file', fixtures]],
  [
    'FILE_UNWRITABLE',
    [...importOf('members.csv', 'case-a'), '--rejects', path.join(fixtures, 'nowhere', 'x.csv')],
  ],
  ['FILE_UNWRITABLE', [...importOf('members.csv', 'case-a'), '--rejects', fixture('members.csv')]],
  ['DATE_INVALID', ['trial-balance', '--tenant', 'case-a', '--as-of', '2026-02-30']],
  ['DATE_INVALID', [...importOfMonth('2026-11'), '--date', '2099-12-31']],
  [
    'FOLDER_UNUSABLE',
    ['deductions', 'generate', ...month.slice(0, 4), '--period', '2026-12', '--out', someFile],
  ],
])('exits 1 with %s on stderr and nothing on stdout', async (code, given) => {
  const ran = await motshelo(...given)
  expect(ran).toMatchObject({ code: 1, out: expect.not.stringContaining('{') })
  expect(ran.err).toContain(code)
})

it('stores no run when the folder for its file is unusable', async () => {
  const runs = await platform.payload.count({
    collection: 'deduction-runs' as never,
    where: { period: { equals: '2026-12' } },
  })
  expect(runs.totalDocs).toBe(0)
})

it('says with --json in the report alone which rows were refused, and warns of a file without lines', async () => {
  const society = ['--tenant', 'small']
  await json('init-tenant', '--slug', 'small', '--name', 'Small', '--template', 'burial')
  const [header] = (await readFile(fixture('members.csv'), 'utf8')).split('\n')
  const file = path.join(folder, 'bad.csv')
  const cells = Array.from({ length: header?.split(',').length ?? 0 }, () => 'x')
  await writeFile(file, `${header}\n${cells.join(',')}\n`)
  const rejects = path.join(folder, 'rejects.csv')
  const given = ['import', 'members', ...society, '--file', file, '--rejects', rejects]
  const quiet = await motshelo(...given, '--json')
  expect(quiet).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(quiet.out)).toMatchObject({ refused: 1 })
  expect(await readFile(rejects, 'utf8')).toMatch(/^row,reason,/)
  expect(await motshelo(...given)).toMatchObject({ code: 0, err: '1 rows were refused.\n' })

  const generate = ['deductions', 'generate', ...society, ...month.slice(2)]
  expect(await json(...generate)).toMatchObject({
    warnings: [expect.stringContaining('has no lines')],
  })
  expect((await motshelo(...generate)).err).toContain('has no lines')
}, 600_000)

it('calculates an allocation without a database, and names the field that is wrong', async () => {
  const input = path.join(folder, 'allocation.json')
  const due = [{ key: 'funeral', amount: '120.50', priority: 1 }]
  await writeFile(input, JSON.stringify({ received: '130.00', method: 'waterfall', due }))
  const ran = await motshelo('calc', 'allocation', '--input', input)
  expect(JSON.parse(ran.out)).toEqual({
    lines: [{ key: 'funeral', amount: '120.50' }],
    excess: '9.50',
  })
  await writeFile(input, JSON.stringify({ received: 'ten', method: 'waterfall', due }))
  const refused = await motshelo('calc', 'allocation', '--input', input)
  expect(refused).toMatchObject({ code: 1, out: expect.not.stringContaining('{') })
  expect(refused.err).toContain('received')
})
