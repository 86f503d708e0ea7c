'use client'

import type { FormatColumn } from '../../domain/formats'
import { Check, Choice, TextField } from '../elements/input.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { lookupFrom, lookupText, withSetting } from './definition'
import { useTypedText } from './use-typed-text.client'

type Props = { column: FormatColumn; locked: boolean; onChange: (column: FormatColumn) => void }

/** The settings a column seldom needs. */
export function ColumnSettings(props: Props) {
  const { column, locked: disabled, onChange } = props
  const t = useTexts()
  const set = setterOf(column, onChange)
  return (
    <details className="motshelo-details">
      <summary>{t('more')}</summary>
      <div className="motshelo-form">
        <Check
          label={t('required')}
          disabled={disabled}
          checked={Boolean(column.required)}
          onChange={(on) => set('required', on)}
        />
        <Check
          label={t('upperCase')}
          disabled={disabled}
          checked={Boolean(column.upperCase)}
          onChange={(on) => set('upperCase', on)}
        />
        <TextField
          label={t('pad')}
          disabled={disabled}
          maxLength={1}
          value={column.pad ?? ''}
          onChange={(value) => set('pad', value)}
        />
        <Choices {...props} />
        <Lookup {...props} />
      </div>
    </details>
  )
}

function Choices({ column, locked: disabled, onChange }: Props) {
  const t = useTexts()
  const set = setterOf(column, onChange)
  const options = (prefix: string, ...values: string[]) =>
    values.map((value) => ({ value, label: textOf(t, prefix, value) }))
  const isDate = column.type === 'date' || column.type === 'period'
  return (
    <>
      <Choice
        label={t('align')}
        disabled={disabled}
        value={column.align ?? ''}
        options={[{ value: '', label: t('alignDefault') }, ...options('align', 'left', 'right')]}
        onChange={(value) => set('align', value as FormatColumn['align'])}
      />
      {isDate && (
        <TextField
          label={t('datePattern')}
          disabled={disabled}
          value={column.datePattern ?? ''}
          onChange={(value) => set('datePattern', value)}
        />
      )}
      {column.type === 'amount' && (
        <Choice
          label={t('decimalStyle')}
          disabled={disabled}
          value={column.decimalStyle ?? 'point'}
          options={options('decimal', 'point', 'comma', 'implied')}
          onChange={(value) => set('decimalStyle', value as FormatColumn['decimalStyle'])}
        />
      )}
      <Choice
        label={t('tooLong')}
        disabled={disabled}
        value={column.tooLong ?? 'refuse'}
        options={options('tooLong', 'refuse', 'truncate')}
        onChange={(value) => set('tooLong', value as FormatColumn['tooLong'])}
      />
    </>
  )
}

function Lookup({ column, locked: disabled, onChange }: Props) {
  const t = useTexts()
  const [text, setText] = useTypedText(column.lookup, lookupText, lookupFrom)
  const change = (typed: string) => {
    setText(typed)
    onChange(withSetting(column, 'lookup', lookupFrom(typed)))
  }
  return (
    <TextField
      wide
      rows={3}
      label={t('lookup')}
      disabled={disabled}
      value={text}
      onChange={change}
    />
  )
}

const setterOf =
  (column: FormatColumn, onChange: Props['onChange']) =>
  <K extends keyof FormatColumn>(name: K, value: FormatColumn[K] | undefined | '' | false) =>
    onChange(withSetting(column, name, value))
