import { formatAmount } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import { firstRow } from '../../../storage/reading'
import { slugs } from '../../../collections/slugs'
import type { Row, Transaction } from '../../../storage/types'
import { loadTenant } from '../../payroll-file/generate/setting'
import { reconciliationErrors } from '../errors'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import { adviceGiven, type Given } from './advice-given'
import { checkControls } from './controls'
import { keepFile, usualDate, writeRejections } from './keep'
import type { ReadRemittance } from './read-file'
import type { ImportedRemittance, ImportRemittance } from './types'

const OPEN = ['imported', 'reconciled']

type Known = RemittanceRow & { rejectionsFile: string | null; createdAt: Date | string }

/**
 * Answers the same bytes brought again. What they bring beside and the remittance lacks is added to it;
 * it is reconciled again then. Nothing is passed over in silence.
 * @throws REMITTANCE_ADVICE_DIFFERS naming the first option that contradicts, or comes after the posting;
 * REMITTANCE_CONTROL_TOTAL when the totals do not agree any more
 */
export async function attachToKnown(
  transaction: Transaction,
  request: ImportRemittance & { newId: () => string },
  row: RemittanceRow,
  rejections: ReadRemittance | null,
): Promise<ImportedRemittance> {
  const known = row as Known
  const { tenant, actor } = request
  const { timeZone } = await loadTenant(transaction, tenant)
  const usual = usualDate(timeZone, new Date(known.createdAt), known.period)
  const given = adviceGiven(known, usual, request)
  const file = await rejectionsGiven(transaction, known, rejections)
  const attached = [...given.map(({ field }) => field), ...(file ? ['rejections'] : [])]
  assertOpen(known, attached)
  const controls = checkControls(known, known, request)
  if (!attached.length) return answer(transaction, known)
  const change: Row = { ...controls, status: 'imported' }
  for (const { field, value } of given) change[field] = value
  if (file && request.rejections) {
    const place = { remittance: known.id, newId: request.newId }
    change.rejectionsFile = await keepFile(transaction, request, request.rejections, 'rejections')
    await writeRejections(transaction, tenant, file.rows, place)
  }
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.remittances, [
    { id: known.id, expect: { status: known.status }, set: change },
  ])
  if (refused.length) throw afterwards(known, attached[0] ?? '')
  const changes = given.map(({ field, before, value }) => ({
    field,
    before: shown(before),
    after: shown(value),
  }))
  const rows = { field: 'rejections', before: null, after: file?.rows.length }
  recordAudit(transaction, [
    {
      ...{ tenant, actor, documentId: known.id },
      action: 'remittance.attach',
      collection: reconciliationSlugs.remittances,
      changes: file ? [...changes, rows] : changes,
    },
  ])
  return { ...(await answer(transaction, known)), attached }
}

const shown = (value: Given['value'] | null) =>
  typeof value === 'number' ? formatAmount(value) : value

/** @returns the rejections when the remittance has none yet */
async function rejectionsGiven(
  transaction: Transaction,
  { tenant, rejectionsFile }: Known,
  rejections: ReadRemittance | null,
): Promise<ReadRemittance | null> {
  if (!rejections || !rejectionsFile) return rejections
  const stored = await firstRow<Row>(transaction, { tenant }, slugs.storedFiles, {
    id: { equals: rejectionsFile },
  })
  if (stored?.sha256 === rejections.sha256) return null
  throw reconciliationErrors.REMITTANCE_ADVICE_DIFFERS(
    `rejections: this remittance has ${String(stored?.name)} already, which is another file.`,
    { field: 'rejections' },
  )
}

function assertOpen(known: Known, attached: string[]): void {
  const [field] = attached
  if (field && !OPEN.includes(known.status)) throw afterwards(known, field)
}

const afterwards = ({ title, status }: Known, field: string) =>
  reconciliationErrors.REMITTANCE_ADVICE_DIFFERS(
    `${field}: ${title} is ${status} already; nothing can be added to it.`,
    { field, status },
  )

async function answer(transaction: Transaction, known: Known): Promise<ImportedRemittance> {
  const { id, tenant, period, sequence, lines, amount, sha256 } = known
  const [rejections] = await transaction.sum({ tenant }, reconciliationSlugs.rejectionLines, {
    where: { remittance: { equals: id } },
    fields: [],
  })
  return {
    ...{ id, period, sequence, lines, amount, sha256 },
    rejections: rejections?.count ?? 0,
    alreadyImported: true,
  }
}
