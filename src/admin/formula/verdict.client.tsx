'use client'

import type { FormulaProblem } from '../../domain/formula'
import { useTexts } from '../translations/use-texts.client'

/** What is wrong with a formula, and where; read out when it changes, so that nobody has to look for it. */
export function FormulaVerdict({ problem }: { problem: FormulaProblem | null }) {
  const t = useTexts()
  return (
    <span role="status" className={problem ? 'motshelo-bad' : 'motshelo-good'}>
      {problem ? sentenceOf(problem) : t('formulaWorks')}
    </span>
  )

  function sentenceOf({ error, position }: FormulaProblem): string {
    if (!position) return error.message
    const { line, column } = position
    return `${t('formulaPlace', { line, column })} ${error.message}`
  }
}
