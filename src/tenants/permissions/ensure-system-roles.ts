import type { Payload } from 'payload'
import { slugs } from '../../collections/slugs'
import { permissionRegistry } from './registry'
import { permissionsOfSystemRole, systemRoles } from './system-roles'

type StoredRole = { id: string; key: string; name: string; level: string; permissions: unknown }

/**
 * Makes the system roles and brings their permissions up to date with the plugins installed. Run at
 * each start; it writes only what differs.
 * @returns the id of each system role by its key
 */
export async function ensureSystemRoles(payload: Payload): Promise<Record<string, string>> {
  const registry = permissionRegistry(payload.config)
  const { docs } = await payload.find({
    collection: slugs.roles,
    where: { key: { in: systemRoles.map((role) => role.key) } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const stored = new Map((docs as unknown as StoredRole[]).map((role) => [role.key, role]))
  const ids: Record<string, string> = {}
  for (const role of systemRoles) {
    const { key, name, level, description } = role
    const permissions = permissionsOfSystemRole(role, registry)
    const data = { key, name, level, description, permissions, system: true }
    const existing = stored.get(key)
    ids[key] = existing?.id ?? (await createRole(payload, data))
    if (existing && differs(existing, data)) await updateRole(payload, existing.id, data)
  }
  return ids
}

type RoleData = Record<string, unknown> & Omit<StoredRole, 'id'>

async function createRole(payload: Payload, data: RoleData): Promise<string> {
  const role = await payload.create({
    collection: slugs.roles,
    data: data as never,
    depth: 0,
    overrideAccess: true,
  })
  return String(role.id)
}

async function updateRole(payload: Payload, id: string, data: RoleData): Promise<void> {
  await payload.update({
    collection: slugs.roles,
    id,
    data: data as never,
    depth: 0,
    overrideAccess: true,
  })
}

function differs(stored: StoredRole, wanted: Omit<StoredRole, 'id'>): boolean {
  const facts = ({ name, level, permissions }: Omit<StoredRole, 'id' | 'key'>) =>
    JSON.stringify([name, level, permissions])
  return facts(stored) !== facts(wanted)
}
