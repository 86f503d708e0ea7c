import { cashFlowOf, incomeStatementOf } from '../../ledger'
import { codeInWords } from '../../platform/labels'
import type { SettledOrder } from '../../plugins/books'
import { wordsIn } from '../../plugins/books/words'
import type { Storage } from '../../storage/types'
import { BarChart } from '../elements/bar-chart.client'

/** More bars than this nobody compares. */
const BARS = 12

type Props = { storage: Storage; order: SettledOrder }

/** What came in and went out, and what was earned and spent, as bars. */
export async function ReportChart({ storage, order }: Props) {
  const { report, language, ...days } = order
  const words = wordsIn(language)
  if (report === 'cash-flow') {
    const { lines } = await cashFlowOf(storage, days)
    const points = lines.slice(0, BARS).map(({ event, received, paid }) => ({
      label: codeInWords('event', event, language),
      values: { received, paid },
    }))
    return <Bars title={words.movements} points={points} names={[words.received, words.paid]} />
  }
  if (report !== 'income') return null
  const { income, expenses } = await incomeStatementOf(storage, days)
  const bar = (side: 'received' | 'paid') => (line: { name: string; amount: number }) => ({
    label: line.name,
    values: { [side]: line.amount },
  })
  const points = [...income.map(bar('received')), ...expenses.map(bar('paid'))].slice(0, BARS)
  return (
    <Bars title={words.incomeStatement} points={points} names={[words.income, words.expenses]} />
  )
}

type BarsProps = {
  title: string
  points: { label: string; values: Record<string, number> }[]
  names: [received: string, paid: string]
}

function Bars({ title, points, names: [received, paid] }: BarsProps) {
  if (!points.length) return null
  return (
    <BarChart
      lying
      hasOwnTable
      title={title}
      labelTitle={title}
      points={points}
      series={[
        { key: 'received', label: received, colour: 'var(--theme-success-500)' },
        { key: 'paid', label: paid, colour: 'var(--theme-warning-500)' },
      ]}
    />
  )
}
