import { en } from './en'
import { tn } from './tn'

/** The words of this plugin's collections. */
export const texts = { en, tn }
