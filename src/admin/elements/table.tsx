import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  label: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand at the right. */
  number?: boolean
  sorted?: 'ascending' | 'descending'
  /** What stands under the column in a last row; a row of totals is there when any column has one. */
  total?: ReactNode
}

type Props<Row> = {
  caption?: string
  /** Read out only: a heading above says the same. */
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  isSelected?: (row: Row) => boolean
  empty?: string
}

/** A plain table that scrolls sideways on a narrow screen instead of breaking the page. */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  isSelected,
  empty,
}: Props<Row>) {
  return (
    // A landmark has a name of its own: a table in a list of many has none.
    <div
      className="motshelo-scroll"
      tabIndex={0}
      role={caption ? 'region' : undefined}
      aria-label={caption}
    >
      <table className="motshelo-table">
        {caption && !captionHidden && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ key, label, number, sorted }) => (
              <th
                key={key}
                scope="col"
                className={number ? 'motshelo-number' : undefined}
                aria-sort={sorted}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={isSelected?.(row) ? 'is-selected' : undefined}>
              {columns.map(({ key, cell, number }) => (
                <td key={key} className={number ? 'motshelo-number' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <TotalsRow columns={columns} />
      </table>
      {rows.length === 0 && <p className="motshelo-note">{empty}</p>}
    </div>
  )
}

/** The first column names the row. */
function TotalsRow<Row>({ columns }: { columns: Column<Row>[] }) {
  if (columns.every(({ total }) => total === undefined)) return null
  return (
    <tfoot>
      <tr>
        {columns.map(({ key, total, number }, index) => {
          const className = number ? 'motshelo-number' : undefined
          if (index > 0)
            return (
              <td key={key} className={className}>
                {total}
              </td>
            )
          return (
            <th key={key} scope="row" className={className}>
              {total}
            </th>
          )
        })}
      </tr>
    </tfoot>
  )
}
