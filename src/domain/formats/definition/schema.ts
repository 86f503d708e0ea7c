import { z } from 'zod'
import { FORMULA_TYPES } from '../../formula'
import { isFormula } from './formula-source'

/** Which way the file goes: deduction and payout files are sent, remittance and rejection files come back. */
export const purposes = ['deduction', 'remittance', 'rejection', 'payout'] as const
export const columnTypes = ['text', 'number', 'amount', 'date', 'period'] as const

const LONGEST_SOURCE = 200

/** A formula is held to the limits of its language, which say so in their own words. */
const isOfLength = (source: string): boolean => isFormula(source) || source.length <= LONGEST_SOURCE

export const columnSchema = z.strictObject({
  /** Its name in the header row, in messages and in the editor. */
  name: z.string().trim().min(1).max(60),
  /** A field path of `listSources`, `member.custom.<field>`, `constant:<text>` or `formula:<text>`. */
  source: z.string().min(1).refine(isOfLength, `Is over the limit of ${LONGEST_SOURCE}.`),
  type: z.enum(columnTypes),
  /** Characters: the exact width in a fixed layout, the greatest in a delimited one. */
  width: z.int().min(1).max(1000).optional(),
  /** Default: left for text, dates and periods, right for numbers and amounts. */
  align: z.enum(['left', 'right']).optional(),
  /** One character. A fixed layout pads with spaces (text) or zeros (numbers); a delimited one only when asked. */
  pad: z.string().length(1).optional(),
  /** Made of YYYY or YY, MM and DD, such as DD/MM/YYYY. Default: YYYY-MM-DD and YYYY-MM. */
  datePattern: z.string().min(4).max(20).optional(),
  /** 12.34, 12,34 or implied cents (1234). Default: point. */
  decimalStyle: z.enum(['point', 'comma', 'implied']).optional(),
  required: z.boolean().optional(),
  upperCase: z.boolean().optional(),
  /** What goes in, to what comes out: our value to the file's when we send, the file's to ours when we receive. */
  lookup: z.record(z.string().min(1), z.string().min(1)).optional(),
  /** Default: refuse. */
  tooLong: z.enum(['refuse', 'truncate']).optional(),
})

export const recordSchema = z.strictObject({ columns: z.array(columnSchema).min(1).max(200) })

export const delimitedSchema = z.strictObject({
  kind: z.literal('delimited'),
  delimiter: z.string().regex(/^[,;|\t:^~]$/),
  quote: z.enum(['always', 'when-needed', 'never']),
  /** The names of the detail columns are the first line of the file. */
  headerRow: z.boolean().optional(),
})

const layoutSchema = z.discriminatedUnion('kind', [
  delimitedSchema,
  z.strictObject({ kind: z.literal('fixed') }),
])

/** What the formulas were checked against, kept so that they mean the same for good; filled in by `parseFormatDefinition`. */
const termsSchema = z.strictObject({
  language: z.string().max(60),
  /** The types of the society's own fields that formulas name, by key. */
  custom: z.record(z.string().max(60), z.enum(FORMULA_TYPES)).default({}),
})

/** How any file of ours becomes bytes. */
export const bytesShape = {
  encoding: z.enum(['utf-8', 'windows-1252', 'ascii']),
  bom: z.boolean().default(false),
  lineEnd: z.enum(['CRLF', 'LF']),
}

export const formatSchema = z.strictObject({
  purpose: z.enum(purposes),
  ...bytesShape,
  layout: layoutSchema,
  header: recordSchema.optional(),
  detail: recordSchema,
  trailer: recordSchema.optional(),
  /** Such as {code}_{period}_{sequence:02}.csv. */
  fileName: z.string().min(1).max(120),
  /** 'deduction-code': the run makes one file for each code, each rendered by itself. */
  splitBy: z.enum(['none', 'deduction-code']).default('none'),
  /** Detail sources, in the order they count; the caller hands the lines over in this order. */
  sortBy: z.array(z.string().min(1)).max(5).default([]),
  /** Columns of the file that the format does not name are passed over when reading. */
  allowExtraColumns: z.boolean().optional(),
  formulas: termsSchema.optional(),
})

export type FormatDefinition = z.output<typeof formatSchema>
export type FormatPurpose = FormatDefinition['purpose']
export type FormatRecord = FormatDefinition['detail']
export type FormatColumn = FormatRecord['columns'][number]
/**
 * What a cell is compiled by. A file for another program's ledger (`domain/gl-export`) has records of its own
 * and the same cells.
 */
export type CellFormat = Pick<FormatDefinition, 'encoding' | 'layout'> & {
  purpose: FormatPurpose | 'ledger'
}
export type ColumnType = FormatColumn['type']
export type RecordKind = 'header' | 'detail' | 'trailer'
export const recordKinds: readonly RecordKind[] = ['header', 'detail', 'trailer']
