'use client'

import { RelationshipInput } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import type { FormField } from './types'
import { useTenantOfForm } from '../session/use-tenant.client'

type Props = {
  field: FormField
  label: string
  hint?: string
  value: unknown
  problem: string | null
  disabled: boolean
  onChange: (value: string | null) => void
}

/** Chooses a record of the society by its name. */
export function RelationInput({ field, label, hint, value, problem, disabled, onChange }: Props) {
  const tenant = useTenantOfForm()
  const target = field.target ?? ''
  const note = problem ?? hint
  return (
    <RelationshipInput
      path={`custom.${field.key}`}
      label={label}
      required={field.required}
      relationTo={[target]}
      hasMany={false}
      allowCreate={false}
      readOnly={disabled}
      filterOptions={tenant ? { [target]: { tenant: { equals: tenant } } } : undefined}
      value={typeof value === 'string' ? { relationTo: target as CollectionSlug, value } : null}
      onChange={(next) => onChange(next ? String(next.value) : null)}
      Description={
        note && <span className={problem ? 'motshelo-bad' : 'motshelo-note'}>{note}</span>
      }
    />
  )
}
