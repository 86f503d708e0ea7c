import type { ReconciliationSummary } from '../src/domain/matching'
import { verifyAuditChain } from '../src/hooks/audit'
import { trialBalance, verifyLedger, type TrialBalance } from '../src/ledger'
import { payrollSlugs } from '../src/plugins/payroll-file'
import { reconciliationSlugs } from '../src/plugins/reconciliation'
import type { Platform } from '../src/start'
import type { Row } from '../src/storage/types'
import { findDraftFormat } from './draft-format'
import { PERIOD, type DemoSociety } from './societies'

/** What the demo shows of a society. */
export type DemoResult = {
  society: DemoSociety
  /** Null when the month's remittance was taken back since. */
  summary: ReconciliationSummary | null
  /** Thebe that were expected, by category. */
  expected: Record<string, number>
  trialBalance: TrialBalance
  /** Received lines by the rule that found their member. */
  matches: Record<string, number>
  verified: { ok: boolean; checks: number; auditEntries: number }
  /** Ids of what is worth a look. */
  places: { run?: string; remittance?: string; format?: string }
}

/** Reads what became of the demo's month from what is stored. */
export async function readResult(
  platform: Platform,
  society: DemoSociety,
  tenant: string,
): Promise<DemoResult> {
  const { storage } = platform
  const month = { period: { equals: PERIOD } }
  const remittance = await latest(platform, tenant, reconciliationSlugs.remittances, {
    ...month,
    status: { equals: 'posted' },
  })
  const run = await latest(platform, tenant, payrollSlugs.deductionRuns, {
    ...month,
    status: { not_equals: 'cancelled' },
  })
  const ledger = await verifyLedger(storage, { tenant })
  const audit = await verifyAuditChain(storage, tenant)
  return {
    society,
    summary: (remittance?.summary as ReconciliationSummary | undefined) ?? null,
    expected: remittance ? await expectedOf(platform, tenant, String(remittance.id)) : {},
    trialBalance: await trialBalance(storage, { tenant }),
    matches: remittance ? await matchesOf(platform, tenant, String(remittance.id)) : {},
    verified: {
      ok: ledger.ok && audit.ok,
      checks: ledger.checks.length,
      auditEntries: audit.entries,
    },
    places: {
      run: run?.id as string | undefined,
      remittance: remittance?.id as string | undefined,
      format: await findDraftFormat(platform, tenant),
    },
  }
}

async function latest(
  { storage }: Platform,
  tenant: string,
  collection: string,
  where: Record<string, { equals?: string; not_equals?: string }>,
): Promise<Row | undefined> {
  const rows: Row[] = []
  for await (const page of storage.stream({ tenant }, collection, { where })) rows.push(...page)
  return rows.sort((a, b) => Number(a.sequence) - Number(b.sequence)).at(-1)
}

async function expectedOf(
  { storage }: Platform,
  tenant: string,
  remittance: string,
): Promise<Record<string, number>> {
  const groups = await storage.sum({ tenant }, reconciliationSlugs.items, {
    where: { remittance: { equals: remittance } },
    groupBy: ['category'],
    fields: ['expected'],
  })
  return Object.fromEntries(groups.map(({ category, expected }) => [category, Number(expected)]))
}

async function matchesOf(
  { storage }: Platform,
  tenant: string,
  remittance: string,
): Promise<Record<string, number>> {
  const groups = await storage.sum({ tenant }, reconciliationSlugs.remittanceLines, {
    where: { remittance: { equals: remittance } },
    groupBy: ['rule'],
    fields: [],
  })
  return Object.fromEntries(groups.map(({ rule, count }) => [String(rule ?? 'NONE'), count]))
}
