import { slugs } from '../../../collections/slugs'
import { formatAmount } from '../../../domain/money'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { RemittanceStatus } from '../collections/remittances'
import { reconciliationErrors } from '../errors'
import { remittancesOf } from './find'
import type { RemittanceRow } from './types'

export type Month = { tenant: string; authority: string; period: string }

export const UNPOSTED: readonly RemittanceStatus[] = ['imported', 'reconciled', 'posting']
export const CANCELLABLE: readonly RemittanceStatus[] = ['imported', 'reconciled']
export const REVERSIBLE: readonly RemittanceStatus[] = ['posted', 'posting', 'reversing']

/**
 * The remittance of a month that somebody named, by its number in the month or its id.
 * @throws REMITTANCE_UNKNOWN when the month has no such remittance
 */
export async function namedRemittance(
  operations: Operations,
  month: Month,
  name: string,
): Promise<RemittanceRow> {
  const remittances = await remittancesOf(operations, month)
  const named = remittances.find(({ id, sequence }) => id === name || String(sequence) === name)
  if (named) return named
  throw reconciliationErrors.REMITTANCE_UNKNOWN(
    `${month.period} has no remittance ${name} that counts.`,
    { remittance: name, period: month.period },
  )
}

/**
 * The one remittance of a month that is in one of these states; never a guess between two.
 * @returns null where there is none
 * @throws REMITTANCE_SEVERAL naming each by number, file and total
 */
export async function onlyRemittance(
  operations: Operations,
  month: Month,
  statuses: readonly RemittanceStatus[],
): Promise<RemittanceRow | null> {
  const rows = (await remittancesOf(operations, month)).filter((row) =>
    statuses.includes(row.status),
  )
  if (rows.length < 2) return rows[0] ?? null
  const names = await fileNames(operations, month.tenant, rows)
  const list = rows.map((row) => {
    const file = names.get(row.file ?? '') ?? 'file unknown'
    return `number ${row.sequence} (${file}, ${formatAmount(row.amount)}, ${row.status})`
  })
  throw reconciliationErrors.REMITTANCE_SEVERAL(
    `${month.period} has ${rows.length} remittances that may be meant: ${list.join('; ')}.`,
    {
      period: month.period,
      remittances: rows.map(({ id, sequence, file, amount, status }) => ({
        ...{ id, number: sequence, amount, status },
        file: names.get(file ?? '') ?? null,
      })),
    },
  )
}

async function fileNames(
  operations: Operations,
  tenant: string,
  rows: RemittanceRow[],
): Promise<Map<string, string>> {
  const files = await allRows<Row & { id: string; name: string }>(
    operations,
    { tenant },
    slugs.storedFiles,
    { where: { id: { in: rows.flatMap(({ file }) => file ?? []) } }, select: ['name'] },
  )
  return new Map(files.map(({ id, name }) => [id, name]))
}
