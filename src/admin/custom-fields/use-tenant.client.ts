'use client'

import { useTenantSelection } from '@payloadcms/plugin-multi-tenant/client'
import { useFormFields } from '@payloadcms/ui'

/** The society of the record in the form: its own, or the one that is selected for a new record. */
export function useTenantOfForm(): string | undefined {
  const { selectedTenantID } = useTenantSelection()
  const own = useFormFields(([fields]) => fields.tenant?.value)
  const id = own ?? selectedTenantID
  return typeof id === 'string' && id ? id : undefined
}
