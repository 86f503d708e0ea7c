import type { Actor } from '../../domain/actor'
import type {
  ClaimFlag,
  ClaimKind,
  ClaimRule,
  ClaimStatus,
  Eligibility,
  PayeeKind,
  PayMethod,
  Place,
} from '../../domain/claims'
import type { Cause } from '../../domain/funeral'
import type { Row } from '../../storage/types'

/** A claim as it is stored. Amounts in thebe; moments as the engine gives them. */
export type ClaimRow = Row & {
  id: string
  tenant: string
  number: string
  type: string
  kind: ClaimKind
  member: string
  policy: string | null
  life: string | null
  memberAccount: string | null
  exit: string | null
  deceasedName: string | null
  omangIndex: string | null
  /** The member or dependant who died; null for claims of no death. */
  person: string | null
  eventOn: string
  cause: Cause | null
  place: Place | null
  claimedAmount: number | null
  claimantName: string
  claimantPhone: string | null
  status: ClaimStatus
  eligible: Eligibility['eligible'] | null
  eligibleAmount: number | null
  approvedAmount: number | null
  rules: ClaimRule[] | null
  flags: ClaimFlag[] | null
  flagsReason: string | null
  decisionReason: string | null
  appealReason: string | null
  reserved: number
  reserveJournal: string | null
  payableJournal: string | null
  filedOn: string
  filedAt: string | Date
  completeAt: string | Date | null
  decidedAt: string | Date | null
  payableAt: string | Date | null
  decideHours: number
  payHours: number
  maker: string
  assessor: string | null
  deciders: string[] | null
  payeesBy: string | null
  reference: string
  steps: number
}

export type ClaimTypeRow = Row & {
  id: string
  code: string
  name: string
  nameTn: string | null
  kind: ClaimKind
  paysTo: 'beneficiaries' | 'member'
  benefit: number | null
  waitingMonths: number | null
  withinMonths: number | null
  decideHours: number
  payHours: number
  active: boolean | null
  /** Whether members file it in the portal. */
  inPortal: boolean | null
}

export type DocumentRow = Row & {
  id: string
  tenant: string
  claim: string
  requirement: string
  file: string
  /** Names, one a line. */
  witnesses: string | null
  status: 'waiting' | 'verified' | 'rejected'
  reason: string | null
  maker: string
  makerName: string
  checkerName: string | null
}

export type PayeeRow = Row & {
  id: string
  tenant: string
  claim: string
  kind: PayeeKind
  name: string
  phone: string | null
  sharePercent: string | null
  amount: number | null
  method: PayMethod | null
  bank: string | null
  branch: string | null
  /** Encrypted. */
  accountNumber: string | null
  accountNumberIndex: string | null
  status: 'planned' | 'due' | 'paid'
  paidOn: string | null
  /** What paid it: the number of a payout, a transfer, a cheque. */
  payment: string | null
  account: string | null
}

/** Somebody who is named to be paid. */
export type NamedPayee = Pick<PayeeRow, 'kind' | 'name'> & {
  /** Of somebody who is named already: the account number stays unless another is entered. */
  id?: string | null
  phone?: string | null
  /** Of what is left after amounts; all shares are 100. */
  sharePercent?: string | null
  /** Thebe, before the rest is shared. */
  amount?: number | null
  method?: PayeeRow['method']
  bank?: string | null
  branch?: string | null
  accountNumber?: string | null
}

/** Who does something to which claim. */
export type ClaimOrder = { tenant: string; claim: string; actor: Actor }
