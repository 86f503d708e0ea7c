import type { CustomField, LocalText, RecordVariables } from '../../domain/custom-fields'

/** A society's field as the form's endpoint gives it: without who may see it. */
export type FormField = CustomField & { id: string }

export type FormDefinition = {
  fields: FormField[]
  editable: string[]
  /** What formulas may name besides. */
  record: RecordVariables
}

/** The text in the reader's language; English where it has none. */
export const inLanguage = (text: LocalText, language: string): string =>
  (language === 'tn' && text.tn) || text.en
