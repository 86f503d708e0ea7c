import { LANGUAGE_VERSION } from '../../formula'
import { type CustomTypes, mentionedAsText, mentionedFields } from './custom-types'
import { formulaText, isFormula } from './formula-source'
import { type FormatDefinition, recordKinds } from './schema'

/**
 * Fills in what the formulas of a definition are held to, and leaves it out where there are none.
 * @param known the society's own fields as they are now; without them, what the definition has kept
 */
export function withTerms(definition: FormatDefinition, known?: CustomTypes): FormatDefinition {
  const { formulas: kept, ...rest } = definition
  const texts = formulaTexts(definition)
  if (texts.length === 0) return rest
  if (known) return { ...rest, formulas: { language: LANGUAGE_VERSION, custom: { ...known } } }
  const custom = { ...mentionedAsText(texts), ...kept?.custom }
  return { ...rest, formulas: { language: kept?.language ?? LANGUAGE_VERSION, custom } }
}

/** Keeps of the society's own fields those that a formula mentions: no other can change the file. */
export function withMentionedTerms(definition: FormatDefinition): FormatDefinition {
  const { formulas } = definition
  if (!formulas) return definition
  const mentioned = mentionedFields(formulaTexts(definition))
  const custom = Object.entries(formulas.custom).filter(([key]) => mentioned.has(key))
  return { ...definition, formulas: { ...formulas, custom: Object.fromEntries(custom) } }
}

function formulaTexts(definition: FormatDefinition): string[] {
  return recordKinds
    .flatMap((kind) => definition[kind]?.columns ?? [])
    .flatMap(({ source }) => (isFormula(source) ? [formulaText(source)] : []))
}
