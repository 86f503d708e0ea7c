/** What is wrong with one field of a definition, such as `amount.bands.1.from`. */
export type DefinitionProblem = { path: string; message: string }

export const problem = (path: string, message: string): DefinitionProblem => ({ path, message })
