import type { CollectionConfig } from 'payload'
import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { definitionEndpoints, statutoryEndpoints } from '../endpoints'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { StatutoryDefinitions } from './definitions'
import { StatutoryReports } from './reports'
import { StatutorySettings } from './settings'

/** The collections of this plugin. Disabled, they keep their fields and lose their operations. */
export const statutoryCollections = ({ disabled }: { disabled: boolean }): CollectionConfig[] =>
  [
    disabled ? StatutoryDefinitions : { ...StatutoryDefinitions, endpoints: definitionEndpoints },
    StatutorySettings,
    disabled ? StatutoryReports : { ...StatutoryReports, endpoints: statutoryEndpoints },
  ]
    .map(withTechnicalDetails(technical))
    .map(withTitles(titles))
    .map(withLabels(texts))
