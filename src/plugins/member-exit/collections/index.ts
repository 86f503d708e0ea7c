import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { MemberExits } from './exits'
import { ArrearsPlans } from './plans'

/** The collections of this plugin with their titles and words. */
export const exitCollections = [MemberExits, ArrearsPlans]
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
