'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Relation } from '../../domain/products/definition/schema'
import { Choice } from '../elements/input.client'
import { textOf, type TextKey } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { WholeInput } from './number-field.client'
import { PriceCell } from './price-cell.client'
import {
  relationsLeft,
  relationsOf,
  withBand,
  withBandEnd,
  withFirstAge,
  withoutBand,
  withoutRelation,
  withPrice,
  withRelation,
  type Typed,
  type TypedBand,
  type TypedTable,
} from './table'

type Props = {
  table: TypedTable
  locked: boolean
  /** What the amounts are. @default prices */
  words?: { caption: TextKey; help: TextKey; cell: TextKey }
  onChange: (table: TypedTable) => void
}

const prices = { caption: 'priceTable', help: 'priceTableHelp', cell: 'priceOf' } as const

/** Prices by age and relation: a row for each band of ages, a column for each relation. */
export function PriceTableGrid({ table, locked, words = prices, onChange }: Props) {
  const t = useTexts()
  const columns = relationsOf(table)
  const name = (relation: Relation) => textOf(t, 'relation', relation)
  return (
    <div className="motshelo-stack">
      <p className="motshelo-note">{t(words.help)}</p>
      <div className="motshelo-scroll" tabIndex={0} role="region" aria-label={t(words.caption)}>
        <table className="motshelo-table price-table">
          <caption>{t(words.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ageBand')}</th>
              {columns.map((relation) => (
                <th key={relation} scope="col">
                  {name(relation)}
                  {!locked && relation !== 'member' && (
                    <RemoveButton
                      label={t('removeRelation', { relation: name(relation) })}
                      onClick={() => onChange(withoutRelation(table, relation))}
                    />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.bands.map((band, index) => (
              <tr key={index}>
                <th scope="row">
                  <BandInputs
                    band={band}
                    isFirst={index === 0}
                    locked={locked}
                    onFrom={(from) => onChange(withFirstAge(table, from))}
                    onTo={(to) => onChange(withBandEnd(table, index, to))}
                  />
                  {!locked && table.bands.length > 1 && (
                    <RemoveButton
                      label={t('removeBand', { band: bandText(band) })}
                      onClick={() => onChange(withoutBand(table, index))}
                    />
                  )}
                </th>
                {columns.map((relation) => (
                  <td key={relation}>
                    <PriceCell
                      label={t(words.cell, { relation: name(relation), band: bandText(band) })}
                      value={table.prices[relation]?.[index] ?? null}
                      locked={locked}
                      onChange={(price) =>
                        onChange(withPrice(table, { relation, band: index, price }))
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!locked && <AddButtons table={table} onChange={onChange} />}
    </div>
  )
}

const bandText = ({ from, to }: TypedBand): string =>
  to === null ? `${from ?? ''}+` : `${from ?? ''}–${to}`

type BandProps = {
  band: TypedBand
  isFirst: boolean
  locked: boolean
  onFrom: (from: Typed) => void
  onTo: (to: Typed) => void
}

/** Only the first band has a beginning of its own: the others go on from the one before. */
function BandInputs({ band, isFirst, locked, onFrom, onTo }: BandProps) {
  const t = useTexts()
  return (
    <div className="price-band">
      <WholeInput
        label={t('ageFrom')}
        value={band.from}
        disabled={locked || !isFirst}
        onChange={onFrom}
      />
      <WholeInput label={t('ageTo')} value={band.to} disabled={locked} onChange={onTo} />
    </div>
  )
}

function AddButtons({ table, onChange }: Omit<Props, 'locked' | 'words'>) {
  const t = useTexts()
  const left = relationsLeft(table)
  const [chosen, setChosen] = useState<Relation | null>(null)
  const relation = chosen && left.includes(chosen) ? chosen : left[0]
  return (
    <div className="motshelo-form">
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => onChange(withBand(table))}
      >
        {t('addBand')}
      </Button>
      {relation && (
        <>
          <Choice
            label={t('relationToAdd')}
            value={relation}
            options={left.map((each) => ({ value: each, label: textOf(t, 'relation', each) }))}
            onChange={(value) => setChosen(value as Relation)}
          />
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => onChange(withRelation(table, relation))}
          >
            {t('addRelation')}
          </Button>
        </>
      )}
    </div>
  )
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      className="price-remove"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      ×
    </button>
  )
}
