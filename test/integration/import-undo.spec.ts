import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importMembers, importSubscriptions } from '../../src/collections/imports'
import { systemActor, type Actor } from '../../src/domain/actor'
import { verifyAuditChain } from '../../src/hooks/audit'
import { startWorker } from '../../src/jobs'
import { previewUndo, undoChange } from '../../src/plugins/bulk-changes'
import { generateDeductions } from '../../src/plugins/payroll-file'
import type { Platform } from '../../src/start'
import { MemberSociety } from '../kit/members'
import { memberHead, subscriptionHead } from '../kit/month'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

const system = systemActor('test')
const maker: Actor = { id: 'user:maker', name: 'Maker' }
const checker: Actor = { id: 'user:checker', name: 'Checker' }

let platform: Platform
let societies = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 120_000)
afterAll(() => platform?.close(), 30_000)

const member = (n: number, surname = 'Tau', phone = '') =>
  [`M${n}`, `10000000${n}`, `30000000${n}`, surname, 'Neo', 'F', '1980-02-03', phone, '', 'GOV']
    .concat('2026-01-01', 'active', '')
    .join(',')

class Imports {
  constructor(readonly society: MemberSociety) {}

  static async make(): Promise<Imports> {
    societies += 1
    return new Imports(await MemberSociety.make(platform, `undo-${societies}`))
  }

  get tenant() {
    return this.society.tenant
  }

  async members(head: string, ...rows: string[]): Promise<string> {
    const report = await importMembers(platform, this.options([head, ...rows]))
    expect(report.errors).toEqual([])
    return report.change ?? ''
  }

  async subscriptions(...rows: string[]): Promise<string> {
    const report = await importSubscriptions(platform, this.options([subscriptionHead, ...rows]))
    expect(report.errors).toEqual([])
    return report.change ?? ''
  }

  private options(lines: string[]) {
    const source = (async function* () {
      yield Buffer.from([...lines, ''].join('\n'))
    })()
    return { tenant: this.tenant, actor: maker, file: 'members.csv', source }
  }

  undo(change: string, actor = checker) {
    return undoChange(platform, { tenant: this.tenant, change, actor, reason: 'The wrong file' })
  }

  count = async (collection: string) => (await this.society.rows(collection)).length
}

describe('undoing an import', () => {
  it('takes back every record it made, once, with what was made beside them', async () => {
    const imports = await Imports.make()
    const change = await imports.members(memberHead, member(1), member(2))
    expect(await imports.count('payroll-assignments')).toBe(2)
    expect(await previewUndo(platform, { tenant: imports.tenant, change })).toEqual({
      ...{ removed: 2, restored: 0, kept: 0, records: [] },
    })
    expect(await imports.undo(change)).toEqual({ removed: 2, restored: 0, kept: 0 })
    expect(await imports.undo(change)).toEqual({ removed: 0, restored: 0, kept: 0 })
    expect(await imports.count('members')).toBe(0)
    expect(await imports.count('payroll-assignments')).toBe(0)
    const [row] = await imports.society.rows('bulk-changes')
    expect(row).toMatchObject({ status: 'undone', undoneByName: 'Checker', about: 'members.csv' })
    expect((await verifyAuditChain(platform.storage, imports.tenant)).ok).toBe(true)
    // The same file may come again.
    await imports.members(memberHead, member(1), member(2))
    expect(await imports.count('members')).toBe(2)
  })

  it('puts back what it changed, own fields too, unless that was changed since', async () => {
    const imports = await Imports.make()
    const field = { collection: 'members', key: 'ward', type: 'text', label: { en: 'Ward' } }
    await platform.payload.create({
      collection: 'custom-fields',
      data: { ...field, tenant: imports.tenant } as never,
      overrideAccess: true,
    })
    const head = `${memberHead},ward`
    await imports.members(head, `${member(1)},north`, `${member(2)},north`)
    const second = await imports.members(
      head,
      `${member(1, 'Kgosi', '+26771234567')},south`,
      `${member(2, 'Kgosi')},south`,
    )
    const [, other] = await imports.society.rows<{ id: string }>('members')
    await platform.payload.update({
      collection: 'members',
      id: other?.id ?? '',
      data: { surname: 'Dube' },
      overrideAccess: true,
    })
    const preview = await previewUndo(platform, { tenant: imports.tenant, change: second })
    expect(preview.records).toEqual([
      { document: other?.id, record: 'M2', row: 3, problem: 'changed' },
    ])
    expect(await imports.undo(second)).toEqual({ removed: 0, restored: 1, kept: 1 })
    expect(await imports.society.rows('members')).toMatchObject([
      { surname: 'Tau', displayName: 'Tau, Neo', phone: null, custom: { ward: 'north' } },
      { surname: 'Dube', custom: { ward: 'south' } },
    ])
  })

  it('leaves members whom anything points at, and names them', async () => {
    const imports = await Imports.make()
    const change = await imports.members(memberHead, member(1), member(2))
    const sold = await imports.subscriptions('M1,DUES,25.00,4471,2026-01,')
    const { records } = await previewUndo(platform, { tenant: imports.tenant, change })
    expect(records).toMatchObject([{ record: 'M1', row: 2, problem: 'used', by: 'subscriptions' }])
    expect(await imports.undo(change)).toEqual({ removed: 1, restored: 0, kept: 1 })
    expect(await imports.undo(sold)).toMatchObject({ removed: 1, kept: 0 })
    expect(await imports.count('subscriptions')).toBe(0)
    expect(await imports.count('member-accounts')).toBe(0)
    expect(await imports.count('members')).toBe(1)
  })

  it('never takes back a subscription whose deduction was asked for', async () => {
    const imports = await Imports.make()
    await imports.members(memberHead, member(1), member(2))
    const sold = await imports.subscriptions(
      'M1,DUES,25.00,4471,2026-01,',
      'M2,DUES,25.00,4471,2027-01,',
    )
    const { tenant } = imports
    await generateDeductions(platform, {
      ...{ tenant, authority: 'GOV', period: '2026-02', actor: system },
    })
    const { records } = await previewUndo(platform, { tenant, change: sold })
    expect(records).toMatchObject([{ record: 'M1: 2026-01', row: 2, problem: 'used' }])
    expect(await imports.undo(sold)).toEqual({ removed: 1, restored: 0, kept: 1 })
  })

  it('is another person’s, and of the society alone', async () => {
    const imports = await Imports.make()
    const other = await Imports.make()
    const change = await imports.members(memberHead, member(1))
    await expect(imports.undo(change, maker)).rejects.toMatchObject({ code: 'MAKER_IS_CHECKER' })
    await expect(other.undo(change)).rejects.toMatchObject({ code: 'BULK_UNKNOWN' })
    expect(await imports.count('members')).toBe(1)
  })

  it('ends an import that is still running', async () => {
    const imports = await Imports.make()
    const rows = Array.from({ length: 4500 }, (_, at) =>
      [`M${at}`, '', String(400_000_000 + at), 'Tau', 'Neo', '', '', '', '', '', '2026-01-01']
        .concat('active', '')
        .join(','),
    )
    const source = (async function* () {
      yield Buffer.from([memberHead, ...rows, ''].join('\n'))
    })()
    const { tenant } = imports
    let undone: Promise<unknown> | undefined
    const undo = async () => {
      const [row] = await imports.society.rows<{ id: string }>('bulk-changes')
      return imports.undo(row?.id ?? '')
    }
    const importing = importMembers(platform, {
      ...{ tenant, actor: maker, source },
      onProgress: () => (undone ??= undo()),
    })
    await expect(importing).rejects.toMatchObject({ code: 'BULK_CHANGE_UNDONE' })
    await undone
    expect(await imports.count('members')).toBe(0)
  }, 60_000)
})

describe('undoing over REST', () => {
  let society: MemberSociety
  let officer: Staff
  let approver: Staff

  beforeAll(async () => {
    society = await MemberSociety.make(platform, 'undo-rest')
    officer = await society.staff('officer', 'member-officer')
    approver = await society.staff('approver', 'approver')
  }, 60_000)

  it('is a job with a preview before it', async () => {
    const imports = new Imports(society)
    const change = await imports.members(memberHead, member(1))
    const path = `/bulk-changes/${change}/undo`
    expect((await officer.rest('POST', path, { reason: 'Wrong file' })).status).toBe(403)
    expect((await approver.rest('GET', path)).json()).toMatchObject({ removed: 1, kept: 0 })
    const answer = await approver.rest('POST', path, { reason: 'Wrong file' })
    expect(answer.status).toBe(202)
    const ended = new Promise((resolve) => {
      const worker = startWorker(platform, { onOutcome: (each) => resolve({ worker, each }) })
    })
    const { worker, each } = (await ended) as { worker: { stop(): Promise<void> }; each: object }
    await worker.stop()
    expect(each).toMatchObject({ job: 'bulk-changes.undo', outcome: 'succeeded' })
    expect(await society.rows('members')).toEqual([])
    const again = await approver.rest('POST', path, { reason: 'Wrong file' })
    expect(again.json()).toMatchObject({ job: { status: 'succeeded' } })
  }, 60_000)
})
