import type { PolicyStatus } from '../../../domain/funeral'
import type { Relation } from '../../../domain/products'

type Words = {
  title: string
  society: string
  policy: string
  member: string
  product: string
  began: string
  status: string
  statuses: Record<PolicyStatus, string>
  life: string
  relation: string
  relations: Record<Relation, string>
  coveredFrom: string
  waitingOver: string
  sum: string
  /** `{{day}}` is the day of the certificate. */
  asOf: string
  owed: string
  note: string
}

/** What stands on a certificate, in each language. */
export const certificateWords: Record<'en' | 'tn', Words> = {
  en: {
    title: 'Certificate of funeral cover',
    society: 'Society',
    policy: 'Policy',
    member: 'Member',
    product: 'Plan',
    began: 'Began on',
    status: 'Status',
    statuses: {
      'in-force': 'In force',
      grace: 'In grace: a premium is owed',
      suspended: 'Cover suspended until what is owed is paid',
      lapsed: 'Lapsed',
      ended: 'Ended',
    },
    life: 'Life covered',
    relation: 'Relation',
    relations: {
      ...{ member: 'Member', spouse: 'Spouse', child: 'Child', parent: 'Parent' },
      ...{ 'parent-in-law': 'Parent-in-law', sibling: 'Sibling', extended: 'Extended family' },
    },
    coveredFrom: 'Covered from',
    waitingOver: 'Waiting over (natural causes)',
    sum: 'Sum assured',
    asOf: 'As it stands on {{day}}.',
    owed: 'Owed',
    note: 'A claim is decided by the terms of the plan and what was paid on the day of death.',
  },
  tn: {
    title: 'Setifikeiti sa tshireletso ya phitlho',
    society: 'Mokgatlho',
    policy: 'Pholisi',
    member: 'Leloko',
    product: 'Tshireletso',
    began: 'E simolotse ka',
    status: 'Maemo',
    statuses: {
      'in-force': 'E a dira',
      grace: 'Mo dikgweding tsa boitsholo: tuelo e a kolotwa',
      suspended: 'Tshireletso e emisitswe go fitlha molato o duelwa',
      lapsed: 'E fedile',
      ended: 'E khutlile',
    },
    life: 'Motho yo o sireleditsweng',
    relation: 'Losika',
    relations: {
      ...{ member: 'Leloko', spouse: 'Molekane', child: 'Ngwana', parent: 'Motsadi' },
      ...{ 'parent-in-law': 'Matsale', sibling: 'Morwarra kgotsa kgaitsadi' },
      extended: 'Ba losika ba bangwe',
    },
    coveredFrom: 'O sireleditswe go simolola ka',
    waitingOver: 'Go leta go fela ka (bolwetse)',
    sum: 'Madi a tshireletso',
    asOf: 'Jaaka go ntse ka {{day}}.',
    owed: 'Molato',
    note: 'Topo e sekasekwa ka melawana ya tshireletso le dituelo tsa letsatsi la loso.',
  },
}
