'use client'

import { useAllFormFields } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useMemo } from 'react'
import { compileRules, noRules, type CustomValues } from '../../domain/custom-fields'
import type { FormDefinition, FormField } from './types'

export type Rules = {
  form: FormState
  /** The fields that the record is asked for, and the others. */
  divide: (values: CustomValues) => { shown: FormField[]; hidden: FormField[] }
  compute: (field: FormField, values: CustomValues) => CustomValues[string]
}

/**
 * The formulas of the society's fields, asked about the record as it stands in the form.
 * @param typed the record's other fields where they are in a form that is not Payload's
 */
export function useRules(
  definition: FormDefinition | null,
  typed?: Record<string, unknown>,
): Rules {
  const [form] = useAllFormFields()
  const rules = useMemo(
    () => (definition ? compileRules(definition.fields, definition.record) : noRules),
    [definition],
  )
  const record: Record<string, unknown> = { ...typed }
  for (const [name, state] of Object.entries(form)) record[name] = state.value
  const present = definition?.fields.filter(({ archived }) => !archived) ?? []
  return {
    form,
    divide: (values) => {
      const shown = present.filter((field) => rules.isShown(field, record, values))
      return { shown, hidden: present.filter((field) => !shown.includes(field)) }
    },
    compute: (field, values) => {
      const outcome = rules.compute(field, record, values)
      return 'message' in outcome ? null : outcome.value
    },
  }
}
