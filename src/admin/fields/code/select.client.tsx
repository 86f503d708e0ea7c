'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useId } from 'react'
import '../../elements/elements.css'

type Option = { value: string; label: string }
type Props = Pick<TextFieldClientProps, 'field' | 'path' | 'readOnly'> & { options: Option[] }

/** A code that is shown, and where people may change it chosen, in words. */
export function CodeSelect({ field, path, readOnly, options }: Props) {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path })
  const id = useId()
  const isNew = value && !options.some((option) => option.value === value)
  const all = isNew ? [...options, { value, label: value }] : options
  return (
    <div className="field-type text">
      <FieldLabel htmlFor={id} label={field.label} required={field.required} path={path} />
      <select
        id={id}
        className="motshelo-input"
        value={value ?? ''}
        disabled={readOnly || field.admin?.readOnly}
        aria-invalid={showError}
        onChange={(event) => setValue(event.target.value || null)}
      >
        <option value="">–</option>
        {all.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {showError && <p className="motshelo-bad">{errorMessage}</p>}
    </div>
  )
}
