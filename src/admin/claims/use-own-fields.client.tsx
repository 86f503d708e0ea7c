'use client'

import { useState } from 'react'
import type { CustomValues } from '../../domain/custom-fields'
import { claimSlugs } from '../../plugins/claims/slugs'
import { FieldInputs } from '../custom-fields/field-inputs.client'
import { problemOf, withDefaults } from '../custom-fields/problems'
import { useDefinition } from '../custom-fields/use-definition.client'
import { useRules } from '../custom-fields/use-rules.client'

type Asked = {
  tenant: string
  /** What is stored; null for a claim that is filed now. */
  stored: CustomValues | null
  /** What is typed in the claim's other fields, where there is no form of Payload's. */
  typed?: Record<string, unknown>
}

/** The society's own fields of a claim, in a form of ours: what to show, and what to send. */
export function useOwnFields({ tenant, stored, typed }: Asked) {
  const definition = useDefinition(tenant, claimSlugs.claims)
  const rules = useRules(definition, typed)
  const [entered, setEntered] = useState<CustomValues>({})
  const [isChecked, setChecked] = useState(false)
  const values = { ...(stored ?? withDefaults(definition, {})), ...entered }
  const { shown } = rules.divide(values)
  // A file belongs to a record that is there: it is added once the claim is filed.
  const asked = shown.filter(({ type }) => stored || type !== 'file')
  const problemAt = (key: string) =>
    isChecked && definition ? problemOf(definition, key, values) : null
  return {
    isThere: Boolean(definition && asked.length),
    mayChange: asked.some(({ key }) => definition?.editable.includes(key)),
    /** What was entered and is still asked for. */
    sent: () => {
      setChecked(true)
      return Object.fromEntries(
        Object.entries(entered).filter(([key]) => asked.some((field) => field.key === key)),
      )
    },
    clear: () => {
      setEntered({})
      setChecked(false)
    },
    inputs: definition && asked.length > 0 && (
      <FieldInputs
        {...{ definition, rules, values, problemAt }}
        shown={asked}
        onChange={(key, value) => setEntered((known) => ({ ...known, [key]: value }))}
      />
    ),
  }
}
