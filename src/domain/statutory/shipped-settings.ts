import type { StatutorySetting } from './settings'

const FIRST = '2020-01-01'
const GOALS =
  'Published goals of one credit union, viewer.joomag.com p. 52; PEARLS, docplayer 17976663'
const CONFIRM =
  'Common practice, not confirmed against a law: confirm with the Director for Co-operative Development'

const goal = (key: string, value: string): StatutorySetting => ({
  ...{ key: `pearls.${key}`, from: FIRST, unit: 'percent', value, source: GOALS },
})

/**
 * What a society starts with. No days for handing reports in are among them: no law that gives them was
 * found, so the society enters its regulator's with their source, and until then nothing is called overdue.
 */
export const shippedSettings: readonly StatutorySetting[] = [
  {
    ...{ key: 'delinquency.bounds', from: FIRST, unit: 'bounds' },
    ...{ value: '30, 60, 90, 180, 365', source: CONFIRM },
  },
  ...[goal('P1.least', '100'), goal('P2.least', '35')],
  ...[goal('E1.least', '70'), goal('E1.most', '80'), goal('E5.least', '70'), goal('E5.most', '80')],
  ...[goal('E8.least', '10'), goal('A1.most', '5'), goal('A2.most', '5')],
  ...[goal('R9.least', '3'), goal('R9.most', '10')],
  ...[goal('L1.least', '15'), goal('L2.least', '10'), goal('L3.most', '0.99')],
]
