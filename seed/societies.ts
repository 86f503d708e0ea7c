import type { TemplateName } from '../src/tenants/templates'

/** A society of the demo. Its data are the files in `seed/<slug>`. */
export type DemoSociety = {
  slug: string
  name: string
  template: TemplateName
  /** Months whose cycle is run, oldest first; each has a folder with what the payroll sent. */
  months: string[]
  /** Two members owe a joining fee. */
  hasJoiningFee?: boolean
  /** A category of suspense for which the finance officer proposes a way out. */
  proposal?: { category: string; product: string; reason: string }
}

/** The payroll authority that the templates make. */
export const AUTHORITY = 'GOV'

/** The month that the demo shows. It is fixed, so that everybody sees the same figures. */
export const PERIOD = '2026-11'

export const demoSocieties: DemoSociety[] = [
  {
    slug: 'lesedi',
    name: 'Lesedi Burial Society',
    template: 'burial',
    months: ['2026-09', '2026-10', PERIOD],
    hasJoiningFee: true,
    proposal: {
      category: 'WRONG_CODE',
      product: 'SAV',
      reason: 'The pay office used an old code; the member meant extra savings.',
    },
  },
  { slug: 'thuto', name: 'Thuto Savings Society', template: 'savings', months: [PERIOD] },
]
