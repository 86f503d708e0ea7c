import { lineKey } from '../../../domain/deductions'
import {
  classifyRemittance,
  duplicateKey,
  type Classification,
  type ReceivedLine,
} from '../../../domain/matching'
import type { Operations, Row } from '../../../storage/types'
import { endedInstructions } from '../../payroll-file/runs/expected'
import { eachRow } from '../../../storage/reading'
import { remittancesOf } from '../remittances/find'
import type { ItemPart, RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import { runOf, type Month } from './expected'
import { stillOwing, withArrears } from './owed'
import { loadPeople, loadSocietyCodes, type People } from './people'
import { policyFor, type ReconciliationPolicy } from './policy'

/** A received line with the id of its row. */
export type StoredLine = ReceivedLine & { id: string; name: string | null }

export type ClassifiedMonth = Classification<ItemPart> & {
  policy: ReconciliationPolicy
  run: string
  /** The payroll's reasons, by member and code. */
  reasons: Map<string, string>
  rejections: { id: string; member: string | null; rule: string | null }[]
}

/**
 * Names what every line of a remittance is. Another file of the same month, after one was posted, is
 * held against what that one left owing.
 * @throws RUN_MISSING
 */
export async function classifyMonth(
  operations: Operations,
  remittance: RemittanceRow,
): Promise<ClassifiedMonth> {
  const { tenant, period } = remittance
  const month: Month = { tenant, period, authority: remittance.payrollAuthority }
  const run = await runOf(operations, month)
  const policy = await policyFor(operations, tenant, period)
  const people = await loadPeople(operations, month)
  const ended = await endedInstructions(operations, month)
  const earlier = (await remittancesOf(operations, month)).filter(
    ({ id, status }) => id !== remittance.id && status === 'posted',
  )
  const classification = classifyRemittance({
    period,
    directory: people.directory,
    standing: (memberId) => people.standing.get(memberId),
    societyCodes: await loadSocietyCodes(operations, month),
    hasCeased: (memberId, code) => ended.has(lineKey(memberId, code)),
    tolerance: policy.tolerance,
    expected: earlier.length
      ? await stillOwing(operations, month)
      : await withArrears(operations, month),
    received: await receivedLines(operations, remittance),
    alreadyReceived: await linesOf(operations, tenant, { remittances: earlier, people }),
    identity: (memberId, { payrollNumber }) => people.identity(memberId, payrollNumber),
  })
  return {
    ...classification,
    policy,
    run,
    ...(await matchRejections(operations, remittance, people)),
  }
}

type LineRow = Row & StoredLine & { omangIndex: string | null; member: string | null }

const LINE_FIELDS = [
  'row',
  'payrollNumber',
  'omangIndex',
  'name',
  'reference',
  'deductionCode',
  'amount',
]

async function receivedLines(
  operations: Operations,
  { tenant, id }: RemittanceRow,
): Promise<StoredLine[]> {
  const lines: StoredLine[] = []
  const rows = eachRow<LineRow>(operations, { tenant }, reconciliationSlugs.remittanceLines, {
    where: { remittance: { equals: id } },
    select: LINE_FIELDS,
  })
  for await (const { omangIndex, ...line } of rows) lines.push({ ...line, omangKey: omangIndex })
  // "The first of equal lines counts": first in the file, whatever the order of the database.
  return lines.sort((a, b) => a.row - b.row)
}

async function linesOf(
  operations: Operations,
  tenant: string,
  { remittances, people }: { remittances: RemittanceRow[]; people: People },
): Promise<Set<string>> {
  const keys = new Set<string>()
  for (const { id } of remittances) {
    const rows = eachRow<LineRow>(operations, { tenant }, reconciliationSlugs.remittanceLines, {
      where: { remittance: { equals: id }, member: { exists: true } },
      select: ['member', 'payrollNumber', 'deductionCode', 'amount'],
    })
    for await (const { member, payrollNumber, deductionCode, amount } of rows) {
      const identity = people.identity(member as string, payrollNumber)
      keys.add(duplicateKey(identity, deductionCode, amount))
    }
  }
  return keys
}

type RejectionRow = Row & {
  id: string
  payrollNumber: string
  deductionCode: string
  reason: string
}

async function matchRejections(
  operations: Operations,
  { tenant, id }: RemittanceRow,
  { directory }: People,
) {
  const reasons = new Map<string, string>()
  const rejections: ClassifiedMonth['rejections'] = []
  const rows = eachRow<RejectionRow>(operations, { tenant }, reconciliationSlugs.rejectionLines, {
    where: { remittance: { equals: id } },
  })
  for await (const row of rows) {
    const match = directory.match(row)
    if (match) reasons.set(lineKey(match.memberId, row.deductionCode), row.reason)
    rejections.push({ id: row.id, member: match?.memberId ?? null, rule: match?.rule ?? null })
  }
  return { reasons, rejections }
}
