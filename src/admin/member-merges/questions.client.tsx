'use client'

import type { MergeAnswer } from '../../domain/member-merge'
import { Choice } from '../elements/input.client'
import type { Translate } from '../translations'
import type { MergePreview } from './types'

type Question = MergePreview['questions'][number]
type Props = {
  preview: MergePreview
  answers: Record<string, MergeAnswer>
  onAnswer: (key: string, answer: MergeAnswer) => void
  t: Translate
}

/** What both records have: which counts. */
export function Questions({ preview, answers, onAnswer, t }: Props) {
  if (!preview.questions.length) return null
  const numbers = {
    survivor: preview.survivor.memberNumber,
    merged: preview.merged.memberNumber,
  }
  return (
    <fieldset className="motshelo-stack">
      <legend>{t('mergeQuestions')}</legend>
      {preview.questions.map((question) => (
        <Choice
          key={question.key}
          label={questionOf(t, question)}
          required
          value={answers[question.key] ?? ''}
          onChange={(value) => onAnswer(question.key, value as MergeAnswer)}
          options={[
            { value: '', label: t('mergeAnswer') },
            ...question.options.map((value) => ({
              value,
              label: t(`mergeAnswer_${value}`, { number: numbers[value] }),
            })),
          ]}
        />
      ))}
    </fieldset>
  )
}

function questionOf(t: Translate, { key, about }: Question): string {
  if (key === 'omang' || key === 'payroll' || key === 'beneficiaries')
    return t(`mergeQuestion_${key}`)
  return t('mergeQuestion_product', { name: about ?? key })
}
