import type { CollectionConfig } from 'payload'
import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { batchEndpoints } from '../endpoints/batches'
import { formatEndpoints } from '../endpoints/formats'
import { targetEndpoints } from '../endpoints/targets'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { GlExportAccounts } from './accounts'
import { GlExportBatches } from './batches'
import { GlExportFormats } from './formats'
import { GlExportMarks } from './marks'
import { GlExportTargets } from './targets'

/** The collections of this plugin. Disabled, they keep their fields and lose their operations. */
export function glCollections({ disabled }: { disabled: boolean }): CollectionConfig[] {
  return withEndpoints(disabled)
    .map(withTechnicalDetails(technical))
    .map(withTitles(titles))
    .map(withLabels(texts))
}

function withEndpoints(disabled: boolean): CollectionConfig[] {
  const stored = [GlExportAccounts, GlExportMarks]
  if (disabled) return [GlExportTargets, GlExportFormats, GlExportBatches, ...stored]
  return [
    { ...GlExportTargets, endpoints: targetEndpoints },
    { ...GlExportFormats, endpoints: formatEndpoints },
    { ...GlExportBatches, endpoints: batchEndpoints },
    ...stored,
  ]
}
