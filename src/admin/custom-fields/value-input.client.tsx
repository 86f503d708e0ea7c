'use client'

import { useState } from 'react'
import { kindOf, textOfValue, valueOfText, type CustomValue } from '../../domain/custom-fields'
import { Check, Choice, TextField } from '../elements/input.client'
import { useTexts } from '../translations/use-texts.client'
import { FileValueInput } from './file-input.client'
import { RelationInput } from './relation-input.client'
import { inLanguage, type FormField } from './types'

export type ValueProps = {
  field: FormField
  label: string
  hint?: string
  language: string
  value: CustomValue
  problem: string | null
  disabled: boolean
  onChange: (value: CustomValue) => void
}

/** The input that fits the type of a society's field. */
export function ValueInput(props: ValueProps) {
  const { type } = props.field
  if (type === 'choice') return <OneChoice {...props} />
  if (type === 'choices') return <SeveralChoices {...props} />
  if (type === 'file') return <FileValueInput {...props} />
  if (type === 'relation') return <RelationInput {...props} />
  if (kindOf(props.field) === 'yes-no') return <YesOrNo {...props} />
  return <Typed {...props} />
}

const common = ({ field, label, hint, problem, disabled }: ValueProps) => ({
  label,
  disabled,
  required: field.required,
  invalid: problem !== null,
  hint: problem ? <span className="motshelo-bad">{problem}</span> : hint,
})

const offered = ({ field, language, value }: ValueProps) =>
  (field.options ?? [])
    .filter((option) => !option.archived || [value].flat().includes(option.value))
    .map((option) => ({ value: option.value, label: inLanguage(option.label, language) }))

function OneChoice(props: ValueProps) {
  const options = [{ value: '', label: '—' }, ...offered(props)]
  const { value, onChange } = props
  return (
    <Choice
      {...common(props)}
      value={typeof value === 'string' ? value : ''}
      options={options}
      onChange={(next) => onChange(next || null)}
    />
  )
}

function SeveralChoices(props: ValueProps) {
  const { label, value, problem, hint, disabled, onChange } = props
  const chosen = Array.isArray(value) ? value : []
  const toggle = (option: string, on: boolean) =>
    onChange(on ? [...chosen, option] : chosen.filter((each) => each !== option))
  return (
    <fieldset className="motshelo-field motshelo-choices">
      <legend className="motshelo-field__label">{label}</legend>
      {offered(props).map((option) => (
        <Check
          key={option.value}
          label={option.label}
          checked={chosen.includes(option.value)}
          disabled={disabled}
          onChange={(on) => toggle(option.value, on)}
        />
      ))}
      {(problem ?? hint) && (
        <span className={problem ? 'motshelo-bad' : 'motshelo-note'}>{problem ?? hint}</span>
      )}
    </fieldset>
  )
}

function YesOrNo(props: ValueProps) {
  const t = useTexts()
  const { value, onChange } = props
  return (
    <Choice
      {...common(props)}
      value={typeof value === 'boolean' ? String(value) : ''}
      options={[
        { value: '', label: '—' },
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ]}
      onChange={(next) => onChange(next === '' ? null : next === 'true')}
    />
  )
}

/** Texts, numbers, amounts and dates are typed; what can't be read yet stays as it was typed. */
function Typed(props: ValueProps) {
  const { field, value, onChange } = props
  const [typed, setTyped] = useState<string | null>(null)
  const isNumber = ['number', 'money'].includes(kindOf(field))
  const read =
    isNumber && typeof value === 'number' ? textOfValue(field, value) : String(value ?? '')
  return (
    <TextField
      {...common(props)}
      value={field.type === 'formula' ? read : (typed ?? read)}
      rows={field.type === 'long-text' ? 3 : undefined}
      inputMode={isNumber ? 'decimal' : 'text'}
      onChange={(text) => {
        setTyped(text)
        onChange(valueOfText(field, text) as CustomValue)
      }}
    />
  )
}
