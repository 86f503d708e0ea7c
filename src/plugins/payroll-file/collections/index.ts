import type { CollectionConfig } from 'payload'
import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { formatEndpoints, versionEndpoints } from '../endpoints/formats'
import { runEndpoints } from '../endpoints/runs'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { DeductionLines } from './deduction-lines'
import { DeductionRuns } from './deduction-runs'
import { FileFormatVersions } from './file-format-versions'
import { FileFormats } from './file-formats'
import { PayrollCalendar } from './payroll-calendar'
import { PublicHolidays } from './public-holidays'

/** The collections of this plugin. Disabled, they keep their fields and lose their operations. */
export function payrollCollections({ disabled }: { disabled: boolean }): CollectionConfig[] {
  return withEndpoints(disabled)
    .map(withTechnicalDetails(technical))
    .map(withTitles(titles))
    .map(withLabels(texts))
}

function withEndpoints(disabled: boolean): CollectionConfig[] {
  const stored = [PayrollCalendar, PublicHolidays, DeductionLines]
  if (disabled) return [FileFormats, FileFormatVersions, DeductionRuns, ...stored]
  return [
    { ...FileFormats, endpoints: formatEndpoints },
    { ...FileFormatVersions, endpoints: versionEndpoints },
    { ...DeductionRuns, endpoints: runEndpoints },
    ...stored,
  ]
}
