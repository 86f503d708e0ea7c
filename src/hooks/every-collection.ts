import type { Plugin } from 'payload'
import { withPersonalSearch } from '../tenants/personal-data'
import { withAudit } from './audit'

/**
 * Gives every collection what none may do without: the audit log and the search by personal numbers.
 * Comes after all plugins that add collections and before the isolation guard.
 */
export function everyCollection(): Plugin {
  return (config) => ({
    ...config,
    collections: (config.collections ?? []).map((collection) =>
      withAudit(withPersonalSearch(collection)),
    ),
  })
}
