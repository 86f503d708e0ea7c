'use client'

import type { CustomValue, CustomValues } from '../../domain/custom-fields'
import { FieldInputs } from '../custom-fields/field-inputs.client'
import { withDefaults } from '../custom-fields/problems'
import type { FormDefinition } from '../custom-fields/types'
import { useRules } from '../custom-fields/use-rules.client'
import type { BeneficiaryRow } from './rows'

type Props = {
  definition: FormDefinition | null
  row: BeneficiaryRow
  locked: boolean
  onChange: (row: BeneficiaryRow) => void
}

/** The society's own fields of one beneficiary. A file belongs to a record that is there, so a new row has none. */
export function OwnFields({ definition, row, locked, onChange }: Props) {
  const { custom, entered, ...typed } = row
  const rules = useRules(definition, typed)
  const valuesWith = (given: CustomValues) => ({
    ...(row.id ? custom : withDefaults(definition, {})),
    ...given,
  })
  const values = valuesWith(entered)
  const shown = rules.divide(values).shown.filter(({ type }) => row.id || type !== 'file')
  if (!definition || !shown.length) return null
  const change = (key: string, value: CustomValue) => {
    const given = { ...entered, [key]: value }
    // What was entered before its field went out of sight is not sent.
    for (const hidden of rules.divide(valuesWith(given)).hidden) delete given[hidden.key]
    onChange({ ...row, entered: given })
  }
  return (
    <FieldInputs
      {...{ definition, rules, shown, values }}
      disabled={locked}
      problemAt={() => null}
      onChange={change}
    />
  )
}
