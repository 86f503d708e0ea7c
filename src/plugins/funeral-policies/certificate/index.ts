import { slugs } from '../../../collections/slugs'
import { formatCurrency } from '../../../domain/money'
import { makePdf, type PdfContent } from '../../../platform/pdf'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { PolicyRow } from '../policies/types'
import { policyView, type LifeView, type PolicyView } from '../policies/view'
import { certificateWords } from './words'

export type Certificate = { name: string; bytes: Buffer }
type Language = keyof typeof certificateWords
type Asked = { tenant: string; policy: PolicyRow; language: Language; on?: string }

/** The certificate of a policy as a PDF: who is covered, from when and for how much, on a day. */
export async function certificateOf(
  operations: Operations,
  { tenant, policy, language, on }: Asked,
): Promise<Certificate> {
  const view = await policyView(operations, { tenant, policy, on })
  const society = await firstRow<Row & { name: string }>(
    operations,
    { platform: true },
    slugs.tenants,
    { id: { equals: tenant } },
  )
  const bytes = await makePdf(definitionOf(view, society?.name ?? '', language))
  return { name: `${view.number}-${view.on}-${language}.pdf`, bytes }
}

function definitionOf(view: PolicyView, society: string, language: Language) {
  const words = certificateWords[language]
  const facts: [string, string][] = [
    [words.policy, view.number],
    [words.member, `${view.member.name} (${view.member.number})`],
    [words.product, view.product.name],
    [words.began, view.startedOn],
    [words.status, words.statuses[view.status]],
    ...(view.owed > 0 ? ([[words.owed, formatCurrency(view.owed)]] as [string, string][]) : []),
  ]
  return {
    info: { title: `${words.title} ${view.number}` },
    content: [
      { text: society, fontSize: 12 },
      { text: words.title, fontSize: 20, bold: true, margin: [0, 4, 0, 16] },
      {
        layout: 'noBorders',
        table: { body: facts.map(([name, value]) => [{ text: name, color: '#555555' }, value]) },
      },
      livesTable(view, language),
      { text: words.asOf.replace('{{day}}', view.on), margin: [0, 16, 0, 4] },
      { text: words.note, color: '#555555' },
    ] as PdfContent,
  }
}

/** Only those whose cover goes on: a certificate is shown to an undertaker. */
function livesTable({ lives, on }: PolicyView, language: Language) {
  const words = certificateWords[language]
  const head = [words.life, words.relation, words.coveredFrom, words.waitingOver, words.sum]
  const current = lives.filter(
    ({ until, ageEndsOn }) => (!until || until >= on) && (!ageEndsOn || ageEndsOn > on),
  )
  const cells = ({ name, relation, from, waiting, sum }: LifeView) => [
    ...[name, words.relations[relation], from, waiting.natural.monthsEnd],
    { text: sum ? formatCurrency(sum) : '–', alignment: 'right' },
  ]
  return {
    margin: [0, 20, 0, 0],
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      widths: ['*', 'auto', 'auto', 'auto', 'auto'],
      body: [head.map((text) => ({ text, bold: true })), ...current.map(cells)],
    },
  }
}
