import type { PersonalKind } from './kinds'

/** What the audit log and the search must know of a personal field. */
export type PersonalMark = { name: string; kind: PersonalKind; index: string; unique: boolean }

type Custom = { personal?: PersonalMark }

/** @returns the mark of a personal field, or undefined for any other */
export const personalMarkOf = (field: object): PersonalMark | undefined =>
  ((field as { custom?: Custom }).custom as Custom | undefined)?.personal
