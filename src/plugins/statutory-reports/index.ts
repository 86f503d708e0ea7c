import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { statutoryCollections } from './collections'
import { permissions } from './permissions'
import { seedStatutoryReports } from './shipped'
import { submitOperation } from './submit'

export { dueCalendar, dueSettingOf, type DueCalendar, type DueReport } from './calendar/due'
export { nameIn, type DefinitionRow } from './find'
export { makeReport, type MakeReport } from './make/make'
export { frozenTable } from './read'
export { addShipped } from './shipped'
export { statutorySlugs } from './slugs'
export { submitReport, type SubmitReport } from './submit'

export type StatutoryReportsOptions = {
  /** Keeps the collections, and with them the data, but drops endpoints, permissions and seeding. @default false */
  disabled?: boolean
}

/** Reports to regulators: defined as data, made for a period, kept as they were when submitted. */
export const statutoryReports =
  ({ disabled = false }: StatutoryReportsOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(config, {
      plugin: 'statutory-reports',
      collections: statutoryCollections({ disabled }),
      ...(disabled
        ? {}
        : { permissions, approvals: [submitOperation], seedTenant: seedStatutoryReports }),
    })
