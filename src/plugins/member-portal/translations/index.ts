import { en, enTabs } from './en'
import { tn, tnTabs } from './tn'

/** The words of this plugin's collections. */
export const texts = { en, tn }

/** The texts under this plugin's own prefix, for what calls `t`. */
export const translations = { en: { memberPortal: enTabs }, tn: { memberPortal: tnTabs } }
