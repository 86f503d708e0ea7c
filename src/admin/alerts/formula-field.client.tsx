'use client'

import { getTranslation } from '@payloadcms/translations'
import { useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextareaFieldClientComponent } from 'payload'
import { useMemo } from 'react'
import { compileFormula, type FormulaVariable } from '../../domain/formula'
import { TextField } from '../elements/input.client'
import { FormulaHelp } from '../formula/help.client'
import { FormulaVerdict } from '../formula/verdict.client'
import { useTenantOfForm } from '../session/use-tenant.client'
import { TryAlert } from './try-it.client'
import { useVariables } from './use-variables.client'
import '../elements/elements.css'

const ROWS = 3

/** The condition of an alert, checked while it is written, with what it may name and a trial below. */
export const AlertFormula: TextareaFieldClientComponent = ({ path: given, field, readOnly }) => {
  const { value, setValue, disabled, errorMessage } = useField<string>({
    potentiallyStalePath: given,
  })
  const formula = value?.trim() ?? ''
  const { tenant, about, names, compiled } = useCondition(formula)
  const problem = compiled?.ok === false ? compiled : null
  const { i18n } = useTranslation()
  const help = getTranslation(field.admin?.description ?? '', i18n)
  return (
    <div className="field-type motshelo-stack">
      <TextField
        label={getTranslation(field.label ?? given, i18n)}
        rows={ROWS}
        disabled={Boolean(readOnly || disabled)}
        invalid={problem !== null}
        value={value ?? ''}
        hint={hintOf(compiled, errorMessage ?? help)}
        onChange={setValue}
      />
      {compiled && <p className="motshelo-note">{help}</p>}
      <FormulaHelp names={names ?? []} />
      <TryAlert tenant={tenant} about={about} formula={compiled?.ok ? formula : ''} />
    </div>
  )
}

const hintOf = (compiled: ReturnType<typeof compiledBy>, otherwise: string) =>
  compiled ? <FormulaVerdict problem={compiled.ok ? null : compiled} /> : otherwise

/** What the condition is about, may name, and means. */
function useCondition(formula: string) {
  const about = useFormFields(([fields]) => String(fields.about?.value ?? ''))
  const tenant = useTenantOfForm()
  const names = useVariables(tenant, about)
  const compiled = useMemo(() => compiledBy(names, formula), [names, formula])
  return { tenant, about, names, compiled }
}

const compiledBy = (names: FormulaVariable[] | null, formula: string) =>
  names && formula
    ? compileFormula<'yes-no'>(formula, { variables: names, result: 'yes-no' })
    : null
