import { lineKey } from '../../../domain/deductions'
import { slugs } from '../../../collections/slugs'
import type { Operations } from '../../../storage/types'
import type { DeductionAction } from '../collections/deduction-runs'
import { currentRun } from '../generate/baseline'
import { findAuthority, loadCodes, loadProducts } from '../generate/setting'
import { eachRow } from '../../../storage/reading'
import { payrollSlugs } from '../slugs'
import type { RunRow } from './types'

/** What one subscription was to pay of a line. */
export type StoredPart = {
  subscription: string
  memberAccount: string | null
  product: string
  productCode: string
  productKind: string
  account: string
  amount: number
}

/** A stored line of a run. */
export type DeductionLineRow = {
  id: string
  run: string
  member: string
  payrollNumber: string
  deductionCode: string
  action: DeductionAction
  inFile: boolean
  amount: number
  parts: StoredPart[]
}

type Month = {
  tenant: string
  /** Code or id of the payroll authority. */
  authority: string
  period: string
}

/** The run that the payroll acted on in a month: the one that was not cancelled. Null without one. */
export async function expectedRun(operations: Operations, month: Month): Promise<RunRow | null> {
  const authority = await findAuthority(operations, month)
  return currentRun(operations, { ...month, authority: authority.id })
}

/**
 * What the payroll was asked to deduct in a month, in the order of payroll numbers; also what a delta
 * file left out because it did not change. Nothing when the month has no run.
 */
export async function* expectedLines(
  operations: Operations,
  month: Month,
): AsyncGenerator<DeductionLineRow> {
  const run = await expectedRun(operations, month)
  if (!run) return
  yield* eachRow<DeductionLineRow>(
    operations,
    { tenant: month.tenant },
    payrollSlugs.deductionLines,
    {
      where: { run: { equals: run.id }, amount: { greater_than: 0 } },
      orderBy: ['payrollNumber', 'deductionCode'],
    },
  )
}

/** An instruction whose last month is before the period. */
export type EndedInstruction = { member: string; deductionCode: string; until: string }

/**
 * The instructions of an authority's codes that ended before a month, by `lineKey`: money that still
 * comes under one is CEASED_STILL_PAID unless another instruction runs.
 */
export async function endedInstructions(
  operations: Operations,
  month: Month,
): Promise<Map<string, EndedInstruction>> {
  const { tenant, period } = month
  const authority = await findAuthority(operations, month)
  const codes = await loadCodes(operations, { tenant, authority: authority.id })
  const products = await loadProducts(operations, tenant)
  const rows = eachRow<{
    id: string
    member: string
    product: string
    deductionCode: string
    until: string
  }>(operations, { tenant }, slugs.subscriptions, {
    where: { until: { less_than: period } },
    select: ['member', 'product', 'deductionCode', 'until'],
  })
  const ended = new Map<string, EndedInstruction>()
  for await (const { member, product, deductionCode, until } of rows) {
    const code = codes.get(deductionCode ?? products.get(product)?.deductionCode ?? '')?.code
    if (!code) continue
    const key = lineKey(member, code)
    const known = ended.get(key)
    if (!known || known.until < until) ended.set(key, { member, deductionCode: code, until })
  }
  return ended
}
