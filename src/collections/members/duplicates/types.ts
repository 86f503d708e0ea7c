/** Why somebody may be the same person. */
export const duplicateReasons = ['payroll-number', 'phone', 'name-and-birth-date'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

/** A person to look for among the members. */
export type Candidate = {
  /** Of who is a member already. */
  id?: string | null
  surname?: string | null
  forenames?: string | null
  birthDate?: string | null
  phone?: string | null
  payrollNumber?: string | null
}

/** A person among whom is looked. */
export type Known = Candidate & { id: string; memberNumber: string; status: string }

/** A member who may be the same person. */
export type Duplicate = {
  id: string
  memberNumber: string
  displayName: string
  status: string
  reasons: DuplicateReason[]
}
