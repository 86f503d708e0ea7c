import type { PayloadTexts } from '../types'
import { questions } from './questions'
import { words } from './words'

export const general: PayloadTexts<'general'> = { ...words, ...questions }
