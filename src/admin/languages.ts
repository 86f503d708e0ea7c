import { en } from '@payloadcms/translations/languages/en'
import type { Config } from 'payload'

type Supported = NonNullable<NonNullable<Config['i18n']>['supportedLanguages']>

/**
 * English and Setswana. Payload has no Setswana of its own: its general texts stay English there,
 * while the platform's labels and screens are Setswana.
 */
export const supportedLanguages: Supported = {
  en,
  tn: {
    dateFNSKey: 'en-US',
    translations: {
      ...en.translations,
      general: { ...en.translations.general, thisLanguage: 'Setswana' },
    },
  },
} as Supported
