import type { PriceTable } from '../../domain/products/definition/schema'

const grown: PriceTable['bands'] = [
  { from: 0, to: 17 },
  { from: 18, to: 64 },
  { from: 65, to: 74 },
  { from: 75, to: null },
]

const cover = {
  eligibility: { youngest: 18, oldest: 64 },
  waiting: { natural: 6, accident: 0, suicide: 24 },
  graceMonths: 1,
  lapse: { afterMissed: 3 },
  reinstatement: { withinMonths: 6, payArrears: true, waitAgain: true },
}

/** Common plans to begin with. The prices are examples in thebe: each society enters its own. */
export const templates = {
  single: {
    ...cover,
    amount: {
      rule: 'price-table',
      bands: [
        { from: 18, to: 64 },
        { from: 65, to: null },
      ],
      prices: { member: [4000, 7000] },
    },
  },
  family: {
    ...cover,
    amount: {
      rule: 'price-table',
      bands: grown,
      prices: {
        member: [null, 4000, 7000, 12_000],
        spouse: [null, 3000, 5500, 9500],
        child: [500, 1000, null, null],
      },
    },
  },
  extended: {
    ...cover,
    amount: {
      rule: 'price-table',
      bands: grown,
      prices: {
        member: [null, 4000, 7000, 12_000],
        spouse: [null, 3000, 5500, 9500],
        child: [500, 1000, null, null],
        parent: [null, 4500, 6000, 11_000],
        'parent-in-law': [null, 4500, 6000, 11_000],
        extended: [800, 2000, 4800, 10_000],
      },
    },
  },
  plans: {
    ...cover,
    amount: {
      rule: 'by-plan',
      plans: [
        { key: 'A', name: { en: 'Plan A' }, amount: 8500 },
        { key: 'B', name: { en: 'Plan B' }, amount: 12_000 },
      ],
    },
  },
  dues: { amount: { rule: 'fixed', amount: 2500 } },
  joiningFee: { amount: { rule: 'fixed', amount: 10_000 }, frequency: 'once' },
  savings: { amount: { rule: 'member-chosen', minimum: 5000, step: 1000 } },
} as const

export type TemplateName = keyof typeof templates
