import { en } from '@payloadcms/translations/languages/en'
import type { Config } from 'payload'
import { payloadTexts } from './translations/payload'

type Supported = NonNullable<NonNullable<Config['i18n']>['supportedLanguages']>

/**
 * English and Setswana. Payload has no Setswana of its own: its texts are translated here, and stay
 * English only in the groups of what this platform does without (folders, locales, Payload's dashboard).
 */
export const supportedLanguages: Supported = {
  en,
  tn: { dateFNSKey: 'en-US', translations: { ...en.translations, ...payloadTexts } },
} as Supported
