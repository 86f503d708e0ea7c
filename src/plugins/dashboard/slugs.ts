export const dashboardSlugs = { layouts: 'dashboard-layouts' } as const
