import { slugs } from '../../collections/slugs'
import {
  checkValues,
  compileRules,
  isEmpty,
  isEntered,
  valueOfText,
  type CheckedValues,
  type CustomProblem,
  type CustomValues,
  type FieldRules,
  type RecordVariables,
  type SentRecord,
} from '../../domain/custom-fields'
import type { Operations, Transaction } from '../../storage/types'
import { danglingProblems } from './relations'
import { loadFields, type SocietyField } from './load'
import { isKeptOnce, uniqueRows, type UniqueRow } from './unique'

/** A record of a run, before and after; without an id it is new. */
export type BulkRecord = { id: string | null; before: CustomValues; after: CustomValues }

type BulkOrder = {
  tenant: string
  collection: string
  record: RecordVariables
  locked?: string[]
}

/** The society's own fields of one collection, for a run over many records. */
export class BulkFields {
  private constructor(
    private readonly tenant: string,
    private readonly fields: SocietyField[],
    private readonly rules: FieldRules,
  ) {
    this.unasked = fields.map((field) => ({ ...field, required: false }))
  }

  /** The same fields, none of them required. */
  private readonly unasked: SocietyField[]

  /**
   * @param locked keys that whoever runs it may not change
   * @param record the fields that every record has, for formulas
   */
  static async load(
    operations: Operations,
    { tenant, collection, record, locked = [] }: BulkOrder,
  ): Promise<BulkFields> {
    const fields = await loadFields(operations, tenant, collection)
    const open = fields.map((field) => ({
      ...field,
      archived: field.archived || (locked.includes(field.key) && isEntered(field)),
      // A file is added in the form; a run can't bring it.
      required: field.required && field.type !== 'file',
    }))
    return new BulkFields(tenant, open, compileRules(open, record))
  }

  /** The columns a file may have. */
  get columns(): string[] {
    return this.fields.filter((field) => isEntered(field) && !field.archived).map(({ key }) => key)
  }

  /** What the cells of a row say; a column the file does not have says nothing. */
  given(cells: Record<string, string>): Record<string, unknown> {
    const given: Record<string, unknown> = {}
    for (const field of this.fields) {
      const cell = cells[field.key]
      // An empty cell says nothing about a file, which no cell can hold.
      if (field.type === 'file' && !cell?.trim()) continue
      if (!field.archived && isEntered(field) && cell !== undefined)
        given[field.key] = valueOfText(field, cell)
    }
    return given
  }

  /** A record that is there already is not asked for what the file has no column for. */
  check(sent: SentRecord): CheckedValues {
    const { given, before } = sent
    const fields = before
      ? this.fields.map((field, at) => (field.key in given ? field : (this.unasked[at] ?? field)))
      : this.fields
    return checkValues(fields, sent, this.rules)
  }

  /** What must be there once, in the form in which two values are the same. */
  uniqueValues(values: CustomValues): { key: string; value: string }[] {
    return uniqueRows(this.fields, values, '').map(({ key, value }) => ({ key, value }))
  }

  /** For each record the relations that point at nothing in the society. */
  dangling(operations: Operations, records: BulkRecord[]): Promise<CustomProblem[][]> {
    const { tenant, fields } = this
    return danglingProblems(operations, { tenant, fields }, records)
  }

  /** For each record the values that another one has already, in one query a unique field. */
  async taken(operations: Operations, records: BulkRecord[]): Promise<CustomProblem[][]> {
    const holders = await this.holders(operations, records)
    return records.map(({ id, after }) =>
      uniqueRows(this.fields, after, '')
        .filter(({ field, value }) => {
          const holder = holders.get(`${field}:${value}`)
          return holder !== undefined && holder !== id
        })
        .map(({ key }) => ({ key, message: 'Another record has this value.' })),
    )
  }

  private async holders(
    operations: Operations,
    records: BulkRecord[],
  ): Promise<Map<string, string>> {
    const holders = new Map<string, string>()
    const asked = new Map<string, string[]>()
    for (const { field, value } of this.rowsOf(records)) {
      const values = asked.get(field)
      if (values) values.push(value)
      else asked.set(field, [value])
    }
    for (const [field, values] of asked) {
      const pages = operations.stream({ tenant: this.tenant }, slugs.customFieldValues, {
        where: { field: { equals: field }, value: { in: values } },
      })
      for await (const page of pages) {
        for (const { value, document } of page)
          holders.set(`${field}:${String(value)}`, String(document))
      }
    }
    return holders
  }

  private rowsOf(records: BulkRecord[]): UniqueRow[] {
    return records.flatMap(({ id, after }) => uniqueRows(this.fields, after, id ?? ''))
  }

  /** Keeps the index of unique values in step, in the transaction of the run. */
  async keepUnique(
    transaction: Transaction,
    records: (BulkRecord & { id: string })[],
  ): Promise<void> {
    const unique = this.fields.filter((field) => isKeptOnce(field) && !field.archived)
    if (!unique.length) return
    const scope = { tenant: this.tenant }
    const known = records.filter(({ before }) => unique.some(({ key }) => !isEmpty(before[key])))
    if (known.length) {
      await transaction.removeMany(scope, slugs.customFieldValues, {
        document: { in: known.map(({ id }) => id) },
        field: { in: unique.map(({ id }) => id) },
      })
    }
    const rows = this.rowsOf(records).map(({ key: _, ...row }) => row)
    if (rows.length) await transaction.insertMany(scope, slugs.customFieldValues, rows)
  }
}
