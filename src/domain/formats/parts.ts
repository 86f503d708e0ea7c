/** What files of other purposes are made with: the same cells, checks and names, in records of their own. */
export { type Cell, compileCell } from './cells/cell'
export { encode, unknownCharacter } from './cells/encoding'
export { CellProblem } from './cells/problem'
export { settingProblems } from './definition/column-rules'
export type { FormatProblem } from './definition/problem'
export {
  bytesShape,
  type CellFormat,
  delimitedSchema,
  type FormatColumn,
  recordSchema,
} from './definition/schema'
export { CONSTANT, listSources, UNUSED } from './definition/sources'
export { nameByPattern, namePatternProblem, type NameToken } from './file-name'
export { type FieldValue, fieldGetter } from './writer/context'
export { compileJoin } from './writer/join'
