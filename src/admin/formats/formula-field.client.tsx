'use client'

import { useMemo } from 'react'
import type { FormatColumn } from '../../domain/formats'
import { FORMULA, formulaText } from '../../domain/formats/definition/formula-source'
import { TextField } from '../elements/input.client'
import { useTexts } from '../translations/use-texts.client'
import { problemOfFormula, type FormulaPlace } from './formula'
import { FormulaHelp } from './formula-help.client'

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
  const problem = useMemo(() => problemOfFormula(place, column), [place, column])
  return (
    <div className="format-formula">
      <TextField
        label={t('formula')}
        rows={ROWS}
        disabled={locked}
        invalid={problem !== null}
        value={formulaText(column.source)}
        hint={<Verdict problem={problem} />}
        onChange={(text) => onChange({ ...column, source: `${FORMULA}${text}` })}
      />
      <FormulaHelp place={place} />
    </div>
  )
}

/** Read out when it changes, so that nobody has to look for it. */
function Verdict({ problem }: { problem: ReturnType<typeof problemOfFormula> }) {
  const t = useTexts()
  return (
    <span role="status" className={problem ? 'motshelo-bad' : 'motshelo-good'}>
      {problem ? sentenceOf(problem) : t('formulaWorks')}
    </span>
  )

  function sentenceOf({ error, position }: NonNullable<typeof problem>): string {
    if (!position) return error.message
    const { line, column } = position
    return `${t('formulaPlace', { line, column })} ${error.message}`
  }
}
