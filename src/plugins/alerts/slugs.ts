/** The collections of this plugin. */
export const alertSlugs = { alerts: 'alerts', hits: 'alert-hits' } as const
