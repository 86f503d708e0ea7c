/** Why a member leaves. */
export const exitKinds = ['resignation', 'retirement', 'death', 'expulsion'] as const
export type ExitKind = (typeof exitKinds)[number]

/** The member's status once the exit is approved. */
export const statusAfter = (kind: ExitKind): 'exited' | 'deceased' =>
  kind === 'death' ? 'deceased' : 'exited'
