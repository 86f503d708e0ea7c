export const transferSlugs = { transfers: 'payroll-transfers' } as const
