import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Platform } from '../../src/start'
import { exportingSociety, type ExportingSociety } from '../kit/gl-export'
import { openTestPlatform } from '../kit/platform'

/** Each command starts the whole platform. */
const SLOW = 400_000

let platform: Platform
let gl: ExportingSociety
let folder: string

beforeAll(async () => {
  platform = await openTestPlatform()
  folder = await mkdtemp(path.join(tmpdir(), 'gl-export-'))
  gl = await exportingSociety(platform, 'terminal')
  await gl.receive('a', 47550, '2026-11-10')
}, 120_000)
afterAll(async () => {
  await platform?.close()
  await rm(folder, { recursive: true, force: true })
}, 30_000)

function motshelo(...given: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = ['scripts/run.mjs', 'cli', 'gl-export', ...given, '--json']
  const env = { ...process.env, NODE_OPTIONS: '' }
  return new Promise((resolve) =>
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )
}

const place = ['--tenant', 'terminal', '--target', 'GL']
const told = async (...given: string[]) => {
  const ran = await motshelo(...given)
  expect(ran).toMatchObject({ code: 0 })
  return JSON.parse(ran.out) as Record<string, unknown>
}

it(
  'says what a batch would be, makes it into a folder, and lists it',
  async () => {
    const to = ['--to', '2026-11-20']
    expect(await told('make', ...place, ...to, '--dry-run')).toMatchObject({
      number: 1,
      refusal: null,
    })
    const made = await told('make', ...place, ...to, '--out', folder)
    expect(made).toMatchObject({ number: 1, journals: 1, debit: 47550, credit: 47550 })
    const [file] = made.files as { name: string; sha256: string }[]
    const bytes = await readFile(path.join(folder, file?.name ?? ''))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256)
    expect(await told('list', ...place)).toMatchObject([{ number: 1, status: 'exported' }])
    const again = await motshelo('make', ...place, ...to)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('GL_BATCH_EMPTY')])
  },
  SLOW,
)

it(
  'marks a batch as imported, which is not withdrawn then, and lists the formats',
  async () => {
    const imported = await told('imported', ...place, '--batch', '1')
    expect(imported).toEqual({ number: 1, status: 'imported' })
    const late = await motshelo('withdraw', ...place, '--batch', '1', '--reason', 'Wrong day')
    expect([late.code, late.err]).toEqual([1, expect.stringContaining('GL_BATCH_STATUS')])
    const none = await motshelo('imported', ...place, '--batch', '9')
    expect(none.err).toContain('GL_BATCH_UNKNOWN')
    const formats = await told('formats', '--tenant', 'terminal', '--add-shipped')
    expect(formats).toHaveLength(7)
  },
  SLOW,
)
