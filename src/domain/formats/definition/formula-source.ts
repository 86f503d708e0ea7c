/** Stands before the text of a formula, where other columns name a field. */
export const FORMULA = 'formula:'

/** True for the source of a column that is worked out. */
export const isFormula = (source: string): boolean => source.startsWith(FORMULA)

/** The formula of a source that is one. */
export const formulaText = (source: string): string => source.slice(FORMULA.length)
