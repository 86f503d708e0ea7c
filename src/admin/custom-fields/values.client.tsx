'use client'

import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useCallback, useEffect } from 'react'
import type { CustomValue, CustomValues } from '../../domain/custom-fields'
import { FieldInputs } from './field-inputs.client'
import { firstProblem, problemOf, valuesOf, withDefaults, withoutHidden } from './problems'
import { useDefinition } from './use-definition.client'
import { useServerProblems } from './use-server-problems.client'
import { useRules } from './use-rules.client'
import { useTenantOfForm } from '../session/use-tenant.client'

/** The society's own fields in the form of a record, checked by the rules that the server checks by. */
export const CustomValuesField: JSONFieldClientComponent = ({ path: given, readOnly }) => {
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
  return (
    <FieldInputs
      {...{ definition, rules, shown, values, problemAt }}
      disabled={Boolean(readOnly || disabled)}
      onChange={change}
    />
  )
}
