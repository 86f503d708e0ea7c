import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { Claims } from './claims'
import { ClaimDecisions } from './decisions'
import { ClaimDocuments } from './documents'
import { ClaimPayees } from './payees'
import { ClaimRequirements } from './requirements'
import { ClaimTypes } from './types'

/** The collections of this plugin with their titles and words. */
export const claimCollections = [
  ...[Claims, ClaimDocuments, ClaimPayees, ClaimDecisions],
  ...[ClaimTypes, ClaimRequirements],
]
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
