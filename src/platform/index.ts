import type { CollectionConfig, Config, Payload } from 'payload'
import { withProductKinds } from '../collections/products/kind-field'
import { productKinds } from './product-kinds'
import { slugs } from '../collections/slugs'
import { ownershipOf } from '../tenants/ownership'
import { extensionErrors } from './errors'
import type { PlatformExtension, PlatformRegistry, Translations } from './types'

export type * from './types'
export type * from './portal-page'

type WithCustom = { custom?: Record<string, unknown> }

/**
 * The one call by which a plugin adds to the platform. Collections, endpoints and translations go
 * into Payload's configuration; the rest is kept for `platformOf`.
 * @returns a new configuration; the one passed in is left as it is
 * @throws EXTENSION_INVALID when two plugins use one name, key or slug, or a collection has no owner
 */
export function extendPlatform(config: Config, extension: PlatformExtension): Config {
  const registry = platformOf(config)
  assertNew(extension, 'plugin', registry.plugins, [extension.plugin])
  assertCollections(config, extension)
  const { translations } = extension
  return {
    ...config,
    collections: [...withKinds(config, extension), ...(extension.collections ?? [])],
    endpoints: [...(config.endpoints ?? []), ...(extension.endpoints ?? [])],
    ...(translations ? { i18n: withTranslations(config.i18n, translations) } : {}),
    custom: { ...config.custom, platform: extendRegistry(registry, extension) },
  }
}

function withKinds(config: Config, { productKinds: kinds }: PlatformExtension): CollectionConfig[] {
  const collections = config.collections ?? []
  if (!kinds?.length) return collections
  return collections.map((collection) =>
    collection.slug === slugs.products ? withProductKinds(collection, kinds) : collection,
  )
}

/** What all plugins together declared; empty lists when there are none. */
export function platformOf(source: Payload | WithCustom): PlatformRegistry {
  const config: WithCustom = 'config' in source ? source.config : source
  return (config.custom?.platform as PlatformRegistry | undefined) ?? emptyRegistry()
}

function emptyRegistry(): PlatformRegistry {
  return {
    plugins: [],
    permissions: [],
    approvals: [],
    jobs: [],
    pollers: [],
    messageEvents: [],
    widgets: [],
    portalPages: [],
    searchSources: [],
    fileFormats: [],
    productKinds: [],
    filePurposes: [],
    postingEvents: [],
    verifications: [],
    payableSources: [],
    seedTenant: [],
    customFieldCollections: [],
  }
}

const KEYED = [
  'permissions',
  'messageEvents',
  'approvals',
  'widgets',
  'portalPages',
  'searchSources',
  'fileFormats',
  'productKinds',
  'filePurposes',
  'postingEvents',
  'verifications',
  'payableSources',
] as const

function extendRegistry(
  registry: PlatformRegistry,
  extension: PlatformExtension,
): PlatformRegistry {
  const { plugin, seedTenant, customFieldCollections = [] } = extension
  for (const name of KEYED) {
    assertNew(
      extension,
      name,
      [...taken(name), ...keys(registry[name])],
      keys(extension[name] ?? []),
    )
  }
  assertNew(extension, 'jobs', names(registry.jobs), names(extension.jobs ?? []))
  assertNew(extension, 'pollers', names(registry.pollers), names(extension.pollers ?? []))
  return {
    ...registry,
    ...joinedLists(registry, extension),
    plugins: [...registry.plugins, plugin],
    jobs: [...registry.jobs, ...(extension.jobs ?? [])],
    pollers: [...registry.pollers, ...(extension.pollers ?? [])],
    seedTenant: seedTenant
      ? [...registry.seedTenant, { plugin, seed: seedTenant }]
      : registry.seedTenant,
    customFieldCollections: [
      ...new Set([...registry.customFieldCollections, ...customFieldCollections]),
    ],
  }
}

/** What is kept by key, with what the plugin adds. */
const joinedLists = (registry: PlatformRegistry, extension: PlatformExtension) =>
  Object.fromEntries(
    KEYED.map((name) => [name, [...registry[name], ...(extension[name] ?? [])]]),
  ) as unknown as Pick<PlatformRegistry, (typeof KEYED)[number]>

/** What the core has itself. */
const taken = (name: (typeof KEYED)[number]) => (name === 'productKinds' ? keys(productKinds) : [])

const keys = (list: readonly { key: string }[]) => list.map((item) => item.key)
const names = (list: { name: string }[]) => list.map((item) => item.name)

function assertCollections(config: Config, extension: PlatformExtension): void {
  const added = extension.collections ?? []
  const slugsOf = (list: { slug: string }[]) => list.map((collection) => collection.slug)
  assertNew(extension, 'collections', slugsOf(config.collections ?? []), slugsOf(added))
  const unowned = added.find((collection) => !ownershipOf(collection))
  if (!unowned) return
  throw extensionErrors.EXTENSION_INVALID(
    `Plugin ${extension.plugin}: collection ${unowned.slug} does not say who owns its rows; ` +
      'make it with tenantCollection or platformCollection.',
    { plugin: extension.plugin, collection: unowned.slug },
  )
}

function assertNew(
  extension: PlatformExtension,
  what: string,
  present: string[],
  added: string[],
): void {
  const seen = new Set(present)
  for (const name of added) {
    if (seen.has(name)) {
      throw extensionErrors.EXTENSION_INVALID(
        `Plugin ${extension.plugin}: ${what} "${name}" exists already.`,
        { plugin: extension.plugin, [what]: name },
      )
    }
    seen.add(name)
  }
}

function withTranslations(i18n: Config['i18n'], added: Translations): Config['i18n'] {
  const translations = { ...i18n?.translations } as Translations
  for (const [locale, namespaces] of Object.entries(added)) {
    const merged = { ...translations[locale] }
    for (const [namespace, texts] of Object.entries(namespaces)) {
      merged[namespace] = { ...merged[namespace], ...texts }
    }
    translations[locale] = merged
  }
  return { ...i18n, translations } as Config['i18n']
}
