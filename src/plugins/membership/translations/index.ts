import { textsOf } from '../../../platform/labels'
import { en, enTabs } from './en'
import { tn, tnTabs } from './tn'

/** The words of this plugin's collections. */
export const texts = { en, tn }

/** The label of a field. */
export const fieldLabel = textsOf(en.fields, tn.fields)

/** The texts under this plugin's own prefix, for what calls `t`. */
export const translations = { en: { membership: enTabs }, tn: { membership: tnTabs } }
