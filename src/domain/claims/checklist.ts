import type { Cause } from '../funeral'
import type { Place } from './types'

export const requirementCauses = ['any', 'natural', 'accident', 'suicide'] as const
export const requirementPlaces = ['any', 'hospital', 'home', 'elsewhere', 'abroad'] as const

/** A document that a claim type asks for, by how and where somebody died. */
export type ClaimRequirement = {
  code: string
  name: string
  cause: (typeof requirementCauses)[number]
  place: (typeof requirementPlaces)[number]
  /** The code of the document that this one may stand for, such as a chief's letter for a certificate. */
  insteadOf: string | null
  /** How many witnesses it must name. */
  witnesses: number
}

export type ClaimDocument = {
  id: string
  requirement: string
  status: 'waiting' | 'verified' | 'rejected'
  /** Names of those who bear witness. */
  witnesses: readonly string[]
}

export type DocumentItem<D extends ClaimDocument = ClaimDocument> = {
  requirement: ClaimRequirement
  /** What the society takes in its place. */
  alternatives: ClaimRequirement[]
  state: 'complete' | 'waiting' | 'missing'
  /** The document that counts, or the one that waits. */
  document: D | null
}

type Death = { cause: Cause | null; place: Place | null }

/**
 * How it stands with each document of a claim. One that may stand for another is no line of its own: it
 * completes the line of the other, when it names its witnesses.
 * @param documents the oldest first
 */
export function claimChecklist<D extends ClaimDocument>(
  requirements: readonly ClaimRequirement[],
  documents: readonly D[],
  death: Death,
): DocumentItem<D>[] {
  const asked = requirements.filter((requirement) => applies(requirement, death))
  return asked
    .filter(({ insteadOf }) => !insteadOf || !asked.some(({ code }) => code === insteadOf))
    .map((requirement) => {
      const alternatives = asked.filter(({ insteadOf }) => insteadOf === requirement.code)
      const taken = [requirement, ...alternatives]
      const own = documents.filter(
        (document) =>
          document.status !== 'rejected' &&
          taken.some(({ code, witnesses }) => fits(document, code, witnesses)),
      )
      const verified = own.findLast(({ status }) => status === 'verified')
      const document = verified ?? own.at(-1) ?? null
      const state = verified ? 'complete' : document ? 'waiting' : 'missing'
      return { requirement, alternatives, state, document }
    })
}

/** Whether every document is there and somebody has verified it. */
export const isComplete = (checklist: readonly DocumentItem[]): boolean =>
  checklist.every(({ state }) => state === 'complete')

const applies = ({ cause, place }: ClaimRequirement, death: Death): boolean =>
  (cause === 'any' || cause === death.cause) && (place === 'any' || place === death.place)

const fits = (document: ClaimDocument, code: string, witnesses: number): boolean =>
  document.requirement === code && namesOf(document.witnesses).size >= witnesses

/** One person who is named twice bears witness once. */
const namesOf = (witnesses: readonly string[]): Set<string> =>
  new Set(witnesses.map((name) => name.trim().toLowerCase()).filter(Boolean))
