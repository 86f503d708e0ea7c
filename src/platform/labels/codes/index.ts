import type { Words } from '../text'
import { enCodes } from './en'
import { tnCodes } from './tn'

export { enCodes } from './en'
export { tnCodes } from './tn'

/** A kind of code that the data holds: each has its words here. */
export type CodeKind = keyof typeof enCodes

const languages: Record<string, Record<CodeKind, Words>> = { en: enCodes, tn: tnCodes }

/** The codes of a kind with their words in a language; English where it has none. */
export const codesIn = (kind: CodeKind, language: string): Words =>
  (languages[language] ?? enCodes)[kind]

/** A code in words; the code itself when it is new, such as the free text of a payroll office. */
export const codeInWords = (kind: CodeKind, code: string, language: string): string =>
  codesIn(kind, language)[code] ?? code
