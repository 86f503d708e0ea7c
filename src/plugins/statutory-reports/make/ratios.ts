import { loadCatalogue } from '../../../collections/subscriptions/catalogue'
import { addDays } from '../../../domain/calendar'
import { formatAmount } from '../../../domain/money'
import { heading, total, type ReportRow } from '../../../domain/report-table'
import {
  daysLate,
  meets,
  percentIn,
  percentText,
  ratioOf,
  settingOn,
  type Part,
  type Ratio,
  type RatioFigures,
  type ReportContent,
} from '../../../domain/statutory'
import { accountFigures } from '../../../ledger'
import { filled } from '../../books/words'
import type { StatutoryWords } from '../words'
import { owedUpTo } from './arrears'
import type { Drawn, Making } from './types'

/** Each ratio with its numerator and denominator, the accounts of both, and its goal with the source. */
export async function drawRatios(
  making: Making,
  { ratios }: ReportContent<'ratios'>,
): Promise<Drawn> {
  const { words, today } = making
  const figures = await figuresOf(making)
  return {
    about: [filled(words.registerOn, { day: today })],
    columns: [
      { heading: words.ratio, kind: 'text' },
      { heading: words.measure, kind: 'text' },
      { heading: words.amount, kind: 'money' },
      { heading: words.value, kind: 'text' },
      { heading: words.goal, kind: 'text' },
    ],
    rows: ratios.flatMap((ratio) => rowsOf(ratio, figures, making)),
  }
}

async function figuresOf(making: Making): Promise<RatioFigures> {
  const { operations, tenant, from, to } = making
  const products = await loadCatalogue(operations, tenant)
  const owed = await owedUpTo(making)
  return {
    start: await accountFigures(operations, tenant, { to: addDays(from, -1) }),
    end: await accountFigures(operations, tenant, { to }),
    moved: await accountFigures(operations, tenant, { from, to }),
    arrears: owed.map(({ product, period, outstanding }) => ({
      kind: products.get(product)?.kind ?? '',
      ...{ late: daysLate(period, to), outstanding },
    })),
  }
}

function rowsOf(ratio: Ratio, figures: RatioFigures, making: Making): ReportRow[] {
  const { language, words } = making
  const { numerator, denominator, ratio: value } = ratioOf(ratio, figures)
  const { texts, ...goal } = goalOf(ratio.key, making)
  const isMet = meets(value, goal)
  const outcome = isMet === null ? null : isMet ? words.met : words.missed
  const name = language === 'tn' ? ratio.name.tn : ratio.name.en
  return [
    heading(`${ratio.key} ${name}`),
    ...partRows(words.numerator, numerator, words),
    ...partRows(words.denominator, denominator, words),
    total(ratio.key, name, null, value === null ? words.noRatio : percentText(value), outcome),
    ...texts.map((text): ReportRow => ({
      kind: 'line',
      cells: [null, `${words.goal}: ${text}`, null, null, null],
    })),
  ]
}

const partRows = (name: string, part: Part, words: StatutoryWords): ReportRow[] => [
  { kind: 'line', cells: [name, accountsIn(part, words), part.amount, null, null] },
]

/** `1000 1 500.00 + 1200 500.00`: what a part is the sum of. */
const accountsIn = ({ accounts }: Part, words: StatutoryWords): string =>
  accounts
    .map(({ code, amount }) => {
      const name = /^>/.test(code) ? filled(words.loansLate, { range: code }) : code
      return `${name}: ${formatAmount(amount)}`
    })
    .join('; ') || words.noAccounts

function goalOf(key: string, { settings, to, words }: Making) {
  const [least, most] = (['least', 'most'] as const).map((side) => {
    const setting = settingOn(settings, `pearls.${key}.${side}`, to)
    return setting?.unit === 'percent' ? setting : null
  })
  const texts = [
    ...(least
      ? [`${filled(words.least, { value: least.value })} (${least.from}; ${least.source})`]
      : []),
    ...(most
      ? [`${filled(words.most, { value: most.value })} (${most.from}; ${most.source})`]
      : []),
  ]
  return {
    least: least ? percentIn(least.value) : null,
    most: most ? percentIn(most.value) : null,
    texts: texts.length ? texts : [words.noGoal],
  }
}
