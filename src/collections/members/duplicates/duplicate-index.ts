import { areSimilar, partsOfName, type NameParts } from '../../../domain/identity'
import { displayNameOf } from '../person'
import type { Candidate, Duplicate, DuplicateReason, Known } from './types'

/** What more people have in common than this says nothing about who they are. */
export const MOST_SHARING = 100

const keys = ['payrollNumber', 'phone'] as const
const reasons = { payrollNumber: 'payroll-number', phone: 'phone' } as const

/** Those of one birth date who have one and the same name. */
type Namesakes = { name: NameParts; people: Known[] }

/**
 * Finds who may be the same person by exact keys; names are compared where the birth date is the same
 * and a part of the name, for without a part in common no two names are similar.
 */
export class DuplicateIndex {
  private readonly people = new Set<string>()
  private readonly known = new Map<string, Known[]>()
  private readonly born = new Map<string, number>()
  /** By birth date and part of the name; in each by the whole name, compared once however many have it. */
  private readonly named = new Map<string, Map<string, Namesakes>>()

  /** How many people it knows. */
  get size(): number {
    return this.people.size
  }

  /** Does nothing for a member number that is known. */
  add(person: Known): void {
    if (this.people.has(person.memberNumber)) return
    this.people.add(person.memberNumber)
    for (const field of keys) {
      const key = keyOf(field, person)
      const same = key && this.known.get(key)
      if (same) same.push(person)
      else if (key) this.known.set(key, [person])
    }
    const { birthDate } = person
    if (!birthDate) return
    this.born.set(birthDate, (this.born.get(birthDate) ?? 0) + 1)
    const name = nameOf(person)
    const whole = name.join(' ')
    for (const part of tellingParts(name))
      this.addNamed(`${birthDate}/${part}`, whole, name, person)
  }

  private addNamed(key: string, whole: string, name: NameParts, person: Known): void {
    const names = this.named.get(key)
    const namesakes = names?.get(whole)
    if (namesakes) namesakes.people.push(person)
    else if (names) names.set(whole, { name, people: [person] })
    else this.named.set(key, new Map([[whole, { name, people: [person] }]]))
  }

  /** By the number of reasons, most first. @param most how many are asked for */
  find(candidate: Candidate, most = Infinity): Duplicate[] {
    const found = new Map<Known, DuplicateReason[]>()
    const note = (person: Known, reason: DuplicateReason) => {
      const given = found.get(person)
      if (!given) found.set(person, [reason])
      else if (!given.includes(reason)) given.push(reason)
    }
    for (const field of keys)
      for (const person of this.sharing(field, candidate)) note(person, reasons[field])
    for (const { people } of this.similar(candidate))
      for (const person of people) note(person, 'name-and-birth-date')
    const duplicates = [...found].filter(([person]) => person.id !== candidate.id)
    duplicates.sort(([, a], [, b]) => b.length - a.length)
    return duplicates.slice(0, most).map(duplicateOf)
  }

  private sharing(field: (typeof keys)[number], candidate: Candidate): Known[] {
    const sharing = this.known.get(keyOf(field, candidate) ?? '') ?? []
    return sharing.length > MOST_SHARING ? [] : sharing
  }

  private similar(candidate: Candidate): Namesakes[] {
    const { birthDate } = candidate
    if (!birthDate || (this.born.get(birthDate) ?? MOST_SHARING + 1) > MOST_SHARING) return []
    const name = nameOf(candidate)
    const near = tellingParts(name).flatMap((part) => [
      ...(this.named.get(`${birthDate}/${part}`)?.values() ?? []),
    ])
    return near.filter((other) => areSimilar(name, other.name))
  }
}

function keyOf(field: (typeof keys)[number], person: Candidate): string | null {
  const value = person[field]
  return value ? `${field}/${value}` : null
}

const nameOf = ({ surname, forenames }: Candidate): NameParts =>
  partsOfName(`${surname ?? ''} ${forenames ?? ''}`)

/** An initial is a part that many have. */
const tellingParts = (name: NameParts): string[] => [
  ...new Set(name.filter((part) => part.length > 1)),
]

const duplicateOf = ([person, given]: [Known, DuplicateReason[]]): Duplicate => {
  const { id, memberNumber, status, surname, forenames } = person
  return {
    ...{ id, memberNumber, status, reasons: given },
    displayName: displayNameOf(surname ?? '', forenames ?? ''),
  }
}
