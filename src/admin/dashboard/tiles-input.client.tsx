'use client'

import { FieldError, useField } from '@payloadcms/ui'
import { useTexts } from '../translations/use-texts.client'

type Tile = { key: string; name: string }
type Props = { path: string; tiles: Tile[] }

/** The chosen tiles first, in their order, each with its way up and down; then those that are left out. */
export function TilesInput({ path, tiles }: Props) {
  const t = useTexts()
  const { value, setValue, showError, disabled } = useField<unknown>({ path })
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const shown = chosen.flatMap((key) => tiles.find((tile) => tile.key === key) ?? [])
  const rest = tiles.filter(({ key }) => !chosen.includes(key))
  const toggle = (key: string) =>
    setValue(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key])
  return (
    <fieldset className="motshelo-plain field-type">
      <legend className="field-label">{t('tilesLegend')}</legend>
      <FieldError path={path} showError={showError} />
      <ol className="motshelo-list">
        {[...shown, ...rest].map(({ key, name }) => {
          const at = chosen.indexOf(key)
          return (
            <li key={key} className="motshelo-row">
              <label className="motshelo-check">
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={disabled}
                  onChange={() => toggle(key)}
                />
                {name}
              </label>
              {at >= 0 && (
                <>
                  <Move
                    label={t('tilesUp', { tile: name })}
                    sign="↑"
                    disabled={disabled || at === 0}
                    onClick={() => setValue(swapped(chosen, at, at - 1))}
                  />
                  <Move
                    label={t('tilesDown', { tile: name })}
                    sign="↓"
                    disabled={disabled || at === chosen.length - 1}
                    onClick={() => setValue(swapped(chosen, at, at + 1))}
                  />
                </>
              )}
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

type MoveProps = { label: string; sign: string; disabled: boolean; onClick: () => void }

const Move = ({ label, sign, disabled, onClick }: MoveProps) => (
  <button type="button" aria-label={label} {...{ disabled, onClick }}>
    {sign}
  </button>
)

function swapped(list: string[], one: number, other: number): string[] {
  const copy = [...list]
  ;[copy[one], copy[other]] = [copy[other] ?? '', copy[one] ?? '']
  return copy
}
