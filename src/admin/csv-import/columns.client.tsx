'use client'

import { columnName } from '../../collections/imports/column-names'
import type { ColumnNames } from '../../collections/imports/types'
import { Choice } from '../elements/input.client'
import { useTexts } from '../translations/use-texts.client'

/** The columns of the chosen file, and which of ours each of them is. */
export type FileColumns = {
  header: string[]
  required: string[]
  optional: string[]
  names: ColumnNames
}

type Props = { file: FileColumns; onChange: (names: ColumnNames) => void }

/** True when the file has exactly our names: there is nothing to ask. */
export const isPlain = ({ header, required, optional }: FileColumns): boolean => {
  const known = new Set([...required, ...optional, 'row', 'reason'])
  return header.every((cell) => known.has(columnName(cell)))
}

/** Asks, for each column of a file with other names, which of ours it is. */
export function ColumnChoice({ file, onChange }: Props) {
  const t = useTexts()
  const { header, required, optional, names } = file
  const used = Object.values(names)
  const missing = required.filter((column) => !used.includes(column))
  const options = [
    { value: '', label: t('importLeaveOut') },
    ...[...required, ...optional].map((column) => ({ value: column, label: column })),
  ]
  return (
    <fieldset className="motshelo-form__wide motshelo-form">
      <legend>{t('importWhichColumn')}</legend>
      {header.map((cell) => {
        const name = columnName(cell)
        return (
          <Choice
            key={name}
            label={cell || t('importNoName')}
            value={names[name] ?? ''}
            options={options}
            onChange={(column) => onChange({ ...names, [name]: column || null })}
          />
        )
      })}
      {missing.length > 0 && (
        <p className="motshelo-form__wide motshelo-note" role="status">
          {t('importStillMissing')}: <code>{missing.join(', ')}</code>
        </p>
      )}
    </fieldset>
  )
}
