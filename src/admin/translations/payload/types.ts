import type { en } from '@payloadcms/translations/languages/en'

type English = (typeof en)['translations']

/** The texts of one of Payload's groups in another language: every key of the English ones. */
export type PayloadTexts<Group extends keyof English> = Record<keyof English[Group], string>
