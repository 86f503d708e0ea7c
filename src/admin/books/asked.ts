import { isBusinessDate } from '../../domain/calendar'
import { reportNames, type ReportName } from '../../plugins/books'
import { isId } from '../../storage/reading'

/** What the address of the screen asks for; what makes no sense is as if it were left out. */
export type Asked = {
  report: ReportName
  from?: string | undefined
  to?: string | undefined
  account?: string | undefined
  after?: string | undefined
}

type Parameters = Record<string, string | string[] | undefined>

export function askedIn(parameters: Parameters = {}): Asked {
  const text = (name: string): string => String(parameters[name] ?? '')
  const day = (name: string) => (isBusinessDate(text(name)) ? text(name) : undefined)
  const id = (name: string) => (isId(text(name)) ? text(name) : undefined)
  const report = reportNames.find((name) => name === text('report')) ?? 'trial-balance'
  const [from, to] = [day('from'), day('to')]
  return {
    ...{ report, to, account: id('account'), after: id('after') },
    from: from && to && from > to ? undefined : from,
  }
}

/** The address of the screen, or of a file, for what is asked. */
export function addressOf(base: string, asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => !!entry[1])
  return `${base}?${new URLSearchParams(given)}`
}

/** A balance is of one day; the others are of all days between two. */
export const isOfDay = (report: ReportName): boolean =>
  report === 'trial-balance' || report === 'balance-sheet'
