import type { Frequency } from './periods'
import type { ReportKind } from './definition'
import { shippedRatios } from './shipped-ratios'

export type ShippedDefinition = {
  key: string
  name: { en: string; tn: string }
  kind: ReportKind
  frequency: Frequency
  content: object
}

/** The reports that a society starts with; it edits its copy. */
export const shippedDefinitions: readonly ShippedDefinition[] = [
  {
    key: 'member-register',
    name: { en: 'Member register', tn: 'Rejisetara ya maloko' },
    ...{ kind: 'members', frequency: 'yearly' },
    content: {
      columns: ['memberNumber', 'surname', 'forenames', 'sex', 'joinedOn', 'status', 'statusDate'],
    },
  },
  {
    key: 'contributions',
    name: { en: 'Contributions by product', tn: 'Dituelo ka setlhagiswa' },
    ...{ kind: 'contributions', frequency: 'quarterly' },
    content: {
      events: [
        ...['remittance.posted', 'suspense.allocated'],
        ...['receipt.cash', 'receipt.card', 'receipt.eft', 'receipt.wallet'],
      ],
    },
  },
  {
    key: 'claims-register',
    name: { en: 'Claims register', tn: 'Rejisetara ya dikopo' },
    ...{ kind: 'claims', frequency: 'quarterly' },
    content: {
      columns: [
        ...['number', 'filedOn', 'eventOn', 'kind', 'claimantName'],
        ...['status', 'claimedAmount', 'approvedAmount'],
      ],
    },
  },
  {
    key: 'deduction-collection',
    name: { en: 'Deduction collection', tn: 'Kgobokanyo ya dituelo tsa megolo' },
    ...{ kind: 'collection', frequency: 'monthly', content: {} },
  },
  {
    key: 'delinquency',
    name: { en: 'Arrears by age', tn: 'Melato e e salang morago ka nako' },
    ...{ kind: 'delinquency', frequency: 'monthly', content: { bounds: 'delinquency.bounds' } },
  },
  {
    key: 'pearls',
    name: { en: 'PEARLS ratios', tn: 'Dipalo tsa PEARLS' },
    ...{ kind: 'ratios', frequency: 'quarterly', content: { ratios: shippedRatios } },
  },
]
