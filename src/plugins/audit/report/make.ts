import type { Actor } from '../../../domain/actor'
import { auditReportCsv, type ReportLine } from '../../../domain/audit-report'
import { recordAudit } from '../../../hooks/audit'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row, Storage } from '../../../storage/types'
import { storeFile } from '../../../tenants/files'
import { auditSlugs, REPORT_PURPOSE } from '../slugs'
import { recordedLines } from './recorded'
import { approvalLines, checkpointLines, failedLines, moneyLines } from './registers'
import { spanOf, type Span } from './span'

export type MakeReport = {
  tenant: string
  /** `YYYY-MM`; the last month that is over when left out. */
  month?: string
  actor: Actor
}

/** A report that is kept. */
export type AuditReport = { id: string; month: string; file: string; sha256: string; lines: number }

/**
 * Sums up what was recorded in a month and keeps it as a file that nobody changes. Made once: asked
 * again, it is the report that is there.
 * @throws AUDIT_MONTH_OPEN
 */
export async function makeAuditReport(
  storage: Storage,
  { tenant, month, actor }: MakeReport,
): Promise<AuditReport> {
  const span = await spanOf(storage, tenant, month)
  const before = await reportOf(storage, span)
  if (before) return before
  const lines = await linesOf(storage, span)
  return storage.transaction(async (transaction) => {
    // Held until the end: of two who make it at once, the second finds the report of the first.
    await transaction.nextNumbers({ tenant }, auditSlugs.reports, 0)
    const made = await reportOf(transaction, span)
    if (made) return made
    const content = [Buffer.from(`\uFEFF${auditReportCsv(lines)}`, 'utf8')]
    const { id: file, sha256 } = await storeFile(transaction, {
      ...{ tenant, actor, purpose: REPORT_PURPOSE, contentType: 'text/csv' },
      ...{ name: `audit-${span.month}.csv`, content: pieces(content) },
    })
    const row = { id: transaction.newId(), month: span.month, file, sha256, lines: lines.length }
    await transaction.insertMany({ tenant }, auditSlugs.reports, [
      { ...row, makerName: actor.name },
    ])
    const changes = [{ field: 'month', before: null, after: span.month }]
    const place = { tenant, actor, collection: auditSlugs.reports, documentId: row.id }
    recordAudit(transaction, [{ ...place, action: 'audit.report', changes }])
    return row
  })
}

async function linesOf(storage: Storage, span: Span): Promise<ReportLine[]> {
  const { month, from, until } = span
  const detail = `${month}: ${from.toISOString()} up to ${until.toISOString()}`
  const parts = await Promise.all(
    [recordedLines, moneyLines, approvalLines, failedLines, checkpointLines].map((part) =>
      part(storage, span),
    ),
  )
  return [{ section: 'period', detail }, ...parts.flat()]
}

async function reportOf(
  operations: Operations,
  { tenant, month }: Span,
): Promise<AuditReport | null> {
  const where = { month: { equals: month } }
  const row = await firstRow<Row & AuditReport>(operations, { tenant }, auditSlugs.reports, where)
  if (!row) return null
  const { id, file, sha256, lines } = row
  return { id, month, file, sha256, lines: Number(lines) }
}

async function* pieces(list: Buffer[]): AsyncGenerator<Buffer> {
  for (const piece of list) yield await Promise.resolve(piece)
}
