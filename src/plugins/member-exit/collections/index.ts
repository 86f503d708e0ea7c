import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { MemberExits } from './exits'

/** The collections of this plugin with their titles and words. */
export const exitCollections = [MemberExits]
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
