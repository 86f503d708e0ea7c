import type { CollectionConfig } from 'payload'
import { withLabels, withTechnicalDetails, withTitles } from '../../../platform/labels'
import { technical } from '../technical'
import { titles } from '../titles'
import { texts } from '../translations'
import { Arrears } from './arrears'
import { ArrearsPayments } from './arrears-payments'
import { ReconciliationItems } from './items'
import { ReconciliationPolicies } from './policies'
import { RejectionLines, RemittanceLines } from './lines'
import { Remittances } from './remittances'
import { SuspenseItems, SuspenseResolutions } from './suspense'

const declared: CollectionConfig[] = [
  Remittances,
  RemittanceLines,
  RejectionLines,
  ReconciliationItems,
  Arrears,
  ArrearsPayments,
  ReconciliationPolicies,
  SuspenseItems,
  SuspenseResolutions,
]

/** The collections of this plugin with their titles and words. */
export const reconciliationCollections = declared
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
