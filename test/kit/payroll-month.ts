import {
  importMembers,
  importSubscriptions,
  type ImportReport,
} from '../../src/collections/imports'
import type { Actor } from '../../src/domain/actor'
import {
  approveRun,
  generateDeductions,
  type DeductionResult,
} from '../../src/plugins/payroll-file'
import { expectedRun } from '../../src/plugins/payroll-file/runs/expected'
import {
  importRemittance,
  reconcileMonth,
  type ImportedRemittance,
  type ImportRemittance,
  type ReconciledMonth,
  type ReconcileMonth,
} from '../../src/plugins/reconciliation'
import type { Platform } from '../../src/start'
import { allRows } from '../../src/storage/reading'
import type { Row, StreamOptions } from '../../src/storage/types'
import { initTenant } from '../../src/tenants/init-tenant'
import { memberHead, subscriptionHead, type Month } from './month'

export const maker: Actor = { id: 'user:maker', name: 'Maker' }
export const checker: Actor = { id: 'user:checker', name: 'Checker' }

export const asFile = (content: string, name = 'remittance.csv') => ({
  name,
  content: Buffer.from(content),
})

/** A remittance in the plain format: payroll number, code, amount, and an Omang where there is one. */
export const remittanceOf = (...lines: [string, string, string, string?][]) =>
  asFile(['payroll_no,omang,name,deduction_code,amount', ...lines.map(lineText), ''].join('\n'))

const lineText = ([payrollNumber, code, amount, omang = '']: [string, string, string, string?]) =>
  [payrollNumber, omang, 'Molefe Kagiso', code, amount].join(',')

/** The steps of a society's month with an authority. */
export class PayrollMonth {
  constructor(
    readonly platform: Platform,
    readonly tenant: string,
    readonly period: string,
    readonly authority = 'GOV',
  ) {}

  private get month() {
    const { tenant, authority, period } = this
    return { tenant, authority, period, actor: maker }
  }

  /** The same society in another month. */
  in(period: string): PayrollMonth {
    return new PayrollMonth(this.platform, this.tenant, period, this.authority)
  }

  /** The same month of another authority. */
  under(authority: string): PayrollMonth {
    return new PayrollMonth(this.platform, this.tenant, this.period, authority)
  }

  /** Takes in rows of the file of members. */
  async enrol(...rows: string[]): Promise<void> {
    const { tenant } = this
    const source = sourceOf([memberHead, ...rows, ''].join('\n'))
    mustBeWhole(await importMembers(this.platform, { tenant, actor: maker, source }))
  }

  /** Takes in rows of the file of subscriptions. */
  async subscribe(...rows: string[]): Promise<void> {
    const { tenant } = this
    const source = sourceOf([subscriptionHead, ...rows, ''].join('\n'))
    mustBeWhole(await importSubscriptions(this.platform, { tenant, actor: maker, source }))
  }

  /** Makes the run; a second person approves it, so that what answers it may be posted. */
  async generate(): Promise<DeductionResult> {
    const result = await generateDeductions(this.platform, this.month)
    await this.approve()
    return result
  }

  importFile(
    file: ReturnType<typeof asFile>,
    more: Partial<ImportRemittance> = {},
  ): Promise<ImportedRemittance> {
    return importRemittance(this.platform, { ...this.month, file, ...more })
  }

  reconcile(more: Partial<ReconcileMonth> = {}): Promise<ReconciledMonth> {
    return reconcileMonth(this.platform, { ...this.month, ...more })
  }

  /** A second person says yes to the run, once. */
  approve(): Promise<void> {
    return this.approveAs(checker)
  }

  async approveAs(actor: Actor): Promise<void> {
    const run = await expectedRun(this.platform.storage, this.month)
    if (run?.status !== 'generated') return
    const step = { tenant: this.tenant, run: run.id, actor }
    await approveRun(this.platform.storage, step)
  }

  /** Posts it: the checker does, who did not import it. */
  post(more: Partial<ReconcileMonth> = {}): Promise<ReconciledMonth> {
    return reconcileMonth(this.platform, { ...this.month, actor: checker, post: true, ...more })
  }

  rows<T extends Row = Row>(collection: string, where: StreamOptions['where'] = {}): Promise<T[]> {
    return allRows<T>(this.platform.storage, { tenant: this.tenant }, collection, { where })
  }

  async count(collection: string): Promise<number> {
    const [counted] = await this.platform.storage.sum({ tenant: this.tenant }, collection, {
      fields: [],
    })
    return counted?.count ?? 0
  }
}

/** A burial society with the members and subscriptions of a month, imported from their files. */
export async function societyOf(
  platform: Platform,
  slug: string,
  { period, members, subscriptions }: Pick<Month, 'period' | 'members' | 'subscriptions'>,
): Promise<PayrollMonth> {
  const society = { slug, name: `Society ${slug}`, template: 'burial' as const, actor: maker }
  const { tenant } = await initTenant(platform, society)
  const people = { tenant, actor: maker, source: sourceOf(members) }
  mustBeWhole(await importMembers(platform, people))
  const orders = { tenant, actor: maker, source: sourceOf(subscriptions) }
  mustBeWhole(await importSubscriptions(platform, orders))
  return new PayrollMonth(platform, tenant, period)
}

async function* sourceOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

function mustBeWhole({ refused, errors }: ImportReport): void {
  if (refused) throw new Error(`${refused} rows refused: ${JSON.stringify(errors.slice(0, 3))}`)
}

/** Somebody with orders from 2026-01 on: product and amount, and the last month where there is one. */
export type PersonOrders = {
  payrollNumber: string
  orders: [product: string, amount: string, until?: string][]
}

/** The files of a few people, numbered M000001 and on, women all of them. */
export function filesOf(people: PersonOrders[]): Pick<Month, 'members' | 'subscriptions'> {
  const number = (index: number) => `M00000${index + 1}`
  const members = people.map(({ payrollNumber }, index) =>
    [
      ...[number(index), payrollNumber, `98765${index}321`.replace(/^(....)./, '$12'), 'Molefe'],
      ...['Kagiso', 'F', '1980-02-03', '', '', 'GOV', '2020-01-01', 'active', ''],
    ].join(','),
  )
  const orders = people.flatMap(({ orders: list }, index) =>
    list.map(([product, amount, until = '']) =>
      [number(index), product, amount, product === 'SAV' ? '4473' : '4471', '2026-01', until].join(
        ',',
      ),
    ),
  )
  return {
    members: [memberHead, ...members, ''].join('\n'),
    subscriptions: [subscriptionHead, ...orders, ''].join('\n'),
  }
}
