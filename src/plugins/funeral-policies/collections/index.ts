import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { PolicyEvents } from './events'
import { PolicyLives } from './lives'
import { PolicyNotices } from './notices'
import { Policies } from './policies'

/** The collections of this plugin with their titles and words. */
export const policyCollections = [Policies, PolicyLives, PolicyEvents, PolicyNotices]
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
