/** The roles that every installation has; a platform operator may add others. */
export const systemRoleKeys = [
  'platform-operator',
  'support',
  'society-admin',
  'member-officer',
  'finance-officer',
  'approver',
  'auditor',
] as const
export type SystemRoleKey = (typeof systemRoleKeys)[number]

/** A named operation that a role may hold. */
export type PermissionDeclaration = {
  /** `<noun>.<verb>`, for example `remittance.post`. */
  key: string
  /** What a person reads in the role's form, for example `Post a remittance`. */
  label: string
  /** System roles that hold it besides the platform operator and the society admin. */
  grantedTo?: SystemRoleKey[]
  /** Why no workflow can be set for it; without this it must be among the `approvals` of who declares it. */
  withoutApproval?: string
}

/** A permission as the registry knows it. */
export type Permission = {
  key: string
  label: string
  /** `platform`: only a platform role may hold it; `society`: society roles may, too. */
  level: 'platform' | 'society'
  grantedTo: SystemRoleKey[]
  /** A named operation, and not what comes with a collection. */
  isOperation: boolean
  withoutApproval?: string
}
