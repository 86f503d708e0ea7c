import { formatAmount } from '../../../domain/money'
import { makePdf, type PdfContent } from '../../../platform/pdf'
import type { PortalContext } from '../../../platform/portal-page'
import type { Statement } from '../data/statement'
import { dayInWords, say, type Say, type WordKey } from '../words'

/** A statement on paper: society, member, account, and each line with its balance. */
export function statementPdf(
  statement: Statement,
  {
    language,
    society,
    member,
    today,
  }: Pick<PortalContext, 'language' | 'society' | 'member' | 'today'>,
): Promise<Uint8Array> {
  const t = say(language)
  const { number, kind, from, to } = statement
  const title = t('statementOf', { account: number })
  return makePdf({
    info: { title: `${title} · ${society.name}` },
    lang: language,
    content: [
      { text: society.name, fontSize: 16, bold: true },
      { text: title, fontSize: 13, margin: [0, 4, 0, 8] },
      `${member.displayName}, ${t('memberNumberIs', { number: member.memberNumber })}`,
      `${t(`kind.${kind}` as WordKey)}: ${dayInWords(from, language)} – ${dayInWords(to, language)}`,
      linesTable(statement, t),
    ],
    footer: (page: number, pages: number) => ({
      text: `${t('madeOn', { day: dayInWords(today, language) })} · ${page} / ${pages}`,
      ...{ alignment: 'center', fontSize: 8, margin: [0, 16, 0, 0] },
    }),
  })
}

function linesTable({ from, to, opening, lines, closing }: Statement, t: Say): PdfContent {
  const amount = (value: number) => ({ text: formatAmount(value), alignment: 'right' })
  const head = (key: WordKey, alignment = 'left') => ({ text: t(key), bold: true, alignment })
  const standing = (day: string, key: WordKey, value: number) => [
    ...[day, { text: t(key), colSpan: 3 }, '', ''],
    amount(value),
  ]
  const body = [
    [
      ...[head('date'), head('what'), head('paidIn', 'right'), head('paidOut', 'right')],
      head('balance', 'right'),
    ],
    standing(from, 'opening', opening),
    ...lines.map(({ day, what, paidIn, paidOut, balance }) => [
      ...[day, what, paidIn ? amount(paidIn) : '', paidOut ? amount(paidOut) : ''],
      amount(balance),
    ]),
    standing(to, 'closing', closing),
  ]
  const widths = ['auto', '*', 'auto', 'auto', 'auto']
  return { table: { headerRows: 1, widths, body }, layout: 'lightHorizontalLines', margin: [0, 12] }
}
