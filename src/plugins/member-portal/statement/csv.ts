import { stringify } from 'csv-stringify/sync'
import { formatAmount } from '../../../domain/money'
import { spreadsheetText } from '../../../domain/spreadsheet'
import type { PortalContext } from '../../../platform/portal-page'
import type { Statement } from '../data/statement'
import { say } from '../words'

/** Excel takes a file for UTF-8 when it begins like this. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A statement for a spreadsheet, safe to open there. */
export function statementCsv(
  { opening, from, to, lines, closing }: Statement,
  { language }: Pick<PortalContext, 'language'>,
): string {
  const t = say(language)
  const rows = [
    [t('date'), t('what'), t('paidIn'), t('paidOut'), t('balance')],
    [from, t('opening'), '', '', formatAmount(opening)],
    ...lines.map(({ day, what, paidIn, paidOut, balance }) => [
      ...[day, what, paidIn ? formatAmount(paidIn) : '', paidOut ? formatAmount(paidOut) : ''],
      formatAmount(balance),
    ]),
    [to, t('closing'), '', '', formatAmount(closing)],
  ]
  const safe = rows.map((row) => row.map(spreadsheetText))
  return BYTE_ORDER_MARK + stringify(safe, { record_delimiter: 'windows' })
}
