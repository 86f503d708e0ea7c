import type { CollectionConfig } from 'payload'
import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { MessageOptIns } from './message-opt-ins'
import { MessageOptOuts } from './message-opt-outs'
import { MessageTemplates } from './message-templates'
import { Messages } from './messages'

const declared: CollectionConfig[] = [Messages, MessageOptOuts, MessageOptIns, MessageTemplates]

/** The collections of this plugin with their titles and words. */
export const messageCollections = declared
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
