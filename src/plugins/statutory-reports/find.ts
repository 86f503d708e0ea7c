import { firstRow, allRows, isId } from '../../storage/reading'
import type { Operations, Row, Scope } from '../../storage/types'
import type { Frequency, ReportKind, StatutorySetting } from '../../domain/statutory'
import { statutoryErrors } from './errors'
import { statutorySlugs } from './slugs'

export type DefinitionRow = Row & {
  id: string
  tenant: string
  key: string
  'name.en': string
  'name.tn': string | null
  kind: ReportKind
  frequency: Frequency
  content: unknown
  active: boolean | null
}

export type ReportRow = Row & {
  id: string
  tenant: string
  definition: string
  key: string
  from: string
  to: string
  version: number
  status: 'made' | 'submitted'
  file: string
  sha256: string
  lines: number
  maker: string
  madeByName: string
  submittedByName?: string | null
  submittedAt?: string | Date | null
}

/** What a report is called in a language; English where it has no other name. */
export const nameIn = (row: Pick<DefinitionRow, 'name.en' | 'name.tn'>, language: string): string =>
  (language === 'tn' && row['name.tn']) || row['name.en']

/** The same answer for one that is not there and for one of another society. */
export const unknownReport = (id: string) =>
  statutoryErrors.STATUTORY_REPORT_UNKNOWN(`There is no statutory report ${id}.`, { report: id })

/** @throws STATUTORY_DEFINITION_UNKNOWN */
export async function findDefinition(
  operations: Operations,
  { tenant, definition: id }: { tenant: string; definition: string },
): Promise<DefinitionRow> {
  const where = { id: { equals: id } }
  const row =
    isId(id) &&
    (await firstRow<DefinitionRow>(operations, { tenant }, statutorySlugs.definitions, where))
  if (row) return row
  throw statutoryErrors.STATUTORY_DEFINITION_UNKNOWN(`There is no report definition ${id}.`, {
    definition: id,
  })
}

/** @throws STATUTORY_REPORT_UNKNOWN */
export async function findReport(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<ReportRow> {
  const where = { id: { equals: id } }
  const row =
    isId(id) && (await firstRow<ReportRow>(operations, scope, statutorySlugs.reports, where))
  if (row) return row
  throw unknownReport(id)
}

/** Every dated figure of a society. */
export const settingsOf = (
  operations: Operations,
  tenant: string,
): Promise<(Row & StatutorySetting)[]> =>
  allRows(operations, { tenant }, statutorySlugs.settings, {})
