import type { CollectionConfig } from 'payload'
import { withLabels, withTitles } from '../../../platform/labels'
import { titles } from '../titles'
import { texts } from '../translations'
import { MembershipDecisions } from './decisions'
import { DocumentRequirements } from './document-requirements'
import { MemberDocuments } from './member-documents'
import { RejoiningRules, Rejoinings } from './rejoining'

const declared: CollectionConfig[] = [
  MemberDocuments,
  DocumentRequirements,
  MembershipDecisions,
  RejoiningRules,
  Rejoinings,
]

/** The collections of this plugin with their titles and words. */
export const membershipCollections = declared.map(withTitles(titles)).map(withLabels(texts))
