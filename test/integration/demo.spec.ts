import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DEMO_PASSWORD, demoPeople } from '../../seed/people'
import { describeEntry, describeResults } from '../../seed/report'
import type { DemoResult } from '../../seed/result'
import { seedDemo } from '../../seed/seed-demo'
import { openTestPlatform } from '../kit/platform'
import { categoryName } from '../../src/plugins/reconciliation/categories'
import { logIn } from '../kit/rest'
import type { Platform } from '../../src/start'

const everyCategory = [
  'CEASED_STILL_PAID',
  'DECEASED',
  'DUPLICATE',
  'EXITED',
  'MATCHED',
  'MISSING',
  'OVER',
  'REVERSAL',
  'SHORT',
  'UNEXPECTED',
  'UNIDENTIFIED',
  'WRONG_CODE',
]

let platform: Platform

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)
afterAll(async () => platform?.close())

describe('an installation where people work', () => {
  it('is refused, because the password of the demo is no secret', async () => {
    const { payload } = platform
    const data = {
      name: 'Neo Modise',
      email: 'neo@society.example',
      password: 'four-cattle-by-the-river',
      status: 'active',
    }
    const everybody = { collection: 'users', overrideAccess: true } as const
    const { id } = await payload.create({ ...everybody, data: data as never })
    await expect(seedDemo(platform)).rejects.toMatchObject({ code: 'DEMO_REFUSED' })
    const { totalDocs } = await payload.count({ collection: 'tenants', overrideAccess: true })
    expect(totalDocs).toBe(0)
    await payload.delete({ ...everybody, id })
  })
})

describe('the demo', () => {
  let results: DemoResult[]

  beforeAll(async () => {
    results = await seedDemo(platform)
  }, 120_000)

  const society = (slug: string) => {
    const found = results.find((result) => result.society.slug === slug)
    if (!found?.summary) throw new Error(`${slug} has no posted month`)
    return { ...found, summary: found.summary }
  }

  it('shows every variance in one month, and a number without its leading zeros', () => {
    const { summary, matches } = society('lesedi')
    const found = Object.entries(summary.remittance.categories).filter(([, { lines }]) => lines > 0)
    expect(found.map(([category]) => category).sort()).toEqual(everyCategory)
    expect(matches.PAYROLL_NUMBER_WITHOUT_ZEROS).toBeGreaterThan(0)
    expect(matches.OMANG).toBeGreaterThan(0)
  })

  it('ties every month out and leaves books that balance and verify', () => {
    for (const slug of ['lesedi', 'thuto']) {
      const { summary, trialBalance, verified } = society(slug)
      expect(summary.allocated.total + summary.suspense).toBe(summary.remittance.amount)
      expect(trialBalance.difference).toBe(0)
      expect(trialBalance.totals.debit).toBeGreaterThan(0)
      expect(verified.ok).toBe(true)
    }
  })

  it('lets everybody on its list sign in', async () => {
    for (const { email } of demoPeople) {
      const { token } = await logIn(platform.payload, email, DEMO_PASSWORD)
      expect([email, Boolean(token)]).toEqual([email, true])
    }
  })

  it('leaves one resolution waiting for its second person', async () => {
    const { docs } = await platform.payload.find({
      collection: 'suspense-resolutions',
      depth: 0,
      overrideAccess: true,
    })
    expect(docs).toEqual([expect.objectContaining({ status: 'proposed', kind: 'allocate' })])
  })

  it('has money in suspense of different ages, where the months are over', async () => {
    const { docs } = await platform.payload.find({
      collection: 'remittances',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    const today = new Date().toISOString().slice(0, 10)
    const days = (docs as unknown as { period: string; businessDate: string }[]).map(
      ({ period, businessDate }) => [period, businessDate],
    )
    for (const [period, businessDate] of days)
      expect(businessDate).toMatch(
        `${period}-24` < today ? new RegExp(`^${period}-2[2-4]$`) : today,
      )
  })

  it('leaves a draft of next month’s format with one more column', async () => {
    const id = society('lesedi').places.format ?? ''
    const version = await platform.payload.findByID({
      collection: 'file-format-versions',
      id,
      depth: 0,
      overrideAccess: true,
    })
    expect(version).toMatchObject({ status: 'draft', from: '2026-12' })
    expect(JSON.stringify(version.definition)).toContain('member_no')
  })

  it('enters families whose beneficiaries share everything', async () => {
    const { docs } = await platform.payload.find({
      collection: 'beneficiaries',
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    const shares = new Map<string, number>()
    for (const { member, sharePercent } of docs as unknown as {
      member: string
      sharePercent: string
    }[])
      shares.set(member, (shares.get(member) ?? 0) + Number(sharePercent))
    expect(shares.size).toBeGreaterThan(10)
    expect(new Set(shares.values())).toEqual(new Set([100]))
  })

  it('prints a table with every category, where to look and who to sign in as', () => {
    const text = `${describeResults(results)}\n${describeEntry(results, 'http://localhost:3000')}`
    for (const category of everyCategory)
      expect(text).toMatch(new RegExp(`^${categoryName(category, 'en')} `, 'm'))
    expect(text).toContain('Finance officer of Lesedi, Auditor of Thuto')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(100)
    expect(text).toContain('difference P0.00')
    expect(text).toContain('http://localhost:3000/admin')
    expect(text).toContain('finance@lesedi.example')
    expect(text).toContain(DEMO_PASSWORD)
  })

  it('changes nothing when it is run again', async () => {
    expect(await seedDemo(platform)).toEqual(results)
  }, 60_000)
})
