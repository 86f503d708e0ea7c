import type { Problem } from '../api/call'
import type { Translate } from '../translations'
import { Table } from './table'

type Props = { problems: Problem[] | null; t: Translate }

/** What the server refused and what to do next; nothing when all is well. */
export function Problems({ problems, t }: Props) {
  if (!problems) return null
  const told = problems.length
    ? problems
    : [{ code: 'NO_ANSWER', message: t('noAnswer'), next: t('noAnswerNext') }]
  return (
    <div className="motshelo-problem" role="alert">
      {told.map(({ code, message, next, details }, index) => (
        <div key={index}>
          <p className="motshelo-bad motshelo-wrap">{message || code}</p>
          {next && (
            <p>
              {t('nextStep')}: {next}
            </p>
          )}
          <BadRows rows={details?.rows ?? details?.problems} t={t} />
        </div>
      ))}
    </div>
  )
}

type BadRow = { row?: number; column?: string; field?: string; message?: string }

function BadRows({ rows, t }: { rows: unknown; t: Translate }) {
  if (!Array.isArray(rows) || rows.length === 0) return null
  return (
    <Table<BadRow>
      caption={t('badRows')}
      rows={rows as BadRow[]}
      rowKey={(row) => JSON.stringify(row)}
      columns={[
        { key: 'row', label: t('row'), cell: ({ row }) => row ?? '', number: true },
        { key: 'column', label: t('column'), cell: ({ column, field }) => column ?? field ?? '' },
        { key: 'message', label: t('message'), cell: ({ message }) => message ?? '' },
      ]}
    />
  )
}
