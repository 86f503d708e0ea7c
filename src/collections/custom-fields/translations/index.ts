import type { AreaTexts } from '../../../platform/labels'
import { en } from './en'
import { tn } from './tn'

/** The words of the fields that societies add. */
export const texts: AreaTexts = { en, tn }
