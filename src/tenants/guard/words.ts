/** What Payload's multi-tenant plugin says: here a tenant is a society. */
export const selectorWords = {
  en: {
    'assign-tenant-button-label': 'Give to a society',
    'assign-tenant-modal-title': 'Give "{{title}}" to a society',
    'field-assignedTenant-label': 'Society',
    'nav-tenantSelector-label': 'Society',
  },
  tn: {
    'assign-tenant-button-label': 'Naya mokgatlho',
    'assign-tenant-modal-title': 'Naya mokgatlho "{{title}}"',
    'field-assignedTenant-label': 'Mokgatlho',
    'nav-tenantSelector-label': 'Mokgatlho',
  },
} as const
