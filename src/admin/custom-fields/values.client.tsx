'use client'

import { useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useCallback, useEffect } from 'react'
import { isEntered, type CustomValue, type CustomValues } from '../../domain/custom-fields'
import { useTexts } from '../translations/use-texts.client'
import { firstProblem, problemOf, valuesOf, withDefaults, withoutHidden } from './problems'
import { inLanguage, type FormField } from './types'
import { useDefinition } from './use-definition.client'
import { useServerProblems } from './use-server-problems.client'
import { useRules } from './use-rules.client'
import { useTenantOfForm } from '../session/use-tenant.client'
import { ValueInput } from './value-input.client'
import '../elements/elements.css'

/** The society's own fields in the form of a record, checked by the rules that the server checks by. */
export const CustomValuesField: JSONFieldClientComponent = ({ path: given, readOnly }) => {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { collectionSlug = '', id } = useDocumentInfo()
  const definition = useDefinition(useTenantOfForm(), collectionSlug)
  const read = useCallback(
    (value: unknown) => (id ? valuesOf(value) : withDefaults(definition, valuesOf(value))),
    [definition, id],
  )
  const rules = useRules(definition)
  const refused = useServerProblems(given)
  const { shown, hidden } = rules.divide(read(rules.form[given]?.value))
  const asked = shown.map(({ key }) => key).join(' ')
  const check = useCallback(
    (value: unknown) => firstProblem(definition, read(value), asked.split(' ')) ?? true,
    [definition, read, asked],
  )
  const { value, initialValue, setValue, showError, disabled } = useField<CustomValues>({
    potentiallyStalePath: given,
    validate: check,
  })
  const isSubmitted = useFormFields(([fields]) => fields[given]?.errorMessage) !== undefined
  const values = read(value)
  const cleaned = withoutHidden(hidden, values, read(initialValue))
  useEffect(() => {
    // What was entered before its field went out of sight is not sent.
    if (cleaned) setValue(cleaned)
  }, [cleaned, setValue])
  if (!definition || !shown.length) return null
  const change = (key: string, next: CustomValue) => {
    refused.forget(key)
    setValue({ ...values, [key]: next })
  }
  const problemAt = (key: string) =>
    refused.problems[key] ?? (showError || isSubmitted ? problemOf(definition, key, values) : null)
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
      onChange={(next) => change(field.key, next)}
    />
  )
  return (
    <fieldset className="motshelo-card motshelo-custom" disabled={Boolean(readOnly || disabled)}>
      <legend>{t('customFields')}</legend>
      <div className="motshelo-form">{shown.map(inputOf)}</div>
    </fieldset>
  )
}
