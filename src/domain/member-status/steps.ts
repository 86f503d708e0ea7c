export const memberStatuses = [
  'applicant',
  'active',
  'suspended',
  'dormant',
  'exited',
  'deceased',
] as const
export type MemberStatus = (typeof memberStatuses)[number]

/** By what a member's status may change: `change` is a form, a file or a request. */
export type StatusRoute = 'change' | 'admission' | 'exit' | 'exit-undo' | 'rejoining'

type Steps = Partial<Record<MemberStatus, StatusRoute>>

/**
 * From each status, where a member may go and by what. Whoever joins, leaves or comes back does so by
 * an operation with two people and a record of its own; what is left to forms and files is the rest.
 */
const steps: Record<MemberStatus, Steps> = {
  applicant: { active: 'admission', exited: 'admission', deceased: 'exit' },
  active: { suspended: 'change', dormant: 'change', exited: 'exit', deceased: 'exit' },
  suspended: { active: 'change', dormant: 'change', exited: 'exit', deceased: 'exit' },
  dormant: { active: 'change', suspended: 'change', exited: 'exit', deceased: 'exit' },
  exited: { active: 'exit-undo', applicant: 'rejoining', deceased: 'change' },
  deceased: { active: 'exit-undo', applicant: 'rejoining' },
}

/** By what a member goes from one status to another; undefined where no step leads there. */
export const statusRoute = (from: MemberStatus, to: MemberStatus): StatusRoute | undefined =>
  steps[from][to]

const advice: Record<Exclude<StatusRoute, 'change'>, string> = {
  admission:
    'An applicant is admitted or declined, by somebody else than who entered it: use Admit or Decline on the member.',
  exit: 'A member leaves or is recorded as deceased by an exit: propose it on the member’s Exit tab.',
  'exit-undo':
    'Who left, died or was declined does not become a member by a change: undo the exit, admit who was declined, or let the person apply again.',
  rejoining:
    'Who left applies again by Apply again on the member, where the society’s rules count.',
}

/**
 * Why a form, a file or a request may not change a status like this.
 * @returns what to do instead, or null when it may
 */
export function stepProblem(from: MemberStatus, to: MemberStatus): string | null {
  if (from === to) return null
  const route = steps[from][to]
  if (!route) return `A member who is ${from} can't become ${to}.`
  return route === 'change' ? null : advice[route]
}
