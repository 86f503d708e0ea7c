export const changeRequestSlugs = { requests: 'change-requests' } as const
