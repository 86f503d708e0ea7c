'use client'

import { formatAmount, readAmount } from '../../domain/money'
import { TextField } from '../elements/input.client'
import { useTypedText } from '../formats/use-typed-text.client'
import type { Typed } from './table'

type Props = {
  label: string
  value: Typed
  disabled?: boolean
  required?: boolean
  onChange: (value: Typed) => void
}

/** An amount in pula for people, thebe in the form; empty is none. */
export function AmountInput(props: Props) {
  return <TypedInput {...props} inputMode="decimal" write={amountText} read={readThebe} />
}

/** A whole number, such as an age or a number of months; empty is none. */
export function WholeInput(props: Props) {
  return <TypedInput {...props} inputMode="numeric" write={wholeText} read={readWhole} />
}

type TypedProps = Props & {
  inputMode: 'decimal' | 'numeric'
  write: (value: Typed) => string
  read: (text: string) => Typed
}

function TypedInput({
  label,
  value,
  disabled,
  required,
  onChange,
  inputMode,
  write,
  read,
}: TypedProps) {
  const [text, setText] = useTypedText(value, write, read)
  const change = (typed: string) => {
    setText(typed)
    onChange(read(typed))
  }
  return (
    <TextField
      label={label}
      value={text}
      disabled={disabled}
      required={required}
      inputMode={inputMode}
      invalid={typeof value === 'string'}
      onChange={change}
    />
  )
}

/** The text of an amount in thebe. */
export const amountText = (value: Typed): string =>
  typeof value === 'number' && Number.isSafeInteger(value)
    ? formatAmount(value)
    : String(value ?? '')

/** Thebe, or the text itself where it is no amount. */
export const readThebe = (text: string): Typed =>
  text.trim() === '' ? null : (readAmount(text.trim()) ?? text)

const wholeText = (value: Typed): string => String(value ?? '')

const readWhole = (text: string): Typed => {
  if (text.trim() === '') return null
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : text
}
