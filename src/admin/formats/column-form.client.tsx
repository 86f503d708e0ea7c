'use client'

import { Button } from '@payloadcms/ui'
import type { ColumnType, FormatColumn, SourceInfo } from '../../domain/formats'
import { Choice, TextField } from '../elements/input.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { isFormula } from '../../domain/formats/definition/formula-source'
import { ColumnSettings } from './column-settings.client'
import { withSetting } from './definition'
import { formulaFrom, type FormulaPlace } from './formula'
import { FormulaField } from './formula-field.client'
import { SourceField } from './source-field.client'

type Props = {
  column: FormatColumn
  sources: readonly SourceInfo[]
  place: FormulaPlace
  isFixed: boolean
  locked: boolean
  isFirst: boolean
  isLast: boolean
  isOnly: boolean
  onChange: (column: FormatColumn) => void
  onMove: (direction: 'up' | 'down') => void
  onRemove: () => void
}

const types: ColumnType[] = ['text', 'number', 'amount', 'date', 'period']

/** One column: what it is called, where it comes from, how wide it is; formula and the rest below. */
export function ColumnForm(props: Props) {
  const { column, sources, place, isFixed, locked, onChange } = props
  const t = useTexts()
  const fieldOf = (source: string) => sources.find((info) => info.source === source)
  const chooseSource = (chosen: string) => {
    const source = isFormula(chosen)
      ? formulaFrom(column.source, fieldOf(column.source) !== undefined)
      : chosen
    onChange({ ...column, source, type: fieldOf(source)?.type ?? column.type })
  }
  return (
    <div className="format-column">
      <div className="motshelo-form">
        <TextField
          label={t('name')}
          disabled={locked}
          value={column.name}
          onChange={(name) => onChange({ ...column, name })}
        />
        <SourceField
          source={column.source}
          sources={sources}
          withFormulas={place.purpose === 'deduction'}
          locked={locked}
          onChange={chooseSource}
        />
        <Choice
          label={t('type')}
          disabled={locked}
          value={column.type}
          options={types.map((value) => ({ value, label: textOf(t, 'type', value) }))}
          onChange={(type) => onChange({ ...column, type: type as ColumnType })}
        />
        <TextField
          label={t('width')}
          inputMode="numeric"
          required={isFixed}
          disabled={locked}
          value={column.width === undefined ? '' : String(column.width)}
          onChange={(text) => onChange(withSetting(column, 'width', widthFrom(text)))}
        />
        <ColumnButtons {...props} />
      </div>
      {isFormula(column.source) && (
        <FormulaField column={column} place={place} locked={locked} onChange={onChange} />
      )}
      <ColumnSettings column={column} locked={locked} onChange={onChange} />
    </div>
  )
}

/** No number at all means no width. */
function widthFrom(text: string): number | undefined {
  const width = Number.parseInt(text, 10)
  return Number.isSafeInteger(width) && width > 0 ? width : undefined
}

function ColumnButtons({
  column: { name },
  locked,
  isFirst,
  isLast,
  isOnly,
  onMove,
  onRemove,
}: Props) {
  const t = useTexts()
  if (locked) return null
  const shared = { buttonStyle: 'secondary', size: 'small', margin: false } as const
  return (
    <div className="motshelo-row">
      <Button
        {...shared}
        aria-label={t('moveUp', { name })}
        disabled={isFirst}
        extraButtonProps={{ 'data-move': 'up' }}
        onClick={() => onMove('up')}
      >
        ↑
      </Button>
      <Button
        {...shared}
        aria-label={t('moveDown', { name })}
        disabled={isLast}
        extraButtonProps={{ 'data-move': 'down' }}
        onClick={() => onMove('down')}
      >
        ↓
      </Button>
      <Button
        {...shared}
        aria-label={t('removeColumn', { name })}
        disabled={isOnly}
        onClick={onRemove}
      >
        ×
      </Button>
    </div>
  )
}
