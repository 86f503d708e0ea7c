'use client'

import { getTranslation } from '@payloadcms/translations'
import { useField, useFormFields, useTranslation, withCondition } from '@payloadcms/ui'
import type { TextareaFieldClientComponent } from 'payload'
import { useMemo } from 'react'
import {
  compileRule,
  variablesFor,
  type CustomFieldType,
  type FieldFormula,
  type FormulaResult,
} from '../../domain/custom-fields'
import { TextField } from '../elements/input.client'
import { FormulaHelp } from '../formula/help.client'
import { FormulaVerdict } from '../formula/verdict.client'
import { useDefinition } from './use-definition.client'
import { useTenantOfForm } from '../session/use-tenant.client'
import '../elements/elements.css'

const ROWS = 3
const NONE = { prefix: 'record', variables: [] }

/** A formula about a record, checked while it is written, with the names it may use below. */
const FormulaField: TextareaFieldClientComponent = ({ path: given, field, readOnly }) => {
  const { path, value, setValue, disabled, errorMessage } = useField<string>({
    potentiallyStalePath: given,
  })
  const which = path as FieldFormula
  const type = useFormFields(([fields]) => fields.type?.value) as CustomFieldType
  const result = useFormFields(([fields]) => fields.result?.value) as FormulaResult | null
  const collection = useFormFields(([fields]) => fields.collection?.value)
  const definition = useDefinition(useTenantOfForm(), String(collection ?? ''))
  const names = useMemo(
    () => variablesFor(definition?.fields ?? [], definition?.record ?? NONE),
    [definition],
  )
  const compiled = useMemo(
    () => (definition ? compileRule({ type, result, [which]: value }, which, names) : null),
    [definition, type, result, which, value, names],
  )
  const problem = compiled && !compiled.ok ? compiled : null
  const { i18n } = useTranslation()
  const label = getTranslation(field.label ?? path, i18n)
  const help = getTranslation(field.admin?.description ?? '', i18n)
  return (
    <div className="field-type motshelo-stack">
      <TextField
        label={label}
        rows={ROWS}
        disabled={Boolean(readOnly || disabled)}
        invalid={problem !== null}
        value={value ?? ''}
        hint={compiled ? <FormulaVerdict problem={problem} /> : (errorMessage ?? help)}
        onChange={setValue}
      />
      {compiled && <p className="motshelo-note">{help}</p>}
      <FormulaHelp names={names} />
    </div>
  )
}

export const RecordFormulaField = withCondition(FormulaField)
