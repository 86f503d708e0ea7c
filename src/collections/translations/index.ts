import { textsOf } from '../../platform/labels'
import { en, enSections } from './en'
import { tn, tnSections } from './tn'

/** The words of the core's collections. */
export const texts = { en, tn }

/** The label of a field. */
export const fieldLabel = textsOf(en.fields, tn.fields)

/** The label of a section of a form. */
export const sectionLabel = textsOf(enSections, tnSections)
