import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import type { CollectionConfig, Config, Plugin } from 'payload'
import { slugs } from '../../collections/slugs'
import { idOf } from '../ids'
import { ownershipOf, type Ownership } from '../ownership'
import { guardedAccess } from './access'
import { assertSafe } from './configuration'
import { guardOperations } from './operations'
import { guardPayloadCollections } from './payload-collections'
import { keepInsideTenant } from './relations'
import { selectorWords } from './words'

export { guardErrors } from './errors'

/**
 * Puts every collection behind its declared ownership. Must be the last plugin: it guards what all
 * others added. Payload's multi-tenant plugin gives the `tenant` field, the selector and the
 * filters of lists; who may do what is decided here alone.
 * @throws CONFIGURATION_UNSAFE for a collection without an owner or with an open side path
 */
export function guardIsolation(): Plugin {
  return (config: Config) => {
    assertSafe(config)
    const owned = tenantOwned(config)
    const declaredAccess = new Map(
      (config.collections ?? []).map(({ slug, access }) => [slug, access]),
    )
    const withTenants = addTenantSelector(
      { ...config, collections: (config.collections ?? []).map(copy) },
      owned,
    )
    return {
      ...withTenants,
      collections: (withTenants.collections ?? []).map((collection) =>
        guardCollection(collection, declaredAccess.get(collection.slug), owned),
      ),
      onInit: async (payload) => {
        guardPayloadCollections(payload)
        await config.onInit?.(payload)
      },
    }
  }
}

function tenantOwned(config: Config): Set<string> {
  const owned = (config.collections ?? []).filter(
    (collection) => ownershipOf(collection)?.of === 'tenant',
  )
  return new Set(owned.map(({ slug }) => slug))
}

/** The multi-tenant plugin writes into what it is given; the declared collections stay as they are. */
function copy(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    fields: [...collection.fields],
    access: { ...collection.access },
    admin: { ...collection.admin },
    hooks: { ...collection.hooks, beforeValidate: [...(collection.hooks?.beforeValidate ?? [])] },
  }
}

function addTenantSelector(config: Config, owned: Set<string>): Config {
  return multiTenantPlugin({
    tenantsSlug: slugs.tenants,
    cleanupAfterTenantDelete: false,
    useTenantsCollectionAccess: false,
    tenantsArrayField: { includeDefaultField: false },
    collections: Object.fromEntries([...owned].map((slug) => [slug, { useTenantAccess: false }])),
    // Decides only which societies the selector offers: the guard decides what may be read or written.
    userHasAccessToAllTenants: (user) =>
      idOf((user as { platformRole?: unknown }).platformRole) !== undefined,
    i18n: { translations: { en: selectorWords.en } },
  })({
    ...config,
    admin: { ...config.admin, components: copyComponents(config) },
    i18n: withSelectorWords(config.i18n),
  }) as Config
}

/** The plugin knows no Setswana, and would show its keys. */
function withSelectorWords(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, object>
  const translations = { ...given, tn: { ...given.tn, 'plugin-multi-tenant': selectorWords.tn } }
  return { ...i18n, translations } as Config['i18n']
}

function copyComponents(config: Config): NonNullable<Config['admin']>['components'] {
  const components = config.admin?.components
  return {
    ...components,
    actions: [...(components?.actions ?? [])],
    beforeNav: [...(components?.beforeNav ?? [])],
    providers: [...(components?.providers ?? [])],
  }
}

function guardCollection(
  collection: CollectionConfig,
  declared: CollectionConfig['access'],
  owned: Set<string>,
): CollectionConfig {
  const ownership = ownershipOf(collection) as Ownership
  const { slug, hooks } = collection
  return {
    ...collection,
    access: guardedAccess({ slug, ownership, hasVersions: Boolean(collection.versions) }, declared),
    ...(ownership.writtenBy === 'system' ? { lockDocuments: false as const } : {}),
    hooks: {
      ...hooks,
      beforeOperation: [guardOperations(collection, ownership), ...(hooks?.beforeOperation ?? [])],
      ...(ownership.of === 'tenant'
        ? { beforeChange: [...(hooks?.beforeChange ?? []), keepInsideTenant(owned)] }
        : {}),
    },
  }
}
