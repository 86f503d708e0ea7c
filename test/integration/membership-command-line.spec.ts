import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import type { Platform } from '../../src/start'
import { MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'

let platform: Platform
let society: MemberSociety

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'terminal')
}, 180_000)
afterAll(() => platform?.close(), 30_000)

async function applicant(omang: string): Promise<string> {
  const doc = await platform.payload.create({
    collection: 'members',
    data: {
      ...{ tenant: society.tenant, surname: 'Modise', forenames: 'Neo', omang },
      ...{ status: 'applicant', joinedOn: '2026-01-01' },
    } as never,
    overrideAccess: true,
  })
  return String((doc as { memberNumber?: string | null }).memberNumber)
}

type Ran = { code: number; out: string; err: string }

function members(...given: string[]): Promise<Ran> {
  const command = ['scripts/run.mjs', 'cli', 'members', ...given, '--json']
  const env = { ...process.env, NODE_OPTIONS: '' }
  return new Promise((resolve) =>
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )
}

it('decides about applicants, and names what is missing', async () => {
  const place = ['--tenant', 'terminal', '--member', await applicant('300000001')]
  const early = await members('admit', ...place)
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('APPLICATION_INCOMPLETE')])
  const asked = await society.rows<{ id: string }>('document-requirements')
  const changes = asked.map(({ id }) => ({ id, set: { requiredForAdmission: false } }))
  await platform.storage.updateMany({ tenant: society.tenant }, 'document-requirements', changes)
  const admitted = await members('admit', ...place, '--date', '2026-02-01')
  expect(JSON.parse(admitted.out)).toMatchObject({ decision: 'admitted', date: '2026-02-01' })
  const other = ['--tenant', 'terminal', '--member', await applicant('300000002')]
  const declined = await members('decline', ...other, '--reason', 'Lives elsewhere')
  expect(JSON.parse(declined.out)).toMatchObject({ decision: 'declined' })
}, 400_000)
