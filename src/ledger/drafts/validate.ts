import type { MotsheloError } from '../../domain/errors'
import { movementsOf } from '../amounts'
import { isBusinessDate } from '../business-date'
import { ledgerErrors } from '../errors'
import type { LedgerDraft, PostingDraft } from '../types'

/** What can't be stored as text: a NUL, or half of a character that takes two code units. */
const UNSTORABLE = /[\u0000\ud800-\udfff]/u
const LONGEST_TEXT = 500

/**
 * Checks what can be checked without the books: texts, date, amounts, and debits equal to credits.
 * @throws JOURNAL_INVALID or JOURNAL_UNBALANCED, naming the journal and the field
 * @returns the journal's total in thebe
 */
export function validateDraft(draft: LedgerDraft): number {
  for (const field of ['idempotencyKey', 'event', 'narrative'] as const) validateText(draft, field)
  if (!isBusinessDate(draft.businessDate)) {
    throw invalid(draft, 'businessDate', `"${draft.businessDate}" is not a day of the calendar`)
  }
  const { postings } = draft
  if (!Array.isArray(postings) || postings.length < 2) {
    throw invalid(draft, 'postings', 'a journal has two or more postings')
  }
  postings.forEach((posting, index) => validatePosting(draft, posting, index))
  const { debit, credit } = movementsOf(postings)
  if (debit === credit) return debit
  throw ledgerErrors.JOURNAL_UNBALANCED(
    `Journal "${draft.idempotencyKey}": debits of ${debit} thebe and credits of ${credit} thebe differ.`,
    { idempotencyKey: draft.idempotencyKey, debit, credit },
  )
}

function validateText(draft: LedgerDraft, field: 'idempotencyKey' | 'event' | 'narrative'): void {
  const value: unknown = draft[field]
  if (typeof value !== 'string' || value.trim() === '') throw invalid(draft, field, 'it is empty')
  if (value.length > LONGEST_TEXT) {
    throw invalid(draft, field, `it is longer than ${LONGEST_TEXT} characters`)
  }
  if (UNSTORABLE.test(value)) throw invalid(draft, field, 'it holds a character that is none')
}

function validatePosting(draft: LedgerDraft, posting: PostingDraft, index: number): void {
  const at = (field: string) => `postings[${index}].${field}`
  if (typeof posting.account !== 'string' || posting.account === '') {
    throw invalid(draft, at('account'), 'it is empty')
  }
  if (posting.side !== 'debit' && posting.side !== 'credit') {
    throw invalid(draft, at('side'), `"${String(posting.side)}" is neither debit nor credit`)
  }
  if (Number.isSafeInteger(posting.amount) && posting.amount > 0) return
  const amount = String(posting.amount)
  throw invalid(draft, at('amount'), `${amount} is not a whole number of thebe above zero`)
}

function invalid(draft: LedgerDraft, field: string, problem: string): MotsheloError {
  return ledgerErrors.JOURNAL_INVALID(`Journal "${draft.idempotencyKey}", ${field}: ${problem}.`, {
    idempotencyKey: draft.idempotencyKey,
    field,
  })
}
