import type { z } from 'zod'
import { isMotsheloError } from '../../domain/errors'
import { identityErrors, parseShare } from '../../domain/identity'
import { beneficiaryErrors } from './errors'

/** What is wrong with one row of the set, counted from 1 as on the screen. */
type RowProblem = { row: number; field: string; message: string }

/** Refuses a body, with each problem at its row. */
export function invalidSet({ issues }: z.ZodError): Error {
  const rows = issues.flatMap(({ path, message }): RowProblem[] => {
    const [list, index, ...field] = path
    if (list !== 'beneficiaries' || typeof index !== 'number') return []
    return [{ row: index + 1, field: field.join('.'), message }]
  })
  const [issue] = issues
  const place = issue?.path.join('.') || 'the body'
  return beneficiaryErrors.BENEFICIARIES_INVALID(
    `${place}: ${issue?.message ?? 'not readable'}.`,
    rows.length === issues.length ? { rows } : {},
  )
}

/**
 * The share of each row in hundredths of a percent.
 * @throws SHARES_DO_NOT_ADD_UP naming the rows that have none
 */
export function sharesOf(rows: { sharePercent: string }[]): number[] {
  const problems: RowProblem[] = []
  const shares = rows.map(({ sharePercent }, index) => {
    try {
      return aboveZero(parseShare(sharePercent))
    } catch (error) {
      if (!isMotsheloError(error)) throw error
      problems.push({ row: index + 1, field: 'sharePercent', message: error.message })
      return 0
    }
  })
  if (problems.length === 0) return shares
  const list = problems.map(({ row, message }) => `Row ${row}: ${message}`).join(' ')
  throw identityErrors.SHARES_DO_NOT_ADD_UP(list, { rows: problems })
}

function aboveZero(share: number): number {
  if (share > 0) return share
  throw identityErrors.SHARES_DO_NOT_ADD_UP('A share must be above 0.')
}
