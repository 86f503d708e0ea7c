import { formatAmount, formatCurrency } from '../../../domain/money'
import { makePdf, type PdfContent } from '../../../platform/pdf'
import type { Operations } from '../../../storage/types'
import { readPrinted, type PrintedReceipt } from './read'
import { receiptWords, type PrintLanguage } from './words'

/** A sheet, or the roll of a till printer. */
export const paperSizes = ['a4', '80mm'] as const
export type PaperSize = (typeof paperSizes)[number]

const POINTS_PER_MM = 72 / 25.4
const ROLL = 80 * POINTS_PER_MM

const looks: Record<PaperSize, object> = {
  a4: { pageSize: 'A4' },
  // As long as what stands on it.
  '80mm': {
    pageSize: { width: ROLL, height: 'auto' },
    pageMargins: [10, 10, 10, 10],
    defaultStyle: { font: 'Roboto', fontSize: 8 },
  },
}

type Print = { tenant: string; receipt: string; size: PaperSize; language: PrintLanguage }

/** A receipt as a PDF. @throws RECEIPT_UNKNOWN */
export async function receiptPdf(
  operations: Operations,
  { tenant, receipt, size, language }: Print,
): Promise<{ name: string; bytes: Buffer }> {
  const printed = await readPrinted(operations, { tenant, receipt })
  const { number } = printed.receipt
  const bytes = await makePdf({
    ...looks[size],
    info: { title: `${receiptWords[language].receipt} ${number}` },
    content: contentOf(printed, { language, isRoll: size === '80mm' }),
  })
  return { name: `receipt-${number}-${size}-${language}.pdf`, bytes }
}

type Look = { language: PrintLanguage; isRoll: boolean }

function contentOf(printed: PrintedReceipt, { language, isRoll }: Look): PdfContent {
  const words = receiptWords[language]
  const { society, receipt, member } = printed
  const facts: [string, string][] = [
    [words.number, String(receipt.number)],
    [words.day, receipt.receivedOn],
    [words.receivedFrom, member.displayName],
    [words.memberNumber, member.memberNumber],
    [words.method, words.methods[receipt.method]],
    [words.reference, receipt.reference],
    [words.receivedBy, receipt.makerName],
  ]
  const isTakenBack = receipt.status === 'reversed'
  return [
    { text: society, fontSize: isRoll ? 9 : 12 },
    { text: words.receipt, fontSize: isRoll ? 13 : 20, bold: true, margin: [0, 2, 0, 8] },
    ...(isTakenBack ? [{ text: words.takenBack, bold: true, margin: [0, 0, 0, 8] }] : []),
    {
      layout: 'noBorders',
      table: { body: facts.map(([name, value]) => [{ text: name, color: '#555555' }, value]) },
    },
    linesTable(printed, language),
    { text: words.keep, color: '#555555', margin: [0, 10, 0, 0] },
  ] as PdfContent
}

function linesTable({ lines, receipt }: PrintedReceipt, language: PrintLanguage) {
  const words = receiptWords[language]
  const right = (text: string, bold = false) => ({ text, bold, alignment: 'right' })
  const body = lines.map(({ target, product, period, amount }) => [
    [product, words.targets[target], period].filter(Boolean).join(', '),
    right(formatAmount(amount)),
  ])
  return {
    margin: [0, 10, 0, 0],
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      widths: ['*', 'auto'],
      body: [
        [{ text: words.paidFor, bold: true }, right(words.amount, true)],
        ...body,
        [{ text: words.total, bold: true }, right(formatCurrency(receipt.amount), true)],
      ],
    },
  }
}
