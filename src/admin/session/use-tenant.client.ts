'use client'

import { useTenantSelection } from '@payloadcms/plugin-multi-tenant/client'
import { useFormFields } from '@payloadcms/ui'

/** The society of the record in the form: its own, or for a new record the only or the selected one. */
export function useTenantOfForm(): string | undefined {
  const { options, selectedTenantID } = useTenantSelection()
  const own = useFormFields(([fields]) => fields.tenant?.value)
  const only = options.length === 1 ? options[0]?.value : selectedTenantID
  const id = own ?? only
  return typeof id === 'string' && id ? id : undefined
}
