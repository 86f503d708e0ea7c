import type { ReactNode } from 'react'
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../domain/report-table'
import { formatCurrency } from '../../domain/money'
import type { Translate } from '../translations'

type Props = {
  table: ReportTable
  /** The address of an account's postings. */
  drill?: (account: string) => string
  admin: string
  /** What a collection's documents are called; null for one that nobody opens. */
  nameOf?: (collection: string) => string | null
  t: Translate
}

/** A report as a table that scrolls sideways where it has no room; lines lead to what they are made of. */
export function ReportGrid({
  table: { title, about, columns, rows },
  drill,
  admin,
  nameOf,
  t,
}: Props) {
  const hasSources = rows.some(({ source }) => source)
  return (
    <div className="motshelo-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="motshelo-table">
        <caption>{[title, ...about].join(' · ')}</caption>
        <thead>
          <tr>
            {columns.map(({ heading, kind }) => (
              <th key={heading} scope="col" className={classOf(kind)}>
                {heading}
              </th>
            ))}
            {hasSources && <th scope="col">{t('booksSource')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Line key={at} {...{ row, columns, drill, admin, nameOf, hasSources }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type LineProps = Pick<Props, 'drill' | 'admin' | 'nameOf'> & {
  row: ReportRow
  columns: ReportColumn[]
  hasSources: boolean
}

function Line({ row, columns, drill, admin, nameOf, hasSources }: LineProps) {
  const width = columns.length + (hasSources ? 1 : 0)
  if (row.kind === 'heading')
    return (
      <tr className="motshelo-books__heading">
        <th scope="colgroup" colSpan={width}>
          {row.cells.join(' ')}
        </th>
      </tr>
    )
  return (
    <tr className={row.kind === 'total' ? 'motshelo-books__total' : undefined}>
      {columns.map(({ kind }, at) => (
        <td key={at} className={classOf(kind)}>
          {linked(textOf(row.cells[at] ?? null, kind), linkOf(row, at, { drill, admin }))}
        </td>
      ))}
      {hasSources && <td>{sourceOf(row, { admin, nameOf })}</td>}
    </tr>
  )
}

/** An account's line leads to its postings, a posting's line to its journal. */
function linkOf(row: ReportRow, at: number, { drill, admin }: Pick<Props, 'drill' | 'admin'>) {
  if (row.account && drill && at < 2) return drill(row.account)
  if (row.journal && at === 1) return `${admin}/collections/journals/${row.journal}`
  return null
}

const linked = (text: string, href: string | null): ReactNode =>
  href && text ? <a href={href}>{text}</a> : text

function sourceOf({ source }: ReportRow, { admin, nameOf }: Pick<Props, 'admin' | 'nameOf'>) {
  const name = source && nameOf?.(source.collection)
  if (!source || !name) return null
  return <a href={`${admin}/collections/${source.collection}/${source.id}`}>{name}</a>
}

const classOf = (kind: ReportColumn['kind']) => (kind === 'text' ? undefined : 'motshelo-number')

function textOf(cell: ReportCell, kind: ReportColumn['kind']): string {
  if (cell === null) return ''
  return typeof cell === 'number' && kind === 'money' ? formatCurrency(cell) : String(cell)
}
