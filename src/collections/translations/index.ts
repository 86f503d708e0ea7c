import { textsOf } from '../../platform/labels'
import { en } from './en'
import { tn } from './tn'

/** The words of the core's collections. */
export const texts = { en, tn }

/** The label of a field. */
export const fieldLabel = textsOf(en.fields, tn.fields)
