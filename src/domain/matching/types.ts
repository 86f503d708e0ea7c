/** How a member was found; identity only, never the amount or the name. */
export type MatchRule =
  | 'REFERENCE'
  | 'PAYROLL_NUMBER'
  | 'PAYROLL_NUMBER_WITHOUT_ZEROS'
  | 'OMANG'
  | 'FORMER_PAYROLL_NUMBER'

export type LineCategory =
  | 'UNIDENTIFIED'
  | 'REVERSAL'
  | 'EXITED'
  | 'DECEASED'
  | 'DUPLICATE'
  | 'WRONG_CODE'
  | 'CEASED_STILL_PAID'
  | 'UNEXPECTED'

export type ItemCategory = 'MATCHED' | 'SHORT' | 'OVER' | 'MISSING'

export type Category = LineCategory | ItemCategory

/** A line as the payroll sent it. */
export type ReceivedLine = {
  row: number
  payrollNumber?: string | null
  /** The blind index of the Omang; the rules never see the Omang itself. */
  omangKey?: string | null
  reference?: string | null
  deductionCode: string
  /** Thebe; negative for a reversal. */
  amount: number
}

/** What a product is due under an expected line. */
export type DuePart = {
  key: string
  productCode: string
  productKind: string
  due: 'current' | 'arrears'
  /** Thebe. */
  amount: number
}

/** What the society asked the payroll to deduct: one member, one code. */
export type ExpectedLine<Part extends DuePart = DuePart> = {
  memberId: string
  deductionCode: string
  amount: number
  parts: Part[]
}

export type MemberStanding = { status: string; statusDate: string | null }

/** Absolute in thebe; the larger of it and the percentage of what was expected counts. */
export type Tolerance = { amount: number; percent?: string }

export type ClassifiedLine = {
  received: ReceivedLine
  memberId: string | null
  rule: MatchRule | null
  /** Null for a line that is part of an expected item: the item has the category. */
  category: LineCategory | null
  /** `member:code` of its item. */
  itemKey: string | null
}

export type ClassifiedItem<Part extends DuePart = DuePart> = {
  key: string
  expected: ExpectedLine<Part>
  received: number
  lines: number
  category: ItemCategory
}
