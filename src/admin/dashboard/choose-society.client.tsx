'use client'

import { useTenantSelection } from '@payloadcms/plugin-multi-tenant/client'
import { Button } from '@payloadcms/ui'

/** Selects a society, as the selector beside the page does. */
export function ChooseSociety({ id, label }: { id: string; label: string }) {
  const { setTenant } = useTenantSelection()
  return (
    <Button buttonStyle="secondary" size="small" onClick={() => setTenant({ id, refresh: true })}>
      {label}
    </Button>
  )
}
