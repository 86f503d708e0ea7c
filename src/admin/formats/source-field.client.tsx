'use client'

import type { SourceInfo } from '../../domain/formats'
import { FORMULA, isFormula } from '../../domain/formats/definition/formula-source'
import { Choice, TextField } from '../elements/input.client'
import { useTexts } from '../translations/use-texts.client'

const CONSTANT = 'constant:'
const CUSTOM = 'member.custom.'
const UNUSED = 'unused'

type Props = {
  source: string
  sources: readonly SourceInfo[]
  /** Only a file that is written is worked out. */
  withFormulas: boolean
  locked: boolean
  onChange: (source: string) => void
}

/** Where a column's value comes from: a field, a fixed text, a formula, or nowhere. */
export function SourceField({ source, sources, withFormulas, locked, onChange }: Props) {
  const t = useTexts()
  const free = [CONSTANT, CUSTOM].find((prefix) => source.startsWith(prefix))
  const known = sources.map(({ source: value, label }) => ({ value, label }))
  const isWorkedOut = isFormula(source)
  const isKnown = known.some(({ value }) => value === source)
  const options = [
    ...known,
    { value: CONSTANT, label: t('sourceConstant') },
    { value: CUSTOM, label: t('sourceCustom') },
    ...(withFormulas || isWorkedOut ? [{ value: FORMULA, label: t('sourceFormula') }] : []),
    { value: UNUSED, label: t('sourceUnused') },
    // What this record may not use stays visible, with the problem beside it.
    ...(isKnown || free || isWorkedOut || source === UNUSED
      ? []
      : [{ value: source, label: source }]),
  ]
  return (
    <>
      <Choice
        label={t('source')}
        disabled={locked}
        value={isWorkedOut ? FORMULA : (free ?? source)}
        options={options}
        onChange={onChange}
      />
      {free && (
        <TextField
          label={free === CONSTANT ? t('constantText') : t('customField')}
          disabled={locked}
          value={source.slice(free.length)}
          onChange={(text) => onChange(`${free}${text}`)}
        />
      )}
    </>
  )
}
