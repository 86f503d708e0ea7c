'use client'

import { Button } from '@payloadcms/ui'
import { useTexts } from '../translations/use-texts.client'
import { PriceTableGrid } from './price-table.client'
import type { TypedTable } from './table'
import { withSetting, type Settings, type TypedDefinition } from './types'

type SumTable = Settings & { plan?: string; bands: TypedTable['bands']; sums: TypedTable['prices'] }
type Props = {
  definition: TypedDefinition
  funeral: Settings
  locked: boolean
  onChange: (tables: SumTable[]) => void
}

/** The sums assured by age and relation: one table for all, and one for each plan that differs. */
export function CoverTables({ definition, funeral, locked, onChange }: Props) {
  const t = useTexts()
  const tables = (Array.isArray(funeral.tables) ? funeral.tables : []) as SumTable[]
  const { plans } = definition.amount
  const keys = Array.isArray(plans) ? plans.map(({ key }: { key: string }) => key) : []
  return [undefined, ...keys].map((plan) => {
    const table = tables.find((each) => each.plan === plan)
    const others = tables.filter((each) => each !== table)
    const title = plan === undefined ? t('sumTableAll') : t('sumTablePlan', { plan })
    if (!table && locked) return null
    return (
      <fieldset key={plan ?? ''} className="product-plan">
        <legend className="motshelo-legend">{title}</legend>
        {table ? (
          <>
            <PriceTableGrid
              table={{ rule: 'price-table', bands: table.bands, prices: table.sums }}
              locked={locked}
              words={sumWords}
              onChange={({ bands, prices }) =>
                onChange([...others, { ...table, bands, sums: prices }])
              }
            />
            {!locked && (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                onClick={() => onChange(others)}
              >
                {t('removeSumTable', { table: title })}
              </Button>
            )}
          </>
        ) : (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => onChange([...others, begun(plan)])}
          >
            {t('addSumTable', { table: title })}
          </Button>
        )}
      </fieldset>
    )
  })
}

const sumWords = { caption: 'sumTable', help: 'sumTableHelp', cell: 'sumOf' } as const

const begun = (plan: string | undefined): SumTable =>
  withSetting(
    { bands: [{ from: 0, to: null }], sums: { member: [null] } },
    'plan',
    plan,
  ) as SumTable
