import { unanswered, type MergeAnswers } from '../../../domain/member-merge'
import { mergeErrors } from '../errors'
import type { MergeFacts } from '../types'

/** @throws MERGE_BLOCKED, MERGE_UNANSWERED naming each question */
export function assertReady({ blockers, questions }: MergeFacts, answers: MergeAnswers): void {
  if (blockers.length) throw mergeErrors.MERGE_BLOCKED(blockers.join(' '), { blockers })
  const open = unanswered(questions, answers)
  if (!open.length) return
  const list = open.map(({ key, about }) => about ?? key).join(', ')
  throw mergeErrors.MERGE_UNANSWERED(`Both members have: ${list}. Say which counts.`, {
    problems: open.map(({ key }) => ({ field: `answers.${key}`, message: 'Say which counts.' })),
  })
}
