import { withoutLeadingZeros } from '../identity'
import { add, AMBIGUOUS, keyIndex, NumberIndex } from './number-index'
import type { MatchRule, ReceivedLine } from './types'

export type DirectoryEntry = {
  memberId: string
  payrollNumber?: string | null
  /** The member left before the period: whoever has the number now comes first. */
  hasLeft?: boolean
  formerPayrollNumbers?: string[]
  omangKey?: string | null
  references?: string[]
}

export type Match = { memberId: string; rule: MatchRule }

type Identity = Pick<ReceivedLine, 'reference' | 'payrollNumber' | 'omangKey'>

/** Finds members by identity, in the order of the rules: the first rule that knows one member decides. */
export class MemberDirectory {
  private readonly byReference = keyIndex()
  private readonly byPayrollNumber = new NumberIndex()
  private readonly byDigits = new NumberIndex()
  private readonly byOmang = keyIndex()
  private readonly byFormerNumber = keyIndex()

  add({ memberId, references, omangKey, ...entry }: DirectoryEntry): void {
    const { payrollNumber, formerPayrollNumbers, hasLeft = false } = entry
    if (payrollNumber) {
      this.byPayrollNumber.add(payrollNumber, memberId, hasLeft)
      this.byDigits.add(withoutLeadingZeros(payrollNumber), memberId, hasLeft)
    }
    if (omangKey) add(this.byOmang, omangKey, memberId)
    for (const number of formerPayrollNumbers ?? []) add(this.byFormerNumber, number, memberId)
    for (const reference of references ?? []) add(this.byReference, reference, memberId)
  }

  /** @returns null when no rule knows exactly one member: a person decides then */
  match({ reference, payrollNumber, omangKey }: Identity): Match | null {
    const number = payrollNumber?.replace(/\s/g, '')
    const byReference = one(reference && this.byReference.get(reference), 'REFERENCE')
    if (byReference) return byReference
    const byNumber = this.matchNumber(number)
    if (byNumber && byNumber !== AMBIGUOUS) return byNumber
    const byOmang = one(omangKey && this.byOmang.get(omangKey), 'OMANG')
    // A number that two people hold says nothing about who had it before them.
    if (byOmang || byNumber === AMBIGUOUS) return byOmang
    return one(number && this.byFormerNumber.get(number), 'FORMER_PAYROLL_NUMBER')
  }

  private matchNumber(number: string | undefined): Match | typeof AMBIGUOUS | null {
    if (!number) return null
    const holder = this.byPayrollNumber.holder(number)
    if (holder === AMBIGUOUS) return AMBIGUOUS
    if (holder) return { memberId: holder, rule: 'PAYROLL_NUMBER' }
    const byDigits = this.byDigits.holder(withoutLeadingZeros(number))
    if (byDigits === AMBIGUOUS) return AMBIGUOUS
    return byDigits ? { memberId: byDigits, rule: 'PAYROLL_NUMBER_WITHOUT_ZEROS' } : null
  }
}

const one = (found: string | typeof AMBIGUOUS | null | undefined, rule: MatchRule): Match | null =>
  typeof found === 'string' && found ? { memberId: found, rule } : null
