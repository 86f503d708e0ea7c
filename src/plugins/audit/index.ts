import type { CollectionConfig, Config, Plugin } from 'payload'
import { slugs } from '../../collections/slugs'
import type { JobDefinition } from '../../jobs/types'
import { extendPlatform } from '../../platform'
import { withLabels } from '../../platform/labels'
import { AuditReports } from './collection'
import { permissions } from './permissions'
import { makeEndpoint } from './report/endpoints'
import { reportJob } from './report/job'
import { auditSlugs, REPORT_PURPOSE } from './slugs'
import { texts } from './translations'
import { entriesEndpoint, exportEndpoint } from './viewer/endpoints'

export { makeAuditReport, type AuditReport } from './report/make'
export { auditSlugs } from './slugs'
export { auditPage, type AuditPage, type ShownEntry } from './viewer/entries'
export { auditFilter, type AuditFilter } from './viewer/filter'

export type AuditOptions = {
  /** Keeps the collection, and with it the reports, but drops the viewer, its export and new reports. @default false */
  disabled?: boolean
}

/** A viewer of the audit log with filters and export, and a report of each month. */
export const audit =
  ({ disabled = false }: AuditOptions = {}): Plugin =>
  (config: Config): Config => {
    const reports = withLabels(texts)(AuditReports)
    const collections = disabled ? config.collections : config.collections?.map(withViewer)
    return extendPlatform(
      { ...config, collections },
      {
        plugin: 'audit',
        collections: [disabled ? reports : { ...reports, endpoints: [makeEndpoint] }],
        permissions,
        filePurposes: [{ key: REPORT_PURPOSE, permission: `${auditSlugs.reports}.read` }],
        ...(disabled ? {} : { jobs: [reportJob as unknown as JobDefinition] }),
      },
    )
  }

/** In the place of Payload's list, which shows no changes and no way to a record. */
function withViewer(collection: CollectionConfig): CollectionConfig {
  if (collection.slug !== slugs.auditLog) return collection
  const components = collection.admin?.components
  const views = { ...components?.views, list: { Component: '/admin/audit/view#AuditView' } }
  return {
    ...collection,
    admin: { ...collection.admin, components: { ...components, views } },
    endpoints: [...(collection.endpoints || []), entriesEndpoint, exportEndpoint],
  }
}
