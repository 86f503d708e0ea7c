import type { Plugin } from 'payload'
import { withCustomSearch } from '../tenants/custom-fields/search'
import { withPersonalSearch } from '../tenants/personal-data'
import { withAudit } from './audit'

/**
 * Gives every collection what none may do without: the audit log, the search by personal numbers and
 * the search by the societies' own fields.
 * Comes after all plugins that add collections and before the isolation guard.
 */
export function everyCollection(): Plugin {
  return (config) => ({
    ...config,
    collections: (config.collections ?? []).map((collection) =>
      withAudit(withCustomSearch(withPersonalSearch(collection))),
    ),
  })
}
