import type { LabelFunction, StaticLabel } from 'payload'
import { ownershipOf, type Ownership } from '../ownership'
import { coreOperations } from './core-operations'
import type { Permission, PermissionDeclaration } from './declaration'

type CollectionLike = {
  slug: string
  custom?: Record<string, unknown>
  labels?: { plural?: LabelFunction | StaticLabel }
}

/** The part of a configuration that permissions come from; Payload's own type fits, sanitized or not. */
export type PermissionSource = {
  collections?: CollectionLike[]
  custom?: Record<string, unknown>
}

type Verb = 'read' | 'create' | 'update' | 'delete'

const registries = new WeakMap<object, Map<string, Permission>>()

/** Every permission a role may hold, by key: of collections, of the core and of plugins. */
export function permissionRegistry(config: PermissionSource): Map<string, Permission> {
  const known = registries.get(config)
  if (known) return known
  const platform = config.custom?.platform as { permissions?: PermissionDeclaration[] } | undefined
  const operations = [...coreOperations, ...(platform?.permissions ?? [])].map(asOperation)
  const all = [...(config.collections ?? []).flatMap(permissionsOfCollection), ...operations]
  const registry = new Map(all.map((permission) => [permission.key, permission]))
  registries.set(config, registry)
  return registry
}

/** True for a permission that changes nothing: it stays in force when a society is suspended or closed. */
export function isReading(permission: string): boolean {
  return /\.(read|download)$/.test(permission) || permission === 'personal-data.reveal'
}

function asOperation({ grantedTo = [], ...declared }: PermissionDeclaration): Permission {
  return { ...declared, level: 'society', grantedTo, isOperation: true }
}

function permissionsOfCollection(collection: CollectionLike): Permission[] {
  const ownership = ownershipOf(collection)
  if (!ownership || ownership.internal) return []
  const plural = collection.labels?.plural
  const name =
    typeof plural === 'string' ? plural.toLowerCase() : collection.slug.replaceAll('-', ' ')
  return verbsOf(ownership).map((verb) => ({
    key: `${collection.slug}.${verb}`,
    label: `${verb[0]?.toUpperCase()}${verb.slice(1)} ${name}`,
    level: levelOf(ownership, verb),
    grantedTo: [],
    isOperation: false,
  }))
}

function verbsOf({ writtenBy, appendOnly, kept }: Ownership): Verb[] {
  if (writtenBy === 'system') return ['read']
  if (appendOnly) return ['read', 'create']
  return kept ? ['read', 'create', 'update'] : ['read', 'create', 'update', 'delete']
}

function levelOf(ownership: Ownership, verb: Verb): Permission['level'] {
  if (ownership.of === 'tenant') return 'society'
  return ownership.societyMay?.includes(verb) ? 'society' : 'platform'
}
