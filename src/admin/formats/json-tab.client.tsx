'use client'

import { useState } from 'react'
import { TextField } from '../elements/input.client'
import { useTexts } from '../translations/use-texts.client'

const ROWS = 30

type Props = { value: unknown; locked: boolean; onChange: (definition: unknown) => void }

/** The definition as text, for who knows it; only what can be read is taken over. */
export function JsonTab({ value, locked, onChange }: Props) {
  const t = useTexts()
  const [text, setText] = useState(() => JSON.stringify(value, null, 2) ?? '')
  const [isInvalid, setInvalid] = useState(false)
  const change = (typed: string) => {
    setText(typed)
    try {
      onChange(JSON.parse(typed))
      setInvalid(false)
    } catch {
      setInvalid(true)
    }
  }
  return (
    <TextField
      label={t('tabJson')}
      rows={ROWS}
      disabled={locked}
      invalid={isInvalid}
      hint={isInvalid ? t('jsonInvalid') : undefined}
      value={text}
      onChange={change}
    />
  )
}
