'use client'

import type { KeyboardEvent } from 'react'
import { useTypedText } from '../formats/use-typed-text.client'
import { amountText, readThebe } from './number-field.client'
import type { Typed } from './table'

type Props = { label: string; value: Typed; locked: boolean; onChange: (value: Typed) => void }

/** A price in the grid. The arrow keys go up and down a column, the tabulator along a row. */
export function PriceCell({ label, value, locked, onChange }: Props) {
  const [text, setText] = useTypedText(value, amountText, readThebe)
  const change = (typed: string) => {
    setText(typed)
    onChange(readThebe(typed))
  }
  return (
    <input
      className="motshelo-input price-cell"
      aria-label={label}
      aria-invalid={typeof value === 'string' || undefined}
      inputMode="decimal"
      value={text}
      disabled={locked}
      onKeyDown={moveInColumn}
      onChange={(event) => change(event.target.value)}
    />
  )
}

function moveInColumn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const
  const direction = step[event.key as keyof typeof step]
  const cell = event.currentTarget.closest('td')
  const row = direction && cell?.parentElement?.[direction]
  const other = row?.children[cell?.cellIndex ?? 0]?.querySelector('input')
  if (!other) return
  event.preventDefault()
  other.focus()
  other.select()
}
