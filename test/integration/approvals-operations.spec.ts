import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Platform } from '../../src/start'
import { approvableOperations } from '../../src/tenants/approvals/registry'
import { permissionRegistry } from '../../src/tenants/permissions'
import { Approvals, refusalOf } from '../kit/approvals'
import { gatedOperations } from '../kit/gated-operations'
import { filesOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

let platform: Platform
let month: PayrollMonth
let approvals: Approvals
let maker: Staff
let checker: Staff
let officer: Staff
let second: Staff

beforeAll(async () => {
  platform = await openTestPlatform()
  const files = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
  month = await societyOf(platform, 'gated', { ...files, period: '2026-03' })
  approvals = new Approvals(platform, month.tenant)
  maker = await approvals.person('society-admin')
  second = await approvals.person('society-admin')
  officer = await approvals.person('finance-officer')
  checker = await approvals.person('approver')
  for (const { key } of approvableOperations(platform.payload))
    await approvals.set(second, key, [{ roles: ['approver'] }])
}, 120_000)
afterAll(() => platform?.close(), 30_000)

it('leaves no operation that is declared without a workflow or a reason against one', () => {
  const approvable = new Set(approvableOperations(platform.payload).map(({ key }) => key))
  const operations = [...permissionRegistry(platform.payload.config).values()].filter(
    ({ isOperation }) => isOperation,
  )
  expect(operations.length).toBeGreaterThan(15)
  const open = operations.filter(
    ({ key, withoutApproval }) => !withoutApproval && !approvable.has(key),
  )
  expect(open.map(({ key }) => key)).toEqual([])
  const both = operations.filter(
    ({ key, withoutApproval }) => withoutApproval && approvable.has(key),
  )
  expect(both.map(({ key }) => key)).toEqual([])
  const declared = new Set(operations.map(({ key }) => key))
  expect([...approvable].filter((key) => !declared.has(key))).toEqual([])
})

it('tries every one of them', () => {
  const keys = approvableOperations(platform.payload).map(({ key }) => key)
  expect(Object.keys(gatedOperations).sort()).toEqual(keys.sort())
})

describe('behind a workflow', () => {
  it.each(Object.keys(gatedOperations))(
    '%s waits, and is done once it is approved',
    async (key) => {
      const prepare = gatedOperations[key] as (typeof gatedOperations)[string]
      const { path, body, isDone } = await prepare({ month, officer, second })
      const refused = refusalOf(await maker.rest('POST', path, body))
      expect(refused).toMatchObject({ http: 409, code: 'APPROVAL_REQUIRED' })
      const request = refused.request as string
      expect(await approvals.request(request)).toMatchObject({ operation: key, status: 'pending' })
      expect(await isDone()).toBe(false)
      const own = await approvals.decide(maker, request, 'approve')
      expect(refusalOf(own).code).toBe('MAKER_IS_CHECKER')
      const again = refusalOf(await maker.rest('POST', path, body))
      expect(again).toMatchObject({ code: 'APPROVAL_REQUIRED', request })
      expect((await approvals.decide(checker, request, 'approve')).status).toBe(200)
      const carriedOut = await approvals.carriedOut(request)
      expect(carriedOut.decisions.map(({ comment }) => comment)).toEqual(['Looked at it.'])
      expect(carriedOut.status).toBe('executed')
      expect(await isDone()).toBe(true)
    },
  )
})
