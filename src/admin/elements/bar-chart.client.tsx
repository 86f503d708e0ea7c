'use client'

import {
  Bar,
  BarChart as Chart,
  CartesianGrid,
  LabelList,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { formatCurrency } from '../../domain/money'
import { useTexts } from '../translations/use-texts.client'
import { Table } from './table'
import { useWidth } from './use-width.client'

export type Series = {
  key: string
  label: string
  colour: string
  /** Series of the same stack stand on one another. */
  stack?: string
}
export type Point = { label: string; values: Record<string, number> }

type Props = {
  title: string
  series: Series[]
  points: Point[]
  labelTitle: string
  /** Bars lie, one line a point: for points with names, which would not fit under standing bars. */
  lying?: boolean
  /** The same figures stand as a table beside it, and alone where lying bars have no room. */
  hasOwnTable?: boolean
}

/** Names and amounts beside lying bars leave no room for the bars on a telephone. */
const NARROW = '(max-width: 500px)'

const size = { width: 640, height: 260 }
const margin = { left: 8, right: 16, top: 8 }
/** Room for the amount behind the longest bar. */
const lyingMargin = { ...margin, right: 96 }
const tooltip = {
  contentStyle: {
    background: 'var(--theme-elevation-0)',
    border: '1px solid var(--theme-elevation-200)',
  },
  labelStyle: { color: 'var(--theme-text)' },
  itemStyle: { color: 'var(--theme-text)' },
}

/** Amounts of thebe as bars, with the same figures as a table for who cannot see them. */
export function BarChart({
  title,
  series,
  points,
  labelTitle,
  lying = false,
  hasOwnTable = false,
}: Props) {
  const isNarrow = useWidth(NARROW)
  if (lying && hasOwnTable && isNarrow) return null
  const data = points.map(({ label, values }) => ({ label, ...values }))
  return (
    <figure style={{ margin: 0 }} aria-label={title}>
      <div
        className="motshelo-chart"
        aria-hidden="true"
        style={lying ? { height: lyingHeight(points) } : undefined}
      >
        <ResponsiveContainer width="100%" height="100%" initialDimension={size}>
          <Chart
            data={data}
            layout={lying ? 'vertical' : 'horizontal'}
            margin={lying ? lyingMargin : margin}
            accessibilityLayer={false}
          >
            <CartesianGrid
              vertical={lying}
              horizontal={!lying}
              stroke="var(--theme-elevation-150)"
            />
            {lying ? (
              <XAxis type="number" tickFormatter={shortAmount} />
            ) : (
              <XAxis dataKey="label" interval="preserveStartEnd" tickMargin={6} />
            )}
            {lying ? (
              <YAxis type="category" dataKey="label" width={130} interval={0} />
            ) : (
              <YAxis width={56} tickFormatter={shortAmount} />
            )}
            <Tooltip {...tooltip} formatter={(value) => formatCurrency(Number(value))} />
            <Legend
              itemSorter={null}
              formatter={(label) => <span className="motshelo-legend">{label}</span>}
            />
            {series.map(({ key, label, colour, stack }) => (
              <Bar
                key={key}
                dataKey={key}
                name={label}
                fill={colour}
                stackId={stack}
                isAnimationActive={false}
              >
                {lying && <LabelList dataKey={key} content={BarAmount} />}
              </Bar>
            ))}
          </Chart>
        </ResponsiveContainer>
      </div>
      {!hasOwnTable && <Figures {...{ title, series, points, labelTitle }} />}
    </figure>
  )
}

type FiguresProps = Pick<Props, 'title' | 'series' | 'points' | 'labelTitle'>

function Figures({ title, series, points, labelTitle }: FiguresProps) {
  const t = useTexts()
  return (
    <details className="motshelo-details">
      <summary>{t('showTable')}</summary>
      <Table
        caption={title}
        rows={points}
        rowKey={({ label }) => label}
        columns={[
          { key: 'label', label: labelTitle, cell: ({ label }) => label },
          ...series.map(({ key, label }) => ({
            key,
            label,
            number: true,
            cell: ({ values }: Point) => formatCurrency(values[key] ?? 0),
          })),
        ]}
      />
    </details>
  )
}

const POINT_HEIGHT = 30

const lyingHeight = (points: Point[]) => 80 + points.length * POINT_HEIGHT

const LABEL_GAP = 6

type Drawn = Partial<Record<'x' | 'y' | 'width' | 'height' | 'value', unknown>>

/**
 * Beside a large bar a small one is hardly seen: its amount still is. The amount stands at the right
 * also of a bar that goes to the left, where the names are.
 */
function BarAmount({ x, y, width, height, value }: Drawn) {
  if (!value) return null
  const right = Number(x) + Math.max(Number(width), 0)
  return (
    <text x={right + LABEL_GAP} y={Number(y) + Number(height) / 2} dominantBaseline="central">
      {formatCurrency(Number(value))}
    </text>
  )
}

/** Whole pula, short enough for an axis. */
function shortAmount(thebe: number): string {
  return new Intl.NumberFormat('en', { notation: 'compact' }).format(thebe / 100)
}
