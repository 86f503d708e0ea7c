/** What is known about the whole file: the sources of `run`, `authority`, `society` and `payer`. */
export type FormatContext = {
  run: {
    /** YYYY-MM */
    period: string
    /** YYYY-MM-DD */
    date?: string
    sequence?: number
    currency?: string
    /** FULL or DELTA */
    mode?: string
    /** Set when the run is split by deduction code. */
    deductionCode?: string
    /** Of a batch of payments. */
    reference?: string
  }
  /** Whose account payments go out of. */
  payer?: { name: string; branch: string; account: string }
  authority: { code: string; name?: string }
  society: { code: string; name?: string }
  /** Thebe; in the trailer of a remittance. */
  fee?: number
  /** Thebe; in the trailer of a remittance. */
  vat?: number
}

export type FieldValue = string | number | null | undefined

/**
 * One detail line, whose fields are found by the paths of `listSources`:
 * `{ member: { surname, custom: { ward } }, line: { amount } }` for a deduction file, `{ payment, line }` for a payout file, `{ payrollNumber, amount }` for the others.
 */
export type DetailSource = { readonly [field: string]: FieldValue | DetailSource }
export type DetailLines = Iterable<DetailSource> | AsyncIterable<DetailSource>

/** What one record is made from. */
export type RecordScope = {
  context: FormatContext
  detail?: DetailSource
  /** Number of the detail line, from 1. */
  sequence?: number
  /** Control totals under `count`, `sum` and `hash`. */
  totals?: Record<string, FieldValue>
}

/** Compiles a field path into a function that finds it in an object, as long as a cell can hold it. */
export function fieldGetter(source: string): (fields: object) => FieldValue {
  const get = anyGetter(source)
  return (fields) => {
    const value = get(fields)
    return typeof value === 'string' || typeof value === 'number' ? value : undefined
  }
}

/** Compiles a field path into a function that finds whatever stands there, such as a list of choices. */
export function anyGetter(source: string): (fields: object) => unknown {
  const path = source.split('.')
  return (fields) => {
    let value: unknown = fields
    for (const field of path) {
      if (typeof value !== 'object' || value === null) return undefined
      value = (value as Record<string, unknown>)[field]
    }
    return value
  }
}

const contextRoots = new Set(['run', 'authority', 'society', 'payer'])

/** Compiles a source into a function that finds it in the detail line, or else in the context of the file. */
export function valueGetter(
  source: string,
): (context: FormatContext, detail: DetailSource | undefined) => FieldValue {
  const get = fieldGetter(source)
  const inContext = contextRoots.has(source.split('.')[0]!)
  return (context, detail) => get(inContext ? context : (detail ?? context))
}
