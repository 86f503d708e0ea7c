import type { ReactNode } from 'react'

type Described = { name: string; label: string; hint?: string | null; problem?: string | null }

type FieldProps = Described & {
  type?: 'text' | 'date' | 'tel' | 'email' | 'number' | 'file'
  value?: string
  required?: boolean
  inputMode?: 'numeric' | 'decimal' | 'text'
  autoComplete?: string
  accept?: string
  maxLength?: number
  /** The first day that may be chosen. */
  min?: string
}

/** One line to fill in, with its hint and what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  problem,
  type = 'text',
  required,
  ...rest
}: FieldProps) {
  return (
    <Labelled {...{ name, label, hint, problem }}>
      <input
        {...{ id: name, name, type, ...rest }}
        required={required === true}
        {...described({ name, hint, problem })}
      />
    </Labelled>
  )
}

/** Several lines to fill in. */
export const TextArea = ({
  value,
  required,
  ...field
}: Described & { value?: string; required?: boolean }) => (
  <Labelled {...field}>
    <textarea
      id={field.name}
      name={field.name}
      rows={3}
      required={required === true}
      {...described(field)}
    >
      {value}
    </textarea>
  </Labelled>
)

export type Choice = { value: string; label: string; isChosen?: boolean }

/** One of several. */
export const Select = ({
  choices,
  required,
  ...field
}: Described & { choices: Choice[]; required?: boolean }) => (
  <Labelled {...field}>
    <select id={field.name} name={field.name} required={required === true} {...described(field)}>
      {choices.map(({ value, label, isChosen = false }) => (
        <option value={value} selected={isChosen}>
          {label}
        </option>
      ))}
    </select>
  </Labelled>
)

/** Something to tick. */
export const Check = ({
  name,
  label,
  hint,
  value = 'yes',
  isChecked = false,
}: Described & { value?: string; isChecked?: boolean }) => {
  const id = value === 'yes' ? name : `${name}-${value}`
  return (
    <div className="check">
      <input
        {...{ id, name, value, type: 'checkbox', checked: isChecked }}
        {...described({ name: id, hint })}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** Several to tick under one heading. */
export const Checks = ({ name, label, hint, choices }: Described & { choices: Choice[] }) => (
  <fieldset>
    <legend>{label}</legend>
    {hint && <p className="hint">{hint}</p>}
    {choices.map(({ value, label: words, isChosen = false }) => (
      <Check {...{ name, value, label: words, isChecked: isChosen }} />
    ))}
  </fieldset>
)

function Labelled({ name, label, hint, problem, children }: Described & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </div>
  )
}

function described({ name, hint, problem }: Pick<Described, 'name' | 'hint' | 'problem'>) {
  const ids = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return {
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(problem ? { 'aria-invalid': true } : {}),
  }
}
