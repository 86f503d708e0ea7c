import { addDays, type BusinessDate } from '../calendar'
import type {
  ChecklistItem,
  ChecklistState,
  DocumentHolder,
  MemberDocument,
  Requirement,
} from './types'

/** Days before its end from which a document counts as expiring. */
export const EXPIRING_DAYS = 60

type Checklist<D> = {
  holder: DocumentHolder
  requirements: Requirement[]
  /** Oldest first. */
  documents: D[]
  today: BusinessDate
}

/** How it stands with each document that is asked of a member. */
export function checklistOf<D extends MemberDocument>({
  holder,
  requirements,
  documents,
  today,
}: Checklist<D>): ChecklistItem<D>[] {
  return requirements
    .filter((requirement) => appliesTo(requirement, holder))
    .map((requirement) => {
      const own = documents.filter((document) => document.requirement === requirement.id)
      return { requirement, ...standing(own, today) }
    })
}

/** What must be there before a member is admitted and is not. */
export const missingOf = <D extends MemberDocument>(
  checklist: ChecklistItem<D>[],
): ChecklistItem<D>[] =>
  checklist.filter(
    ({ requirement, state }) =>
      requirement.requiredForAdmission && state !== 'complete' && state !== 'expiring',
  )

/** Whether a society asks this of such a member. */
export function appliesTo({ appliesTo: whom }: Requirement, holder: DocumentHolder): boolean {
  switch (whom) {
    case 'everyone':
      return true
    case 'on-payroll':
      return holder.isOnPayroll
    case 'not-on-payroll':
      return !holder.isOnPayroll
    case 'citizens':
      return holder.hasOmang
    case 'non-citizens':
      return !holder.hasOmang
  }
}

/** A verified one that lasts longest counts, else one that waits, else one that has ended. */
function standing<D extends MemberDocument>(
  documents: D[],
  today: BusinessDate,
): { state: ChecklistState; document: D | null } {
  const verified = documents.filter(({ status }) => status === 'verified').sort(byEnd)
  const best = verified.at(-1)
  if (best && !isExpired(best, today)) {
    const isExpiring = best.expiresOn !== null && best.expiresOn <= addDays(today, EXPIRING_DAYS)
    return { state: isExpiring ? 'expiring' : 'complete', document: best }
  }
  const waiting = documents.filter(({ status }) => status === 'waiting').at(-1)
  if (waiting) return { state: 'waiting', document: waiting }
  return best ? { state: 'expired', document: best } : { state: 'missing', document: null }
}

const isExpired = ({ expiresOn }: MemberDocument, today: BusinessDate): boolean =>
  expiresOn !== null && expiresOn < today

function byEnd(one: MemberDocument, other: MemberDocument): number {
  const [a, b] = [one.expiresOn ?? '9999', other.expiresOn ?? '9999']
  return a < b ? -1 : Number(a > b)
}
