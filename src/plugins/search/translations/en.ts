/** English words of this plugin; the other languages have the same keys. */
export const en = { members: 'Members', dependants: 'Dependants' } as const
