import { textsOf } from '../../../platform/labels'
import { en } from './en'
import { tn } from './tn'

/** The words of this plugin's collections. */
export const texts = { en, tn }

/** The label of a field. */
export const fieldLabel = textsOf(en.fields, tn.fields)

/** The texts under this plugin's own prefix, for what calls `t`. */
export const translations = {
  en: { claims: { claims: 'Claims' } },
  tn: { claims: { claims: 'Dikopo' } },
}
