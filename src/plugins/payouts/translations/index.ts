import { en } from './en'
import { tn } from './tn'

/** The words of this plugin's collections. */
export const texts = { en, tn }

/** The texts under this plugin's own prefix, for what calls `t`. */
export const translations = {
  en: { payouts: { accounts: 'Payouts' } },
  tn: { payouts: { accounts: 'Dituelo tse di tswang' } },
}
