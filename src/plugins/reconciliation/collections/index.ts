import type { CollectionConfig } from 'payload'
import { Arrears } from './arrears'
import { ReconciliationItems } from './items'
import { ReconciliationPolicies } from './policies'
import { RejectionLines, RemittanceLines } from './lines'
import { Remittances } from './remittances'
import { SuspenseItems, SuspenseResolutions } from './suspense'

export const reconciliationCollections: CollectionConfig[] = [
  Remittances,
  RemittanceLines,
  RejectionLines,
  ReconciliationItems,
  Arrears,
  ReconciliationPolicies,
  SuspenseItems,
  SuspenseResolutions,
]
