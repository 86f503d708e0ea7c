import { businessDateIn } from '../src/domain/calendar'
import { parseAmount } from '../src/domain/money'
import { approveRun, generateDeductions, submitRun } from '../src/plugins/payroll-file'
import { botswanaHolidays2026 } from '../src/plugins/payroll-file/calendar/holidays'
import { calendarMonth } from '../src/plugins/payroll-file/calendar/months'
import { loadTenant } from '../src/plugins/payroll-file/generate/setting'
import {
  importRemittance,
  reconcileMonth,
  reconciliationSlugs,
} from '../src/plugins/reconciliation'
import type { Platform } from '../src/start'
import { demoErrors } from './errors'
import { loadSeedFile } from './files'
import type { Desks } from './people'
import { AUTHORITY } from './societies'

export type DemoMonth = { slug: string; tenant: string; period: string; desks: Desks }

/** What the advice says beside the file, as decimal amounts. */
type Advice = { controlAmount: string; fee: string; vat: string; bankReceipt: string }

/**
 * One month's cycle: the finance officer makes and submits the payroll file and imports what the
 * payroll sent back, the approver approves and posts. A month that is through already is left alone.
 */
export async function runMonth(platform: Platform, month: DemoMonth): Promise<void> {
  if (await isThrough(platform, month)) return
  const { slug, tenant, period, desks } = month
  const place = { tenant, authority: AUTHORITY, period }
  await makeRun(platform, month)
  const remittance = await loadSeedFile(slug, period, 'remittance.csv')
  if (!remittance) throw demoErrors.DEMO_DATA_REFUSED(`seed/${slug}/${period} has no remittance.`)
  await importRemittance(platform, {
    ...place,
    file: remittance,
    rejections: await loadSeedFile(slug, period, 'rejections.csv'),
    businessDate: await payDateOf(platform, month),
    actor: desks.finance,
    ...(await loadAdvice(slug, period)),
  })
  await reconcileMonth(platform, { ...place, post: true, actor: desks.approver })
}

/** The day people were paid, so that what is held since September is older than what is held since November. */
async function payDateOf({ storage }: Platform, { tenant, period }: DemoMonth): Promise<string> {
  const { payDate } = calendarMonth(period, new Set(botswanaHolidays2026.map(({ date }) => date)))
  const { timeZone } = await loadTenant(storage, tenant)
  const today = businessDateIn(timeZone, new Date())
  return payDate < today ? payDate : today
}

async function makeRun(platform: Platform, { tenant, period, desks }: DemoMonth): Promise<void> {
  const { storage } = platform
  const place = { tenant, authority: AUTHORITY, period }
  const { run } = await generateDeductions(platform, { ...place, actor: desks.finance })
  if (run.status === 'generated')
    await approveRun(storage, { tenant, run: run.id, actor: desks.approver })
  if (run.status !== 'submitted')
    await submitRun(storage, { tenant, run: run.id, actor: desks.finance })
}

async function loadAdvice(slug: string, period: string): Promise<Record<keyof Advice, number>> {
  const file = await loadSeedFile(slug, period, 'advice.json')
  if (!file) throw demoErrors.DEMO_DATA_REFUSED(`seed/${slug}/${period} has no advice.`)
  const advice = JSON.parse(file.content.toString()) as Advice
  return {
    controlAmount: parseAmount(advice.controlAmount),
    fee: parseAmount(advice.fee),
    vat: parseAmount(advice.vat),
    bankReceipt: parseAmount(advice.bankReceipt),
  }
}

/** Posted, or posted once and taken back since by somebody who tries the demo out. */
async function isThrough({ storage }: Platform, { tenant, period }: DemoMonth): Promise<boolean> {
  const status = { in: ['posted', 'reversing', 'reversed', 'cancelled'] }
  const [found] = await storage.sum({ tenant }, reconciliationSlugs.remittances, {
    where: { period: { equals: period }, status },
    fields: [],
  })
  return (found?.count ?? 0) > 0
}
