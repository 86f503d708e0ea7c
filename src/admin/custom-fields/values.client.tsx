'use client'

import { useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useCallback } from 'react'
import { checkValue, type CustomValue, type CustomValues } from '../../domain/custom-fields'
import { useTexts } from '../translations/use-texts.client'
import { inLanguage, type FormDefinition } from './types'
import { useDefinition } from './use-definition.client'
import { useTenantOfForm } from './use-tenant.client'
import { ValueInput } from './value-input.client'
import '../elements/elements.css'

/** The society's own fields in the form of a record, checked by the rules that the server checks by. */
export const CustomValuesField: JSONFieldClientComponent = ({ path: given, readOnly }) => {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { collectionSlug = '' } = useDocumentInfo()
  const tenant = useTenantOfForm()
  const definition = useDefinition(tenant, collectionSlug)
  const check = useCallback(
    (value: unknown) => firstProblem(definition, valuesOf(value)) ?? true,
    [definition],
  )
  const { value, setValue, showError, disabled } = useField<CustomValues>({
    potentiallyStalePath: given,
    validate: check,
  })
  const isSubmitted = useFormFields(([fields]) => fields[given]?.errorMessage) !== undefined
  const shown = definition?.fields.filter(({ archived }) => !archived) ?? []
  if (!definition || !shown.length) return null
  const values = valuesOf(value)
  const change = (key: string, next: CustomValue) => setValue({ ...values, [key]: next })
  return (
    <fieldset className="motshelo-card motshelo-custom" disabled={Boolean(readOnly || disabled)}>
      <legend>{t('customFields')}</legend>
      <div className="motshelo-form">
        {shown.map((field) => {
          const current = values[field.key] ?? null
          const problem = showError || isSubmitted ? problemOf(definition, field.key, values) : null
          return (
            <ValueInput
              key={field.key}
              field={field}
              label={inLanguage(field.label, i18n.language)}
              hint={field.help ? inLanguage(field.help, i18n.language) : undefined}
              language={i18n.language}
              value={current}
              problem={problem}
              disabled={!definition.editable.includes(field.key)}
              onChange={(next) => change(field.key, next)}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

const valuesOf = (value: unknown): CustomValues =>
  typeof value === 'object' && value !== null ? (value as CustomValues) : {}

function problemOf(
  { fields, editable }: FormDefinition,
  key: string,
  values: CustomValues,
): string | null {
  const field = fields.find((candidate) => candidate.key === key)
  if (!field || !editable.includes(key)) return null
  const checked = checkValue(field, values[key])
  return 'message' in checked ? checked.message : null
}

function firstProblem(definition: FormDefinition | null, values: CustomValues): string | null {
  for (const field of definition?.fields ?? []) {
    if (field.archived || !definition) continue
    const problem = problemOf(definition, field.key, values)
    if (problem) return `${field.label.en}: ${problem}`
  }
  return null
}
