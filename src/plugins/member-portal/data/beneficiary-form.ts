import type { BeneficiaryInput } from '../../../collections/beneficiaries/save-set'
import { slugs } from '../../../collections/slugs'
import { isEmpty, type CustomField } from '../../../domain/custom-fields'
import { parseShare } from '../../../domain/identity'
import type { PortalContext } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { sentFor } from './change-fields'
import { typedIn } from '../parts/refusal'

export const rowFields = ['surname', 'forenames', 'relation', 'phone', 'sharePercent'] as const
export type RowField = (typeof rowFields)[number]

/** A beneficiary as the form shows and sends one; without an id it is somebody new. */
export type FormRow = {
  id: string
  typed: Record<RowField, string>
  own: Record<string, unknown>
  isTakenOff: boolean
}

/** Lines for people who are not there yet. */
const EMPTY_ROWS = 3
/** No form that was sent is read further than this. */
const MOST_ROWS = 50

/** The member's beneficiaries as the form begins with them. */
export async function storedRows({
  storage,
  tenant,
  member,
}: Pick<PortalContext, 'storage' | 'tenant' | 'member'>): Promise<FormRow[]> {
  const rows = await allRows<Row & { id: string }>(storage, { tenant }, slugs.beneficiaries, {
    where: { member: { equals: member.id } },
  })
  return rows.map((row) => ({
    ...{ id: row.id, isTakenOff: false, own: valuesIn(row.custom) },
    typed: typedRow((field) => String(row[field] ?? '')),
  }))
}

/** With lines for new people; a form that comes back brings its own. */
export const withEmptyRows = (rows: FormRow[]): FormRow[] => [
  ...rows,
  ...Array.from({ length: EMPTY_ROWS }, () => ({
    ...{ id: '', isTakenOff: false, own: {}, typed: typedRow(() => '') },
  })),
]

/** What was sent; lines in which nothing was written are left out. */
export function sentRows(form: FormData, own: readonly CustomField[]): FormRow[] {
  const count = Math.min(Number(form.get('rows')) || 0, MOST_ROWS)
  return Array.from({ length: count }, (_, at) => ({
    id: typedIn(form, `id-${at}`),
    isTakenOff: form.get(`off-${at}`) === 'yes',
    typed: typedRow((field) => typedIn(form, `${field}-${at}`)),
    own: Object.fromEntries(own.map((field) => [field.key, sentFor(field, form, at)])),
  })).filter(({ id, typed }) => id || Object.values(typed).some(Boolean))
}

const typedRow = (valueOf: (field: RowField) => string): FormRow['typed'] =>
  Object.fromEntries(rowFields.map((field) => [field, valueOf(field)])) as FormRow['typed']

/**
 * The set that is asked for.
 * @param stored the beneficiaries as they are
 */
export function wantedSet(rows: FormRow[], stored: FormRow[]): BeneficiaryInput[] {
  const before = new Map(stored.map(({ id, own }) => [id, own]))
  return rows
    .filter(({ isTakenOff }) => !isTakenOff)
    .map(({ id, typed, own }) => ({
      ...(id ? { id } : {}),
      ...typed,
      custom: changedOwn(own, before.get(id) ?? {}),
    }))
}

/** An empty box takes away what was there; where nothing was it says nothing, as one that is not ticked. */
const changedOwn = (own: FormRow['own'], before: FormRow['own']): FormRow['own'] =>
  Object.fromEntries(
    Object.entries(own).filter(
      ([key, value]) => !isEmpty(before[key]) || (!isEmpty(value) && value !== false),
    ),
  )

/** What the lines share together, in hundredths of a percent; what can't be read counts nothing. */
export const totalOf = (rows: FormRow[]): number =>
  rows
    .filter(({ isTakenOff }) => !isTakenOff)
    .reduce((sum, { typed }) => sum + shareOf(typed.sharePercent), 0)

export function shareOf(text: string): number {
  try {
    return parseShare(text)
  } catch {
    return 0
  }
}
