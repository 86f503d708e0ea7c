'use client'

import { useId, type ChangeEvent, type ReactNode } from 'react'

type Common = {
  label: string
  disabled?: boolean
  required?: boolean
  invalid?: boolean
  hint?: ReactNode
  wide?: boolean
}

type TextProps = Common & {
  value: string
  onChange: (value: string) => void
  inputMode?: 'text' | 'decimal' | 'numeric'
  type?: 'text' | 'month' | 'date' | 'search'
  rows?: number
  maxLength?: number
}

type Changed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>

/** A labelled text input; with `rows` it has several lines. */
export function TextField({
  value,
  onChange,
  rows,
  type = 'text',
  inputMode,
  maxLength,
  ...common
}: TextProps) {
  const id = useId()
  const shared = {
    ...inputProps(id, common),
    value,
    maxLength,
    onChange: (event: Changed) => onChange(event.target.value),
  }
  return (
    <Labelled id={id} {...common}>
      {rows ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input {...shared} type={type} inputMode={inputMode} />
      )}
    </Labelled>
  )
}

type SelectProps = Common & {
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

/** A labelled choice; the browser's own, which a keyboard and a screen reader know. */
export function Choice({ value, options, onChange, ...common }: SelectProps) {
  const id = useId()
  return (
    <Labelled id={id} {...common}>
      <select
        {...inputProps(id, common)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

type CheckProps = {
  label: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** A labelled checkbox. */
export function Check({ label, checked, disabled, onChange }: CheckProps) {
  return (
    <label className="motshelo-check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

type FileProps = Common & { accept?: string; onChange: (file: File | null) => void }

/** A labelled file input. */
export function FileInput({ accept, onChange, ...common }: FileProps) {
  const id = useId()
  return (
    <Labelled id={id} {...common}>
      <input
        {...inputProps(id, common)}
        type="file"
        accept={accept}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
    </Labelled>
  )
}

function inputProps(id: string, { disabled, required, invalid, hint }: Common) {
  return {
    id,
    className: 'motshelo-input',
    disabled,
    required,
    'aria-invalid': invalid || undefined,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  }
}

function Labelled({
  id,
  label,
  required,
  hint,
  wide,
  children,
}: Common & { id: string; children: ReactNode }) {
  return (
    <div className={`motshelo-field${wide ? ' motshelo-form__wide' : ''}`}>
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children}
      {hint && (
        <span id={`${id}-hint`} className="motshelo-note">
          {hint}
        </span>
      )}
    </div>
  )
}
