'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent, Validate } from 'payload'
import { useCallback, useState } from 'react'
import { useTexts } from '../../translations/use-texts.client'
import '../../elements/elements.css'

const ROWS = 12

/**
 * Edits JSON as text. Payload's own field loads its editor from another server, which the content
 * security policy forbids.
 */
export const JsonField: JSONFieldClientComponent = ({ field, path: given, readOnly, validate }) => {
  const { label, required, admin } = field
  const t = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  const unread = typed !== null && parse(typed) === undefined
  const check = useCallback<Validate>(
    (value, options) => {
      if (unread) return t('jsonInvalid')
      return typeof validate === 'function' ? validate(value as string, options as never) : true
    },
    [t, validate, unread],
  )
  const { path, value, setValue, showError, disabled } = useField<unknown>({
    potentiallyStalePath: given,
    validate: check,
  })
  const text =
    typed ?? (value === undefined || value === null ? '' : JSON.stringify(value, null, 2))
  const change = (next: string) => {
    setTyped(next)
    const parsed = parse(next)
    // Text that is no JSON is kept as text, which the server refuses too.
    setValue(parsed === undefined ? next : parsed)
  }
  return (
    <div className={`field-type json-field${unread || showError ? ' error' : ''}`}>
      <FieldLabel label={label} path={path} required={required} />
      <div className="field-type__wrap">
        <FieldError
          path={path}
          showError={unread || showError}
          message={unread ? t('jsonInvalid') : undefined}
        />
        <textarea
          id={`field-${path.replaceAll('.', '__')}`}
          className="motshelo-input motshelo-mono"
          rows={Math.min(ROWS, text.split('\n').length + 1)}
          spellCheck={false}
          readOnly={readOnly || disabled}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}

function parse(text: string): unknown {
  if (text.trim() === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
