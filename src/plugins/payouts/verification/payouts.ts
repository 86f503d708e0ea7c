import { slugs } from '../../../collections/slugs'
import { mayRetry } from '../../../domain/payouts'
import { Check, type CheckResult } from '../../../ledger'
import { allRows, readAhead } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { payoutSlugs } from '../slugs'
import type { LineRow, PayoutRow } from '../types'

/**
 * Of the attempts to pay one thing at most one counts; it is paid once, for what the register says, and the
 * ledger holds that and nothing else.
 */
export async function verifyPayouts(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('payouts-agree')
  let seen = 0
  for await (const page of readAhead<PayoutRow>(
    operations.stream({ tenant }, payoutSlugs.payouts, {}),
  )) {
    const attempts = await attemptsOf(operations, tenant, page)
    const standing = await standingOf(operations, tenant, [...attempts.values()].flat())
    for (const payout of page) {
      seen += 1
      const lines = attempts.get(payout.id) ?? []
      const problem = problemOf(payout, lines, standing)
      if (problem) check.fault(`payout ${payout.id} (${payout.narrative}): ${problem}`)
    }
  }
  return check.result(`${seen} payouts were paid once or not at all`)
}

function problemOf(
  { status, line, amount }: PayoutRow,
  lines: LineRow[],
  standing: Map<string, number>,
): string | null {
  const live = lines.filter((attempt) => !mayRetry(attempt.status))
  const should = status === 'open' ? 0 : 1
  if (live.length !== should) return `${live.length} attempts count, it is ${status}`
  if (live[0] && live[0].id !== line) return 'another attempt counts than the register says'
  const posted = lines.reduce((sum, { journal }) => sum + (standing.get(journal ?? '') ?? 0), 0)
  const paid = status === 'paid' ? amount : 0
  return posted === paid ? null : `${posted} thebe in the ledger, ${paid} by the register`
}

async function attemptsOf(
  operations: Operations,
  tenant: string,
  payouts: PayoutRow[],
): Promise<Map<string, LineRow[]>> {
  const rows = await allRows<LineRow>(operations, { tenant }, payoutSlugs.lines, {
    where: { payout: { in: payouts.map(({ id }) => id) } },
  })
  const attempts = new Map<string, LineRow[]>()
  for (const row of rows) attempts.set(row.payout, [...(attempts.get(row.payout) ?? []), row])
  return attempts
}

/** What some attempts posted and was not reversed, in thebe, by the journal. */
async function standingOf(
  operations: Operations,
  tenant: string,
  lines: LineRow[],
): Promise<Map<string, number>> {
  const journals = lines.flatMap(({ journal }) => journal ?? [])
  if (!journals.length) return new Map()
  const rows = await allRows<Row & { id: string; total: number }>(
    operations,
    { tenant },
    slugs.journals,
    { where: { id: { in: journals } }, select: ['total'] },
  )
  const reversals = await allRows<Row & { reverses: string }>(
    operations,
    { tenant },
    slugs.journals,
    { where: { reverses: { in: journals } }, select: ['reverses'] },
  )
  const reversed = new Set(reversals.map(({ reverses }) => reverses))
  return new Map(rows.map(({ id, total }) => [id, reversed.has(id) ? 0 : total]))
}
