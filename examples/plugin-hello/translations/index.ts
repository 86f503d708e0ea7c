import { textsOf } from 'motshelo/plugin'
import { en, enWords } from './en'
import { tn, tnWords } from './tn'

/** The words of the collection, for `withLabels`. */
export const texts = { en, tn }

/** The words of the tile and of the page of the portal. */
export const words = textsOf(enWords, tnWords)
