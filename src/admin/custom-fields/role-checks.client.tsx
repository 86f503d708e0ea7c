'use client'

import { getTranslation } from '@payloadcms/translations'
import { FieldDescription, FieldError, useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClient } from 'payload'
import { Check } from '../elements/input.client'
import '../elements/elements.css'

type Props = {
  field: Pick<JSONFieldClient, 'label' | 'admin'>
  path: string
  readOnly?: boolean
  roles: { id: string; name: string }[]
}

/** Which roles a field is for; none is all of them. */
export function RoleChecks({ field, path: given, readOnly, roles }: Props) {
  const { path, value, setValue, showError, disabled } = useField<string[]>({
    potentiallyStalePath: given,
  })
  const { i18n } = useTranslation()
  const chosen = Array.isArray(value) ? value : []
  const toggle = (id: string, on: boolean) =>
    setValue(on ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <fieldset className="field-type motshelo-card" disabled={Boolean(readOnly || disabled)}>
      <legend>{getTranslation(field.label || path, i18n)}</legend>
      <FieldError path={path} showError={showError} />
      {roles.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(on) => toggle(id, on)}
        />
      ))}
      <FieldDescription description={field.admin?.description} path={path} />
    </fieldset>
  )
}
