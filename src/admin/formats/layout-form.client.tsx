'use client'

import type { FormatDefinition } from '../../domain/formats'
import { Card } from '../elements/card'
import { Check, Choice, TextField } from '../elements/input.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import type { FormProps } from './form-props'
import { useTypedText } from './use-typed-text.client'

const plain = (...values: string[]) => values.map((value) => ({ value, label: value }))

const delimiters = [
  { value: ',', label: ',' },
  { value: ';', label: ';' },
  { value: '|', label: '|' },
  { value: '\t', label: 'Tab' },
  { value: ':', label: ':' },
  { value: '^', label: '^' },
  { value: '~', label: '~' },
]

/** What holds for the whole file. */
export function LayoutForm({ definition, locked: disabled, onChange }: FormProps) {
  const t = useTexts()
  const set = (change: Partial<FormatDefinition>) => onChange({ ...definition, ...change })
  const { encoding, lineEnd, bom, fileName, splitBy } = definition
  return (
    <Card title={t('layout')}>
      <div className="motshelo-form">
        <LayoutKind definition={definition} locked={disabled} onChange={onChange} />
        <Choice
          label={t('encoding')}
          disabled={disabled}
          value={encoding}
          options={plain('utf-8', 'windows-1252', 'ascii')}
          onChange={(value) => set({ encoding: value as FormatDefinition['encoding'] })}
        />
        <Choice
          label={t('lineEnd')}
          disabled={disabled}
          value={lineEnd}
          options={plain('CRLF', 'LF')}
          onChange={(value) => set({ lineEnd: value as FormatDefinition['lineEnd'] })}
        />
        <TextField
          label={t('fileName')}
          disabled={disabled}
          value={fileName}
          onChange={(value) => set({ fileName: value })}
        />
        <Choice
          label={t('splitBy')}
          disabled={disabled}
          value={splitBy ?? 'none'}
          options={[
            { value: 'none', label: t('splitNone') },
            { value: 'deduction-code', label: t('splitCode') },
          ]}
          onChange={(value) => set({ splitBy: value as FormatDefinition['splitBy'] })}
        />
        <SortBy definition={definition} locked={disabled} onChange={onChange} />
        <Check
          label={t('bom')}
          disabled={disabled}
          checked={Boolean(bom)}
          onChange={(checked) => set({ bom: checked })}
        />
        <Check
          label={t('allowExtraColumns')}
          disabled={disabled}
          checked={Boolean(definition.allowExtraColumns)}
          onChange={(checked) => set({ allowExtraColumns: checked || undefined })}
        />
      </div>
    </Card>
  )
}

function LayoutKind({ definition, locked: disabled, onChange }: FormProps) {
  const t = useTexts()
  const { layout } = definition
  const set = (change: FormatDefinition['layout']) => onChange({ ...definition, layout: change })
  const toKind = (kind: string) =>
    set(
      kind === 'fixed'
        ? { kind: 'fixed' }
        : { kind: 'delimited', delimiter: ',', quote: 'when-needed' },
    )
  return (
    <>
      <Choice
        label={t('layoutKind')}
        disabled={disabled}
        value={layout.kind}
        options={[
          { value: 'delimited', label: t('delimited') },
          { value: 'fixed', label: t('fixedWidth') },
        ]}
        onChange={toKind}
      />
      {layout.kind === 'delimited' && (
        <>
          <Choice
            label={t('delimiter')}
            disabled={disabled}
            value={layout.delimiter}
            options={delimiters}
            onChange={(delimiter) => set({ ...layout, delimiter })}
          />
          <Choice
            label={t('quote')}
            disabled={disabled}
            value={layout.quote}
            options={(['always', 'when-needed', 'never'] as const).map((value) => ({
              value,
              label: textOf(t, 'quote', value),
            }))}
            onChange={(quote) => set({ ...layout, quote: quote as typeof layout.quote })}
          />
          <Check
            label={t('headerRow')}
            disabled={disabled}
            checked={Boolean(layout.headerRow)}
            onChange={(headerRow) => set({ ...layout, headerRow })}
          />
        </>
      )}
    </>
  )
}

const sourcesIn = (text: string) => text.split(/[,\s]+/).filter(Boolean)

function SortBy({ definition, locked, onChange }: FormProps) {
  const t = useTexts()
  const [text, setText] = useTypedText(
    definition.sortBy ?? [],
    (sources) => sources.join(', '),
    sourcesIn,
  )
  const change = (typed: string) => {
    setText(typed)
    onChange({ ...definition, sortBy: sourcesIn(typed) })
  }
  return <TextField label={t('sortBy')} disabled={locked} value={text} onChange={change} />
}
