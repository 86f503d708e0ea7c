export const exitSlugs = { exits: 'member-exits', plans: 'arrears-plans' } as const
