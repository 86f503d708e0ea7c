import type { BeneficiaryInput } from '../../../collections/beneficiaries/save-set'
import { canonicalJson } from '../../../domain/canonical-json'
import {
  isEmpty,
  wordsOfValue,
  type CustomField,
  type CustomValue,
} from '../../../domain/custom-fields'
import type { ProposedPerson } from './types'

type Person = BeneficiaryInput | null

/** A beneficiary with nothing but what a set says of one. */
export function plain(person: BeneficiaryInput): BeneficiaryInput {
  const { id, surname, forenames, relation, phone, sharePercent, custom } = person
  return {
    ...(id ? { id } : {}),
    ...{ surname, forenames, relation: relation || null, phone: phone || null, sharePercent },
    ...(custom && Object.keys(custom).length ? { custom } : {}),
  }
}

/** Each beneficiary as it is and as it is to be; those who are new come last. */
export function beside(now: BeneficiaryInput[], wanted: BeneficiaryInput[]): ProposedPerson[] {
  const known = new Set(now.map(({ id }) => id))
  const there = now.map((before) => ({
    ...{ before, after: wanted.find(({ id }) => id === before.id) ?? null },
  }))
  // With an id that is not there it is refused when it is tried.
  const added = wanted.filter(({ id }) => !id || !known.has(id))
  return [...there, ...added.map((after) => ({ before: null, after }))]
}

/** Somebody as he is to be, with the own fields that nobody asked about. */
export const whole = ({ before, after }: ProposedPerson): Person =>
  after && { ...after, custom: { ...before?.custom, ...after.custom } }

export const isUnchanged = (person: ProposedPerson): boolean => isSame(person.before, whole(person))

/** The ids of those who are not as they were when the set was proposed, whoever came since included. */
export function staleIn(proposed: ProposedPerson[], now: BeneficiaryInput[]): Set<string> {
  const was = new Map(proposed.flatMap(({ before }) => (before?.id ? [[before.id, before]] : [])))
  const is = new Map(now.map((each) => [String(each.id), each]))
  const ids = [...new Set([...was.keys(), ...is.keys()])]
  return new Set(ids.filter((id) => !isSame(was.get(id) ?? null, is.get(id) ?? null)))
}

const isSame = (one: Person, other: Person): boolean => comparable(one) === comparable(other)

/** A field of the society's own that is empty is as one that was never there. */
const comparable = (person: Person): string =>
  canonicalJson(
    person && {
      ...person,
      custom: Object.fromEntries(
        Object.entries(person.custom ?? {}).filter(([, value]) => !isEmpty(value as CustomValue)),
      ),
    },
  )

export const nameOf = (person: Person): string =>
  person ? `${person.forenames} ${person.surname}` : ''

/** The society's own fields that the reader may see, and the language in which he reads them. */
export type OwnWords = { fields: readonly CustomField[]; language: 'en' | 'tn' }

/** A beneficiary in a line; null for nobody. */
export const inWords = (person: Person, own?: OwnWords): string | null => {
  if (!person) return null
  const { relation, phone, sharePercent } = person
  const said = own ? ownInWords(person, own) : []
  return [nameOf(person), relation, phone, `${sharePercent} %`, ...said].filter(Boolean).join(', ')
}

const ownInWords = ({ custom }: BeneficiaryInput, { fields, language }: OwnWords): string[] =>
  fields.flatMap((field) => {
    const words = wordsOfValue(field, custom?.[field.key] as CustomValue, { language })
    const label = (language === 'tn' && field.label.tn) || field.label.en
    return words ? [`${label}: ${words}`] : []
  })
