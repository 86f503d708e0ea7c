export const exitSlugs = { exits: 'member-exits' } as const
