'use client'

import { useTranslation } from '@payloadcms/ui'
import { isEntered, type CustomValue, type CustomValues } from '../../domain/custom-fields'
import { useTexts } from '../translations/use-texts.client'
import { inLanguage, type FormDefinition, type FormField } from './types'
import type { Rules } from './use-rules.client'
import { ValueInput } from './value-input.client'
import '../elements/elements.css'

type Props = {
  definition: FormDefinition
  rules: Rules
  shown: FormField[]
  values: CustomValues
  disabled?: boolean
  problemAt: (key: string) => string | null
  onChange: (key: string, value: CustomValue) => void
}

/** The inputs of the society's own fields, in a frame of their own. */
export function FieldInputs(props: Props) {
  const { definition, rules, shown, values, disabled, problemAt, onChange } = props
  const t = useTexts()
  const { i18n } = useTranslation()
  const inputOf = (field: FormField) => (
    <ValueInput
      key={field.key}
      field={field}
      label={inLanguage(field.label, i18n.language)}
      hint={field.help ? inLanguage(field.help, i18n.language) : undefined}
      language={i18n.language}
      value={isEntered(field) ? (values[field.key] ?? null) : rules.compute(field, values)}
      problem={problemAt(field.key)}
      disabled={!definition.editable.includes(field.key)}
      onChange={(next) => onChange(field.key, next)}
    />
  )
  return (
    <fieldset className="motshelo-card motshelo-custom" disabled={disabled}>
      <legend>{t('customFields')}</legend>
      <div className="motshelo-form">{shown.map(inputOf)}</div>
    </fieldset>
  )
}
