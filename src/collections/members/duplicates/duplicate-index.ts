import { areSimilar, partsOfName, type NameParts } from '../../../domain/identity'
import { displayNameOf } from '../person'
import {
  duplicateReasons,
  type Candidate,
  type Duplicate,
  type DuplicateReason,
  type Known,
} from './types'

/** What more people have in common than this says nothing about who they are. */
export const MOST_SHARING = 100

const keys = {
  'payroll-number': 'payrollNumber',
  phone: 'phone',
  'name-and-birth-date': 'birthDate',
} as const satisfies Record<DuplicateReason, keyof Candidate>

type Entry = { person: Known; name: NameParts }

/** Finds who may be the same person by exact keys; names are compared where the birth date is the same. */
export class DuplicateIndex {
  private readonly known = new Map<string, Entry[]>()

  add(person: Known): void {
    const entry = { person, name: nameOf(person) }
    for (const reason of duplicateReasons) {
      const key = keyOf(reason, person)
      if (!key) continue
      const same = this.known.get(key)
      if (same) same.push(entry)
      else this.known.set(key, [entry])
    }
  }

  /** By the number of reasons, most first. */
  find(candidate: Candidate): Duplicate[] {
    const found = new Map<string, Duplicate>()
    const name = nameOf(candidate)
    for (const reason of duplicateReasons) {
      for (const { person, name: other } of this.sharing(reason, candidate)) {
        if (person.id === candidate.id) continue
        if (reason === 'name-and-birth-date' && !areSimilar(name, other)) continue
        const duplicate = found.get(person.id) ?? duplicateOf(person)
        if (!duplicate.reasons.includes(reason)) duplicate.reasons.push(reason)
        found.set(person.id, duplicate)
      }
    }
    return [...found.values()].sort((a, b) => b.reasons.length - a.reasons.length)
  }

  private sharing(reason: DuplicateReason, candidate: Candidate): Entry[] {
    const key = keyOf(reason, candidate)
    const sharing = (key && this.known.get(key)) || []
    return sharing.length > MOST_SHARING ? [] : sharing
  }
}

function keyOf(reason: DuplicateReason, person: Candidate): string | null {
  const value = person[keys[reason]]
  return value ? `${reason}/${value}` : null
}

const nameOf = ({ surname, forenames }: Candidate): NameParts =>
  partsOfName(`${surname ?? ''} ${forenames ?? ''}`)

const duplicateOf = ({ id, memberNumber, status, surname, forenames }: Known): Duplicate => ({
  ...{ id, memberNumber, status, reasons: [] },
  displayName: displayNameOf(surname ?? '', forenames ?? ''),
})
