import type { en } from './en'

/** Setswana words of this plugin. */
export const tn: Record<keyof typeof en, string> = {
  members: 'Maloko',
  dependants: 'Baikaegi',
}
