import type { CollectionConfig, Config, Field, Payload, PayloadRequest, Plugin } from 'payload'
import { platformOf } from '../platform'
import { placeOf } from '../platform/labels'
import { ownershipOf } from '../tenants/ownership'
import { supportedLanguages } from './languages'
import { en } from './translations/en'
import { tn } from './translations/tn'

const historyPath = '/:id/history'

const components = {
  icon: '/admin/brand#BrandIcon',
  logo: '/admin/brand#BrandLogo',
  loginTitle: '/admin/brand/login-title#LoginTitle',
  dashboard: '/admin/dashboard#Dashboard',
  history: '/admin/views/history#HistoryView',
  json: '/admin/fields/json/field.client#JsonField',
  landmarks: '/admin/landmarks/provider.client#Landmarks',
  approvalNotice: '/admin/approvals/notice#NoticeField',
  approvalsInNav: '/admin/approvals/nav-count#ApprovalsInNav',
  searchBox: '/admin/search/box.client#SearchBox',
} as const

/**
 * The admin's own screens on what all plugins added: the dashboard, a history tab on every audited
 * collection, JSON fields that load nothing from elsewhere, and the languages. Comes after the
 * plugins that add collections and `everyCollection`, before the isolation guard.
 */
export function adminInterface(): Plugin {
  return (config: Config): Config => {
    const own = config.admin?.components
    const dependencies = { ...config.admin?.dependencies, ...widgetComponents(config) }
    const beforeNavLinks = [...(own?.beforeNavLinks ?? []), components.approvalsInNav]
    const actions = [...(own?.actions ?? []), components.searchBox]
    const beforeLogin = [...(own?.beforeLogin ?? []), components.loginTitle]
    // In the place of Payload's cards, which would repeat the navigation.
    const views = { ...own?.views, dashboard: { Component: components.dashboard } }
    const providers = [...(own?.providers ?? []), components.landmarks]
    const graphics = { Icon: components.icon, Logo: components.logo, ...own?.graphics }
    return {
      ...config,
      i18n: {
        ...config.i18n,
        fallbackLanguage: 'en',
        supportedLanguages,
        translations: withOwnTexts(config.i18n?.translations),
      },
      admin: {
        ...config.admin,
        dependencies,
        components: { ...own, views, actions, beforeLogin, beforeNavLinks, providers, graphics },
      },
      collections: config.collections?.map((collection) =>
        withHistory(forOperatorsOnly(withNotice(withJsonFields(collection)))),
      ),
      onInit: async (payload) => {
        orderNavigation(payload)
        await config.onInit?.(payload)
      },
    }
  }
}

/** The tiles of plugins are not named in any field or view: the import map learns of them here. */
function widgetComponents(
  config: Config,
): NonNullable<NonNullable<Config['admin']>['dependencies']> {
  const { widgets } = platformOf(config)
  return Object.fromEntries(
    widgets.map(({ key, component }) => [key, { path: component, type: 'component' }]),
  )
}

type OwnText = 'file' | 'workbench' | 'history' | 'beneficiaries' | 'firstOperator'
type Texts = NonNullable<NonNullable<Config['i18n']>['translations']>

/**
 * What the labels of tabs ask for with `t('motshelo:…')`; components read their texts themselves. The
 * page of the first person says whom it makes. The multi-tenant plugin has no Setswana, and would show
 * its keys.
 */
function withOwnTexts(translations: Texts | undefined): Texts {
  const ours = ({
    file,
    workbench,
    history,
    beneficiaries,
    firstOperator,
  }: Record<OwnText, string>) => ({
    authentication: { beginCreateFirstUser: firstOperator },
    motshelo: { file, workbench, history, beneficiaries },
  })
  const given = (translations ?? {}) as Record<string, object>
  return {
    ...given,
    en: { ...given.en, ...ours(en) },
    tn: { ...given.tn, ...ours(tn) },
  } as Texts
}

/**
 * The navigation has the groups in the order in which their first collections come. Only once
 * Payload is ready: the names of indexes follow the order in which the collections were declared.
 */
function orderNavigation({ config }: Payload): void {
  config.collections.sort((one, other) => placeOf(one.admin.group) - placeOf(other.admin.group))
}

/** The tab with the answer of the API is for who builds on it, not for who keeps the books. */
function forOperatorsOnly(collection: CollectionConfig): CollectionConfig {
  const api = { tab: { condition: isOperator } }
  return withEditView(collection, { api })
}

function isOperator({ req }: { req: PayloadRequest }): boolean {
  const { platformRole } = (req.user ?? {}) as { platformRole?: unknown }
  return platformRole !== undefined && platformRole !== null
}

function withHistory(collection: CollectionConfig): CollectionConfig {
  const endpoints = collection.endpoints || []
  if (!endpoints.some(({ path }) => path === historyPath)) return collection
  const history = {
    Component: components.history,
    path: '/history',
    tab: {
      label: ({ t }: { t: (key: string) => string }) => t('motshelo:history'),
      href: '/history',
      order: 900,
    },
  }
  return withEditView(collection, { history })
}

/** A record of a society tells what was asked for about it and is not approved yet. */
function withNotice(collection: CollectionConfig): CollectionConfig {
  const ownership = ownershipOf(collection)
  if (ownership?.of !== 'tenant' || ownership.internal) return collection
  const notice: Field = {
    name: 'approvalNotice',
    type: 'ui',
    admin: { components: { Field: components.approvalNotice } },
  }
  return { ...collection, fields: [notice, ...collection.fields] }
}

function withEditView(collection: CollectionConfig, added: object): CollectionConfig {
  const views = collection.admin?.components?.views
  const edit = { ...views?.edit, ...added }
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: { ...collection.admin?.components, views: { ...views, edit } },
    },
  } as CollectionConfig
}

const withJsonFields = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: collection.fields.map(withOwnEditor),
})

function withOwnEditor(field: Field): Field {
  if (field.type === 'tabs') {
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withOwnEditor) })),
    }
  }
  if ('fields' in field) return { ...field, fields: field.fields.map(withOwnEditor) } as Field
  if (field.type !== 'json' || field.admin?.components?.Field) return field
  return {
    ...field,
    admin: { ...field.admin, components: { ...field.admin?.components, Field: components.json } },
  }
}
