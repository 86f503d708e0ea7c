import { createHash } from 'node:crypto'
import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import { isPeriod } from '../../../domain/calendar'
import { canonicalJson } from '../../../domain/canonical-json'
import type { ReportTable } from '../../../domain/report-table'
import { daysOf, statutoryRuleErrors, type ReportDays } from '../../../domain/statutory'
import { recordAudit } from '../../../hooks/audit'
import { firstMonthOf } from '../../../ledger'
import { allRows } from '../../../storage/reading'
import type { Storage, Transaction } from '../../../storage/types'
import { storeFile } from '../../../tenants/files'
import { filled } from '../../books/words'
import { findDefinition, nameIn, settingsOf, type DefinitionRow, type ReportRow } from '../find'
import { REPORT_PURPOSE, statutorySlugs } from '../slugs'
import { wordsIn } from '../words'
import { draw } from './draw'

export type MakeReport = {
  tenant: string
  definition: string
  /** Any month of the reporting period, `YYYY-MM`. */
  month: string
  language: string
  actor: Actor
}

/**
 * Makes a report of a period that has ended and keeps its content as it is now. Made again it is a new
 * version beside the old one; with the same content it is the version that is there.
 * @throws STATUTORY_DEFINITION_UNKNOWN, STATUTORY_PERIOD, STATUTORY_SETTING, STATUTORY_CONTENT
 */
export async function makeReport(storage: Storage, order: MakeReport): Promise<ReportRow> {
  return storage.transaction(async (transaction) => {
    // Two who make it at the same moment wait for each other: versions have no gaps.
    await transaction.nextNumbers({ tenant: order.tenant }, statutorySlugs.reports, 0)
    const definition = await findDefinition(transaction, order)
    const { table, ...days } = await tableOf(transaction, definition, order)
    return keep(transaction, order, { definition, days, table })
  })
}

async function tableOf(
  operations: Transaction,
  definition: DefinitionRow,
  { tenant, month, language }: MakeReport,
): Promise<ReportDays & { table: ReportTable }> {
  const society = await societyOf(operations, tenant)
  const today = todayIn(society)
  const firstMonth = await firstMonthOf(operations, tenant)
  const days = isPeriod(month) ? daysOf(definition.frequency, month, firstMonth) : null
  if (!days || days.to >= today)
    throw statutoryRuleErrors.STATUTORY_PERIOD(
      `month: the period of "${month}" has not ended${days ? `: its last day is ${days.to}` : ''}.`,
      { field: 'month' },
    )
  const words = wordsIn(language)
  const settings = await settingsOf(operations, tenant)
  const making = { ...days, operations, tenant, language, words, settings, today }
  const { about, ...drawn } = await draw(definition, making)
  const title = nameIn(definition, language)
  return {
    ...days,
    table: { ...drawn, title, about: [society.name, filled(words.range, days), ...about] },
  }
}

type Made = { definition: DefinitionRow; days: ReportDays; table: ReportTable }

async function keep(
  transaction: Transaction,
  { tenant, actor }: MakeReport,
  { definition: { id: definition, key }, days, table }: Made,
): Promise<ReportRow> {
  const earlier = await allRows<ReportRow>(transaction, { tenant }, statutorySlugs.reports, {
    where: { definition: { equals: definition }, to: { equals: days.to } },
  })
  const content = Buffer.from(canonicalJson(table), 'utf8')
  const last = earlier.sort((left, right) => left.version - right.version).pop()
  const version = (last?.version ?? 0) + 1
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (last?.sha256 === sha256) return last
  const { id: file } = await storeFile(transaction, {
    ...{ tenant, actor, purpose: REPORT_PURPOSE, contentType: 'application/json' },
    ...{ name: `${key}-${days.to}-v${version}.json`, content: pieces(content) },
  })
  const row: ReportRow = {
    ...{ id: transaction.newId(), tenant, definition, key, ...days, version, file, sha256 },
    ...{ status: 'made', lines: table.rows.length, maker: actor.id, madeByName: actor.name },
  }
  await transaction.insertMany({ tenant }, statutorySlugs.reports, [row])
  const told = { key, ...days, version, sha256 }
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'statutory-reports.make' },
      ...{ collection: statutorySlugs.reports, documentId: row.id },
      changes: Object.entries(told).map(([field, after]) => ({ field, before: null, after })),
    },
  ])
  return row
}

async function* pieces(content: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(content)
}
