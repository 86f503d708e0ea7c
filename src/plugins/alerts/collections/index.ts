import { withLabels, withTitles } from '../../../platform/labels'
import { titles } from '../titles'
import { texts } from '../translations'
import { Alerts } from './alerts'
import { AlertHits } from './hits'

/** The collections of this plugin with their titles and words. */
export const alertCollections = [Alerts, AlertHits].map(withTitles(titles)).map(withLabels(texts))
