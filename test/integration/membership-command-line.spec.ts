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
}, 60_000)
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
  const command = ['--import', 'tsx', 'src/cli/index.ts', 'members', ...given, '--json']
  const env = { ...process.env, NODE_OPTIONS: '' }
  return new Promise((resolve) =>
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )
}

it('decides about applicants, and names what is missing or wrong', async () => {
  const place = ['--tenant', 'terminal', '--member', await applicant('300000001')]
  const early = await members('admit', ...place)
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('APPLICATION_INCOMPLETE')])
  const change = { requiredForAdmission: false }
  for (const { id } of await society.rows<{ id: string }>('document-requirements')) {
    const where = { collection: 'document-requirements' as const, id, overrideAccess: true }
    await platform.payload.update({ ...where, data: change })
  }
  const first = await members('admit', ...place, '--date', '2026-02-01')
  expect(JSON.parse(first.out)).toMatchObject({ decision: 'admitted', date: '2026-02-01' })
  expect((await members('admit', ...place)).out).toBe(first.out)
  const other = ['--tenant', 'terminal', '--member', await applicant('300000002')]
  expect((await members('decline', ...other)).code).toBe(1)
  const declined = await members('decline', ...other, '--reason', 'Lives elsewhere')
  expect(JSON.parse(declined.out)).toMatchObject({ decision: 'declined' })
  const nobody = await members('admit', '--tenant', 'terminal', '--member', 'M9')
  expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('MEMBER_UNKNOWN')])
}, 240_000)
