import type { Ratio, Term } from './ratios'

type Of = Extract<Term, { accounts: string[] }>['of']

const assets = (codes: string[], of: Of = 'end', sign: 1 | -1 = 1): Term => ({
  ...{ accounts: codes, of, side: 'debit', sign },
})
const owed = (codes: string[], of: Of = 'end', sign: 1 | -1 = 1): Term => ({
  ...{ accounts: codes, of, side: 'credit', sign },
})
const lateLoans = (moreThan: number, atMost: number | null = null): Term => ({
  ...{ arrearsOf: ['loan'], moreThan, atMost, sign: 1 },
})

/** Codes of the shipped charts; a society with another chart edits its copy. */
const ALL_ASSETS = ['1*']
const LOANS = ['1200']
const PROVISION = ['1290']
const CASH = ['1000', '1050']
const SAVINGS = ['2100']
const SHORT_TERM = ['2000', '2050', '28*', '29*']
const CAPITAL = ['3100', '3200']
const NON_EARNING = ['1050', '1100', '18*']
const OPERATING = ['51*', '52*', '53*', '59*']

/** The PEARLS ratios whose goals are known, over the shipped charts. */
export const shippedRatios: Ratio[] = [
  {
    key: 'P1',
    name: {
      en: 'Provision / loans over 12 months late',
      tn: 'Peeletso / dikadimo tse di salang dikgwedi tse di fetang 12',
    },
    numerator: [owed(PROVISION)],
    denominator: [lateLoans(365)],
  },
  {
    key: 'P2',
    name: {
      en: 'Provision left / loans up to 12 months late',
      tn: 'Peeletso e e setseng / dikadimo tse di salang dikgwedi di le 12',
    },
    numerator: [owed(PROVISION), { ...lateLoans(365), sign: -1 }],
    denominator: [lateLoans(0, 365)],
  },
  {
    key: 'E1',
    name: { en: 'Net loans / assets', tn: 'Dikadimo / dithoto' },
    numerator: [assets(LOANS), owed(PROVISION, 'end', -1)],
    denominator: [assets(ALL_ASSETS)],
  },
  {
    key: 'E5',
    name: { en: 'Savings / assets', tn: 'Poloko / dithoto' },
    numerator: [owed(SAVINGS)],
    denominator: [assets(ALL_ASSETS)],
  },
  {
    key: 'E8',
    name: { en: 'Institutional capital / assets', tn: 'Letlole la mokgatlho / dithoto' },
    numerator: [owed(CAPITAL)],
    denominator: [assets(ALL_ASSETS)],
  },
  {
    key: 'A1',
    name: {
      en: 'Loans over 90 days late / loans',
      tn: 'Dikadimo tse di salang malatsi a feta 90 / dikadimo',
    },
    numerator: [lateLoans(90)],
    denominator: [assets(LOANS)],
  },
  {
    key: 'A2',
    name: { en: 'Non-earning assets / assets', tn: 'Dithoto tse di sa tseneng sepe / dithoto' },
    numerator: [assets(NON_EARNING)],
    denominator: [assets(ALL_ASSETS)],
  },
  {
    key: 'R9',
    name: {
      en: 'Operating expenses / mean assets',
      tn: 'Ditshenyegelo tsa tiro / dithoto tsa palogare',
    },
    numerator: [assets(OPERATING, 'moved')],
    denominator: [assets(ALL_ASSETS, 'mean')],
  },
  {
    key: 'L1',
    name: {
      en: '(Cash less short-term payables) / savings',
      tn: '(Madi kwa ntle ga melato ya nakwana) / poloko',
    },
    numerator: [assets(CASH), owed(SHORT_TERM, 'end', -1)],
    denominator: [owed(SAVINGS)],
  },
  {
    key: 'L2',
    name: { en: 'Cash at bank / savings', tn: 'Madi a a kwa bankeng / poloko' },
    numerator: [assets(['1000'])],
    denominator: [owed(SAVINGS)],
  },
  {
    key: 'L3',
    name: { en: 'Petty cash / assets', tn: 'Madi a a mo seatleng / dithoto' },
    numerator: [assets(['1050'])],
    denominator: [assets(ALL_ASSETS)],
  },
  {
    key: 'S11',
    name: { en: 'Growth of assets', tn: 'Kgolo ya dithoto' },
    numerator: [assets(ALL_ASSETS), assets(ALL_ASSETS, 'start', -1)],
    denominator: [assets(ALL_ASSETS, 'start')],
  },
]
