import { textsOf } from '../../../platform/labels'
import { en } from './en'
import { tn } from './tn'

/** The headings above hits. */
export const words = textsOf(en, tn)
