import { burial } from './burial'
import { sacco } from './sacco'
import { savingsSociety } from './savings'
import type { SocietyTemplate, TemplateName } from './types'

export { templateNames } from './types'
export type * from './types'

/** What new societies start with, by kind. */
export const templates: Record<TemplateName, SocietyTemplate> = {
  burial,
  savings: savingsSociety,
  sacco,
}
