import type { Permission, SystemRoleKey } from './declaration'
import { isReading } from './registry'

export type SystemRole = {
  key: SystemRoleKey
  name: string
  level: 'platform' | 'society'
  description: string
  /** Whether the role holds a permission that was not granted to it by name. */
  holds(permission: Permission): boolean
}

const reads = (permission: Permission) => permission.key.endsWith('.read')
const collectionOf = (permission: Permission) =>
  permission.key.slice(0, permission.key.lastIndexOf('.'))
const verbOf = (permission: Permission) => permission.key.slice(permission.key.lastIndexOf('.') + 1)

/** Creates and changes, but does not delete, rows of these collections. */
const edits = (permission: Permission, collections: Set<string>) =>
  collections.has(collectionOf(permission)) && ['create', 'update'].includes(verbOf(permission))

const membership = new Set(['members', 'dependants', 'beneficiaries', 'subscriptions'])
const payroll = new Set([
  'file-formats',
  'file-format-versions',
  'payroll-calendar',
  'public-holidays',
  'reconciliation-policies',
])
const bookkeeping = new Set(['gl-export-formats', 'gl-export-targets', 'gl-export-accounts'])
const hiddenFromOfficers = new Set(['audit-log', 'users'])

/**
 * The roles that come with the platform. The finance officer makes, the approver approves; the
 * society admin holds both, and the operations still refuse the maker's own approval.
 */
export const systemRoles: SystemRole[] = [
  {
    key: 'platform-operator',
    name: 'Platform operator',
    level: 'platform',
    description: 'Runs the platform: societies, users, roles, and everything in every society.',
    holds: () => true,
  },
  {
    key: 'support',
    name: 'Support',
    level: 'platform',
    description:
      'Reads everything in every society, with personal numbers masked; changes nothing.',
    holds: reads,
  },
  {
    key: 'society-admin',
    name: 'Society administrator',
    level: 'society',
    description: "Everything in the society, its users included; may not approve one's own work.",
    holds: (permission) => permission.level === 'society',
  },
  {
    key: 'member-officer',
    name: 'Member officer',
    level: 'society',
    description: 'Keeps members, dependants, beneficiaries and subscriptions.',
    holds: (permission) => readsForWork(permission) || edits(permission, membership),
  },
  {
    key: 'finance-officer',
    name: 'Finance officer',
    level: 'society',
    description: 'Makes deduction files, imports remittances, proposes resolutions; approves none.',
    holds: (permission) =>
      readsForWork(permission) || edits(permission, payroll) || edits(permission, bookkeeping),
  },
  {
    key: 'approver',
    name: 'Approver',
    level: 'society',
    description: 'Approves and posts what the finance officer made.',
    holds: readsForWork,
  },
  {
    key: 'auditor',
    name: 'Auditor',
    level: 'society',
    description: 'Reads everything in the society, the audit log included; changes nothing.',
    holds: (permission) => permission.level === 'society' && reads(permission),
  },
]

function readsForWork(permission: Permission): boolean {
  if (permission.level !== 'society' || !reads(permission)) return false
  return !hiddenFromOfficers.has(collectionOf(permission))
}

/** The permissions of a system role, sorted, for the plugins that are installed. */
export function permissionsOfSystemRole(
  role: SystemRole,
  registry: Map<string, Permission>,
): string[] {
  const held = [...registry.values()].filter((permission) => {
    if (role.level === 'society' && permission.level === 'platform') return false
    return role.holds(permission) || isGranted(permission, role)
  })
  return held.map((permission) => permission.key).sort()
}

/** Support and the auditor never change anything, whatever a plugin asks for. */
function isGranted(permission: Permission, role: SystemRole): boolean {
  const changesNothing = role.key === 'support' || role.key === 'auditor'
  return permission.grantedTo.includes(role.key) && (!changesNothing || isReading(permission.key))
}
