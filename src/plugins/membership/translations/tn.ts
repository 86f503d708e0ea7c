import type { en, enTabs } from './en'

type Same = {
  collections: Record<keyof typeof en.collections, readonly [string, string]>
  fields: Record<keyof typeof en.fields, string>
  options: Record<keyof typeof en.options, string>
  help: Record<keyof typeof en.help, string>
}

/** Setswana words, key for key those of the English file. */
export const tn: Same = {
  collections: {},
  fields: {},
  options: {},
  help: {},
}

export const tnTabs: Record<keyof typeof enTabs, string> = {
  timeline: 'Tatelano ya ditiragalo',
}
