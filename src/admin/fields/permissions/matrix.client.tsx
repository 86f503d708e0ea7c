'use client'

import { FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClient } from 'payload'
import type { ReactNode } from 'react'
import { Check } from '../../elements/input.client'
import { useTexts } from '../../translations/use-texts.client'
import { matrixOf, toggled, verbs, type Matrix, type PermissionOption } from './matrix'
import '../../elements/elements.css'

type Props = {
  field: Pick<JSONFieldClient, 'label' | 'required'>
  path: string
  readOnly?: boolean
  options: PermissionOption[]
}

const headings = {
  read: 'permissionRead',
  create: 'permissionCreate',
  update: 'permissionUpdate',
  delete: 'permissionDelete',
} as const

/** Collections by what may be done with them, then the named operations. */
export function PermissionsMatrix({ field, path: given, readOnly, options }: Props) {
  const t = useTexts()
  const { path, value, setValue, showError, disabled } = useField<string[]>({
    potentiallyStalePath: given,
  })
  const level = useFormFields(([fields]) => fields.level?.value)
  const held = Array.isArray(value) ? value : []
  const { rows, operations, unknown } = matrixOf(options, held, level === 'platform')
  const locked = Boolean(readOnly || disabled)
  const toggle = (key: string, on: boolean) => setValue(toggled(options, held, key, on))
  const box = (key: string, label: string) => (
    <input
      type="checkbox"
      aria-label={label}
      checked={held.includes(key)}
      disabled={locked}
      onChange={(event) => toggle(key, event.target.checked)}
    />
  )
  return (
    <div className="field-type motshelo-stack">
      <div>
        <FieldLabel label={field.label} path={path} required={field.required} />
        <FieldError path={path} showError={showError} />
      </div>
      <Collections rows={rows} box={box} />
      <fieldset className="motshelo-card">
        <legend>{t('operations')}</legend>
        {operations.map(({ key, label }) => (
          <Check
            key={key}
            label={label}
            checked={held.includes(key)}
            disabled={locked}
            onChange={(on) => toggle(key, on)}
          />
        ))}
      </fieldset>
      {unknown.length > 0 && (
        <p className="motshelo-note">
          {t('unknownPermissions')} {unknown.join(', ')}
        </p>
      )}
    </div>
  )
}

type CollectionsProps = { rows: Matrix['rows']; box: (key: string, label: string) => ReactNode }

function Collections({ rows, box }: CollectionsProps) {
  const t = useTexts()
  return (
    <div className="motshelo-scroll" tabIndex={0} role="region" aria-label={t('collections')}>
      <table className="motshelo-table">
        <thead>
          <tr>
            <th scope="col">{t('collection')}</th>
            {verbs.map((verb) => (
              <th key={verb} scope="col">
                {t(headings[verb])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {verbs.map((verb) => {
                const cell = cells[verb]
                return <td key={verb}>{cell && box(cell.key, cell.label)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
