'use client'

import { Button } from '@payloadcms/ui'
import { useMemo, useRef } from 'react'
import type { FormatColumn, RecordKind, SourceInfo } from '../../domain/formats'
import { Check } from '../elements/input.client'
import { useTexts } from '../translations/use-texts.client'
import { ColumnForm } from './column-form.client'
import { columnsOf, moved, withColumns } from './definition'
import type { FormProps } from './form-props'
import type { FormulaPlace } from './formula'

type Props = FormProps & {
  kind: RecordKind
  sources: readonly SourceInfo[]
  memberFields: Pick<FormulaPlace, 'fields' | 'types'>
}

/** The columns of one record, in the order of the file. */
export function Columns({ kind, sources, memberFields, definition, locked, onChange }: Props) {
  const t = useTexts()
  const list = useRef<HTMLOListElement>(null)
  const { purpose } = definition
  const place = useMemo(() => ({ purpose, kind, ...memberFields }), [purpose, kind, memberFields])
  const columns = columnsOf(definition, kind)
  const set = (next: FormatColumn[]) => onChange(withColumns(definition, kind, next))
  const add = () => set([...columns, newColumn(columns)])
  const move = (from: number, to: number, direction: 'up' | 'down') => {
    set(moved(columns, from, to))
    // The keyboard stays on the button of the column that was moved.
    requestAnimationFrame(() =>
      list.current?.children[to]?.querySelector<HTMLElement>(`[data-move=${direction}]`)?.focus(),
    )
  }
  const isOptional = kind !== 'detail'
  return (
    <div>
      {isOptional && (
        <Check
          label={t('useRecord')}
          disabled={locked}
          checked={columns.length > 0}
          onChange={(checked) => set(checked ? [newColumn([])] : [])}
        />
      )}
      <ol ref={list} className="format-lines">
        {columns.map((column, index) => (
          <li key={index} style={{ border: 0 }}>
            <ColumnForm
              column={column}
              sources={sources.filter(({ records }) => records.includes(kind))}
              place={place}
              isFixed={definition.layout.kind === 'fixed'}
              locked={locked}
              isFirst={index === 0}
              isLast={index === columns.length - 1}
              onChange={(next) => set(columns.map((each, at) => (at === index ? next : each)))}
              onMove={(direction) => move(index, index + (direction === 'up' ? -1 : 1), direction)}
              onRemove={() => set(columns.filter((_, at) => at !== index))}
              isOnly={!isOptional && columns.length === 1}
            />
          </li>
        ))}
      </ol>
      {(columns.length > 0 || !isOptional) && !locked && (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={add}>
          {t('addColumn')}
        </Button>
      )}
    </div>
  )
}

function newColumn(columns: FormatColumn[]): FormatColumn {
  const names = new Set(columns.map(({ name }) => name))
  let number = columns.length + 1
  while (names.has(`column_${number}`)) number += 1
  return { name: `column_${number}`, source: 'constant:X', type: 'text' }
}
