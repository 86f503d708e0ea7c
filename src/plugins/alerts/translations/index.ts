import { textsOf } from '../../../platform/labels'
import { en, enWords } from './en'
import { tn, tnWords } from './tn'

/** The words of this plugin's collections. */
export const texts = { en, tn }

/** What its tile says. */
export const words = textsOf(enWords, tnWords)
