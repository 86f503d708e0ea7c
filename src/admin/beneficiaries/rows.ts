import type { CustomValues } from '../../domain/custom-fields'
import { formatAmount, readAmount } from '../../domain/money'
import type { Problem } from '../api/call'

/** One beneficiary as it is typed; `key` stays while rows come and go. */
export type BeneficiaryRow = {
  key: string
  /** Of a row that is stored already. */
  id?: string
  surname: string
  forenames: string
  relation: string
  phone: string
  sharePercent: string
  /** The society's own fields as they are stored. */
  custom: CustomValues
  /** What was entered of them. */
  entered: CustomValues
}

/** The whole in hundredths of a percent. */
export const WHOLE = 10_000

/** A share in hundredths of a percent; undefined for what the server would refuse. */
export function readShare(text: string): number | undefined {
  // Two decimals, as in an amount.
  const share = readAmount(text.trim())
  return share !== undefined && share > 0 && share <= WHOLE ? share : undefined
}

/** What the rows give together; what cannot be read counts nothing. */
export const totalOf = (rows: Pick<BeneficiaryRow, 'sharePercent'>[]): number =>
  rows.reduce((sum, { sharePercent }) => sum + (readShare(sharePercent) ?? 0), 0)

/** Hundredths as people read them: `33.34`, `50`. */
export const shareText = (hundredths: number): string =>
  formatAmount(hundredths).replace(/\.00$/, '')

/** True when the set can be saved: nobody at all, or everything is given. */
export const isComplete = (rows: BeneficiaryRow[]): boolean =>
  rows.length === 0 ||
  (totalOf(rows) === WHOLE && rows.every((row) => readShare(row.sharePercent) !== undefined))

/** What the endpoint takes: without the key, and nothing where nothing was typed. */
export const bodyOf = (rows: BeneficiaryRow[]) => ({
  beneficiaries: rows.map(({ id, surname, forenames, relation, phone, sharePercent, entered }) => ({
    ...(id ? { id } : {}),
    surname: surname.trim(),
    forenames: forenames.trim(),
    relation: relation.trim() || null,
    phone: phone.trim() || null,
    sharePercent: sharePercent.trim(),
    ...(Object.keys(entered).length ? { custom: entered } : {}),
  })),
})

type RowProblem = { row: number; field?: string; message: string }

/** The server's problems of one row, counted from 1. */
export function problemsOfRow(problems: Problem[] | null, row: number): RowProblem[] {
  return allRowProblems(problems).filter((problem) => problem.row === row)
}

/** The problems that belong to no row, to be told below them all. */
export function otherProblems(problems: Problem[] | null): Problem[] | null {
  const others = problems?.filter((problem) => rowsOf(problem).length === 0)
  // No problem at all stands for a server that did not answer.
  return problems?.length && others?.length === 0 ? null : (others ?? null)
}

const allRowProblems = (problems: Problem[] | null): RowProblem[] =>
  (problems ?? []).flatMap(rowsOf)

function rowsOf({ details }: Problem): RowProblem[] {
  const rows = details?.rows
  return Array.isArray(rows) ? (rows as RowProblem[]).filter(({ row }) => row > 0) : []
}
