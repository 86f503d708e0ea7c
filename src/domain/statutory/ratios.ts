import { sumAmounts } from '../money'
import { balanceOf, type AccountFigure } from '../statements'

/** A part of a numerator or denominator. */
export type Term =
  | {
      /** Account codes, or beginnings of codes followed by `*`. */
      accounts: string[]
      /** A balance at the end or start of the days, the mean of both, or what moved between. */
      of: 'end' | 'start' | 'mean' | 'moved'
      /** The side on which the accounts grow. */
      side: 'debit' | 'credit'
      sign: 1 | -1
    }
  | {
      /** Arrears of products of these kinds, more and at most so many days late. */
      arrearsOf: string[]
      moreThan: number
      atMost: number | null
      sign: 1 | -1
    }

export type Ratio = {
  key: string
  name: { en: string; tn: string }
  numerator: Term[]
  denominator: Term[]
}

/** What the ratios are worked out of, in thebe. */
export type RatioFigures = {
  start: readonly AccountFigure[]
  end: readonly AccountFigure[]
  moved: readonly AccountFigure[]
  arrears: readonly { kind: string; late: number; outstanding: number }[]
}

export type Part = { amount: number; accounts: { code: string; amount: number }[] }

export type RatioResult = {
  numerator: Part
  denominator: Part
  /** Hundredths of a percent, half away from zero; null when there is nothing to divide by. */
  ratio: number | null
}

/** Numerator, denominator and what each is made of, so that an auditor can work it out again. */
export function ratioOf(
  { numerator, denominator }: Pick<Ratio, 'numerator' | 'denominator'>,
  figures: RatioFigures,
): RatioResult {
  const above = partOf(numerator, figures)
  const below = partOf(denominator, figures)
  return { numerator: above, denominator: below, ratio: divided(above.amount, below.amount) }
}

function partOf(terms: readonly Term[], figures: RatioFigures): Part {
  const accounts = terms.flatMap((term) => linesOf(term, figures))
  return { amount: sumAmounts(accounts.map(({ amount }) => amount)), accounts }
}

function linesOf(term: Term, figures: RatioFigures): Part['accounts'] {
  if ('accounts' in term) return accountLines(term, figures)
  const { arrearsOf, moreThan, atMost, sign } = term
  const late = figures.arrears.filter(
    (owed) =>
      arrearsOf.includes(owed.kind) &&
      owed.late > moreThan &&
      (atMost === null || owed.late <= atMost),
  )
  const amount = sign * sumAmounts(late.map(({ outstanding }) => outstanding)) || 0
  return [{ code: `>${moreThan}${atMost === null ? '' : ` ≤${atMost}`}`, amount }]
}

type AccountTerm = Extract<Term, { accounts: string[] }>

function accountLines(term: AccountTerm, figures: RatioFigures): Part['accounts'] {
  const codes = new Set(
    [...figures.start, ...figures.end, ...figures.moved]
      .map(({ code }) => code)
      .filter((code) => term.accounts.some((pattern) => fits(code, pattern))),
  )
  return [...codes].sort().map((code) => ({ code, amount: amountOf(code, term, figures) }))
}

const fits = (code: string, pattern: string): boolean =>
  pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern

function amountOf(
  code: string,
  { of, side, sign }: AccountTerm,
  { start, end, moved }: RatioFigures,
): number {
  const inList = (list: readonly AccountFigure[]): number => {
    const figure = list.find((each) => each.code === code)
    return figure ? (side === 'debit' ? 1 : -1) * balanceOf(figure) : 0
  }
  const amounts = {
    end: () => inList(end),
    start: () => inList(start),
    mean: () => Math.round(sumAmounts([inList(start), inList(end)]) / 2),
    moved: () => inList(moved),
  }
  return sign * amounts[of]() || 0
}

/** `above / below` in hundredths of a percent, whole numbers throughout. */
export function divided(above: number, below: number): number | null {
  if (below === 0) return null
  const [top, bottom] = [BigInt(above) * 10_000n, BigInt(below)]
  const isNegative = top < 0n !== bottom < 0n && top !== 0n
  const [positive, by] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
  const rounded = Number((positive * 2n + by) / (by * 2n))
  return isNegative && rounded ? -rounded : rounded
}

/** `1250` as `12.50 %`. */
export const percentText = (hundredths: number): string => `${(hundredths / 100).toFixed(2)} %`

/** Whether a ratio is inside its goal; null where there is no ratio or no goal. */
export function meets(
  ratio: number | null,
  { least, most }: { least: number | null; most: number | null },
): boolean | null {
  if (ratio === null || (least === null && most === null)) return null
  return (least === null || ratio >= least) && (most === null || ratio <= most)
}
