export const mergeSlugs = { merges: 'member-merges' } as const
