import { withoutLeadingZeros } from '../identity'
import type { MatchRule, ReceivedLine } from './types'

export type DirectoryEntry = {
  memberId: string
  payrollNumber?: string | null
  formerPayrollNumbers?: string[]
  omangKey?: string | null
  references?: string[]
}

export type Match = { memberId: string; rule: MatchRule }

/** A key that two members share identifies neither. */
const AMBIGUOUS = Symbol('two members')
type Index = Map<string, string | typeof AMBIGUOUS>

/** Finds members by identity, in the order of the rules: the first rule that knows one member decides. */
export class MemberDirectory {
  private readonly byReference: Index = new Map()
  private readonly byPayrollNumber: Index = new Map()
  private readonly byDigits: Index = new Map()
  private readonly byOmang: Index = new Map()
  private readonly byFormerNumber: Index = new Map()

  add({
    memberId,
    payrollNumber,
    formerPayrollNumbers,
    omangKey,
    references,
  }: DirectoryEntry): void {
    if (payrollNumber) {
      enter(this.byPayrollNumber, payrollNumber, memberId)
      enter(this.byDigits, withoutLeadingZeros(payrollNumber), memberId)
    }
    if (omangKey) enter(this.byOmang, omangKey, memberId)
    for (const number of formerPayrollNumbers ?? []) enter(this.byFormerNumber, number, memberId)
    for (const reference of references ?? []) enter(this.byReference, reference, memberId)
  }

  /** @returns null when no rule knows exactly one member: a person decides then */
  match({
    reference,
    payrollNumber,
    omangKey,
  }: Pick<ReceivedLine, 'reference' | 'payrollNumber' | 'omangKey'>): Match | null {
    const number = payrollNumber?.replace(/\s/g, '')
    return (
      found(this.byReference, reference, 'REFERENCE') ??
      found(this.byPayrollNumber, number, 'PAYROLL_NUMBER') ??
      found(this.byDigits, number && withoutLeadingZeros(number), 'PAYROLL_NUMBER_WITHOUT_ZEROS') ??
      found(this.byOmang, omangKey, 'OMANG') ??
      found(this.byFormerNumber, number, 'FORMER_PAYROLL_NUMBER')
    )
  }
}

function enter(index: Index, key: string, memberId: string): void {
  const known = index.get(key)
  index.set(key, known === undefined || known === memberId ? memberId : AMBIGUOUS)
}

function found(index: Index, key: string | null | undefined, rule: MatchRule): Match | null {
  const memberId = key ? index.get(key) : undefined
  return typeof memberId === 'string' ? { memberId, rule } : null
}
