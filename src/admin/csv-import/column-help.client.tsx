'use client'

import { memberColumns, subscriptionColumns } from '../../collections/imports/columns'
import { useTexts } from '../translations/use-texts.client'

const columns = { members: memberColumns, subscriptions: subscriptionColumns }

type Props = {
  collection: keyof typeof columns
  /** Of the society's own fields. */
  own: string[]
}

/** Which columns the file has, and an empty file with them to begin from. */
export function ColumnHelp({ collection, own }: Props) {
  const t = useTexts()
  const { required, optional: usual = [] } = columns[collection]
  const optional = [...usual, ...own]
  const template = `${[...required, ...optional].join(',')}\r\n`
  return (
    <div className="motshelo-form__wide motshelo-note motshelo-wrap">
      <p>
        {t('importColumns')}: <code>{required.join(', ')}</code>
        {optional.length > 0 && (
          <>
            . {t('importOptional')}: <code>{optional.join(', ')}</code>
          </>
        )}
      </p>
      <a
        download={`${collection}-template.csv`}
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`}
      >
        {t('downloadTemplate')}
      </a>
    </div>
  )
}
