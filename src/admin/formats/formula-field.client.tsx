'use client'

import { useMemo } from 'react'
import type { FormatColumn } from '../../domain/formats'
import { FORMULA, formulaText } from '../../domain/formats/definition/formula-source'
import { TextField } from '../elements/input.client'
import { FormulaHelp } from '../formula/help.client'
import { FormulaVerdict } from '../formula/verdict.client'
import { useTexts } from '../translations/use-texts.client'
import { namesFor, problemOfFormula, type FormulaPlace } from './formula'

const ROWS = 3

type Props = {
  column: FormatColumn
  place: FormulaPlace
  locked: boolean
  onChange: (column: FormatColumn) => void
}

/** The formula of a column, checked while it is written, with the names it may use below. */
export function FormulaField({ column, place, locked, onChange }: Props) {
  const t = useTexts()
  const names = useMemo(() => namesFor(place), [place])
  const problem = useMemo(() => problemOfFormula(place, column), [place, column])
  return (
    <div className="format-formula">
      <TextField
        label={t('formula')}
        rows={ROWS}
        disabled={locked}
        invalid={problem !== null}
        value={formulaText(column.source)}
        hint={<FormulaVerdict problem={problem} />}
        onChange={(text) => onChange({ ...column, source: `${FORMULA}${text}` })}
      />
      <FormulaHelp names={names} />
    </div>
  )
}
