import {
  addMonths,
  firstDay,
  isBusinessDate,
  periodOf,
  type BusinessDate,
} from '../../../domain/calendar'
import { memberStatement, type MemberAccountKind } from '../../../ledger'
import { platformOf, type PortalContext } from '../../../platform'
import { codesIn, textIn } from '../../../platform/labels'
import { asMemberSees } from './accounts'

/** A line of a statement as the member reads it; amounts in thebe. */
export type Line = {
  day: BusinessDate
  what: string
  paidIn: number
  paidOut: number
  balance: number
}

export type Statement = {
  id: string
  number: string
  kind: MemberAccountKind
  from: BusinessDate
  to: BusinessDate
  opening: number
  lines: Line[]
  closing: number
}

export type Span = { from: BusinessDate; to: BusinessDate }

const MONTHS_SHOWN = 12

/** The days that were asked for, or the last twelve months. @returns null for days that are none */
export function spanOf(query: URLSearchParams, today: BusinessDate): Span | null {
  const from = query.get('from') || firstDay(addMonths(periodOf(today), -MONTHS_SHOWN))
  const to = query.get('to') || today
  return isBusinessDate(from) && isBusinessDate(to) && from <= to ? { from, to } : null
}

/** What moved on one of the member's own accounts; null for any other account, there or not. */
export async function ownStatement(
  context: PortalContext,
  account: string,
  span: Span,
): Promise<Statement | null> {
  return (await ownStatements(context, span)).find(({ id }) => id === account) ?? null
}

/** What moved on each of the member's own accounts. */
export async function ownStatements(
  { payload, storage, tenant, member, language }: PortalContext,
  span: Span,
): Promise<Statement[]> {
  const wordsOf = eventWords(payload, language)
  const statements = await memberStatement(storage, { tenant, member: member.id, ...span })
  return statements.map(({ memberAccount: { id, number, kind }, ...moved }) => {
    const seen = (amount: number) => asMemberSees(kind, amount)
    const lines = moved.lines.map(({ businessDate, journal, debit, credit, balance }) => ({
      ...{ day: businessDate, what: wordsOf(journal.event) },
      ...{ paidIn: credit, paidOut: debit, balance: seen(balance) },
    }))
    const [opening, closing] = [seen(moved.opening), seen(moved.closing)]
    return { id, number, kind, ...span, opening, lines, closing }
  })
}

/** What an event is called; one of a plugin as the plugin calls it. */
function eventWords(payload: PortalContext['payload'], language: string) {
  const known = codesIn('event', language)
  const declared = platformOf(payload).postingEvents
  return (event: string): string => {
    const label = declared.find(({ key }) => key === event)?.label
    return known[event] ?? (label ? textIn(label, language) : event)
  }
}
