import { haveSimilarNames } from '../../../domain/identity'
import { displayNameOf } from '../person'
import {
  duplicateReasons,
  type Candidate,
  type Duplicate,
  type DuplicateReason,
  type Known,
} from './types'

/** What more people have in common than this says nothing about who they are. */
export const MOST_SHARING = 200

const keys = {
  'payroll-number': 'payrollNumber',
  phone: 'phone',
  'name-and-birth-date': 'birthDate',
} as const satisfies Record<DuplicateReason, keyof Candidate>

/** Finds who may be the same person by exact keys; names are compared where the birth date is the same. */
export class DuplicateIndex {
  private readonly known = new Map<string, Known[]>()

  add(person: Known): void {
    for (const reason of duplicateReasons) {
      const key = keyOf(reason, person)
      if (!key) continue
      const same = this.known.get(key)
      if (same) same.push(person)
      else this.known.set(key, [person])
    }
  }

  /** By the number of reasons, most first. */
  find(candidate: Candidate): Duplicate[] {
    const found = new Map<string, Duplicate>()
    for (const reason of duplicateReasons) {
      const key = keyOf(reason, candidate)
      const sharing = (key && this.known.get(key)) || []
      if (sharing.length > MOST_SHARING) continue
      for (const person of sharing) {
        if (person.id === candidate.id || !isSame(reason, candidate, person)) continue
        const duplicate = found.get(person.id) ?? duplicateOf(person)
        if (!duplicate.reasons.includes(reason)) duplicate.reasons.push(reason)
        found.set(person.id, duplicate)
      }
    }
    return [...found.values()].sort((a, b) => b.reasons.length - a.reasons.length)
  }
}

function keyOf(reason: DuplicateReason, person: Candidate): string | null {
  const value = person[keys[reason]]
  return value ? `${reason}/${value}` : null
}

const isSame = (reason: DuplicateReason, one: Candidate, other: Candidate): boolean =>
  reason !== 'name-and-birth-date' || haveSimilarNames(nameOf(one), nameOf(other))

const nameOf = ({ surname, forenames }: Candidate): string => `${surname ?? ''} ${forenames ?? ''}`

const duplicateOf = ({ id, memberNumber, status, surname, forenames }: Known): Duplicate => ({
  ...{ id, memberNumber, status, reasons: [] },
  displayName: displayNameOf(surname ?? '', forenames ?? ''),
})
