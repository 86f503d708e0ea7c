export { describeChanges } from './definition/changes'
export { type CustomTypes, customTypesOf } from './definition/custom-types'
export { detailSources } from './definition/detail-sources'
export { formatProblems, parseFormatDefinition, type ParseOptions } from './definition/parse'
export type { FormatProblem } from './definition/problem'
export type {
  ColumnType,
  FormatColumn,
  FormatDefinition,
  FormatPurpose,
  FormatRecord,
  RecordKind,
} from './definition/schema'
export type { SourceInfo } from './definition/source-info'
export { listSources } from './definition/sources'
export { formatErrors } from './errors'
export { fileName } from './file-name'
export {
  type FileReading,
  type FileReport,
  readFile,
  type ReadOptions,
  readWhole,
} from './reader/read'
export type { RowValues } from './reader/record'
export type { FileRow } from './reader/scan'
export { type ShippedFormat, shippedFormats } from './shipped'
export type { ControlTotals } from './totals'
export type { DetailLines, DetailSource, FieldValue, FormatContext } from './writer/context'
export { compareLines } from './writer/order'
export { previewLines, type PreviewCell, type PreviewRecord } from './writer/preview'
export { type RenderedFile, renderFile, renderWhole } from './writer/render'
