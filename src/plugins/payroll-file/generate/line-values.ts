import { addMonths, firstDay, lastDay } from '../../../domain/calendar'
import type { FieldValue } from '../../../domain/formats'
import { slugs } from '../../../collections/slugs'
import type { TenantCipher } from '../../../tenants/personal-data'
import type { LineValues } from '../files/snapshot'
import type { MemberRow } from './members'
import type { PlannedLine } from './planner'
import type { PersonalField, SourceFields } from './source-fields'

/**
 * The reference under which a payroll may send money back: the member's number. It stays when the
 * payroll number changes.
 */
export const referenceOf = ({ memberNumber }: Pick<MemberRow, 'memberNumber'>): string =>
  memberNumber

export type LineReader = {
  /** The paths of the values, as a format names them. */
  sources: string[]
  /** The values of a line, in the order of `sources`. */
  valuesOf(line: PlannedLine): LineValues
}

type Getter = (line: PlannedLine) => FieldValue

/** Compiles what a format reads of a line; personal numbers are decrypted only here. */
export function lineReader(fields: SourceFields, period: string, cipher: TenantCipher): LineReader {
  const getters = [...memberGetters(fields, cipher), ...lineGetters(period)]
  return {
    sources: getters.map(([source]) => source),
    valuesOf: (line) => getters.map(([, get]) => get(line) ?? null),
  }
}

function memberGetters(
  { plain, personal, custom }: SourceFields,
  cipher: TenantCipher,
): [string, Getter][] {
  const ofRow = plain.filter((field) => field !== 'payrollNumber')
  return [
    // The number of the line, not the member's: an instruction ends under the number it began with.
    ['member.payrollNumber', ({ payrollNumber }) => payrollNumber],
    ...ofRow.map((field): [string, Getter] => [
      `member.${field}`,
      ({ member }) => member[field] as FieldValue,
    ]),
    ...personal.map((field): [string, Getter] => [
      `member.${field}`,
      ({ member }) => plainNumber(member, field, cipher),
    ]),
    ...custom.map((field): [string, Getter] => [
      `member.custom.${field}`,
      ({ member }) => ((member.custom ?? {}) as Record<string, FieldValue>)[field],
    ]),
  ]
}

function lineGetters(period: string): [string, Getter][] {
  const begins = firstDay(period)
  const ended = lastDay(addMonths(period, -1))
  const starts = new Set(['NEW', 'AMEND'])
  return [
    ['line.deductionCode', ({ deductionCode }) => deductionCode],
    ['line.reference', ({ member }) => referenceOf(member)],
    ['line.action', ({ action }) => action],
    ['line.amount', ({ amount }) => amount],
    ['line.previousAmount', ({ previousAmount }) => previousAmount],
    ['line.effectiveFrom', ({ action }) => (starts.has(action) ? begins : null)],
    ['line.effectiveTo', ({ action }) => (action === 'CEASE' ? ended : null)],
  ]
}

/** Decrypts once for each member, however many lines: the row was read for this run alone. */
function plainNumber(member: MemberRow, field: PersonalField, cipher: TenantCipher): string | null {
  const stored = member[field]
  if (typeof stored !== 'string') return null
  if (!isEncrypted(stored)) return stored
  const plain = cipher.decrypt({ collection: slugs.members, id: member.id, field }, stored)
  member[field] = plain
  return plain
}

/** What is stored begins with its version; no personal number holds a colon. */
const isEncrypted = (text: string): boolean => text.includes(':')
