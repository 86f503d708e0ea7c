export type PermissionOption = { key: string; label: string; level: 'platform' | 'society' }

export const verbs = ['read', 'create', 'update', 'delete'] as const
export type Verb = (typeof verbs)[number]

type Row = { name: string; cells: Partial<Record<Verb, PermissionOption>> }

export type Matrix = {
  rows: Row[]
  operations: PermissionOption[]
  /** Held by the role, declared by nobody any more. */
  unknown: string[]
}

/** Lays permissions out: a row for each collection, and the named operations. */
export function matrixOf(
  options: PermissionOption[],
  held: string[],
  withPlatform: boolean,
): Matrix {
  const known = new Set(options.map(({ key }) => key))
  // A platform permission that a society's role holds is shown, so that it can be taken away.
  const shown = options.filter(
    ({ key, level }) => withPlatform || level !== 'platform' || held.includes(key),
  )
  const collections = new Set(
    shown.filter(({ key }) => key.endsWith('.read')).map(({ key }) => collectionOf(key)),
  )
  const rows = new Map<string, Row>()
  const operations: PermissionOption[] = []
  for (const option of shown) {
    const collection = collectionOf(option.key)
    const verb = verbOf(option.key)
    if (!collections.has(collection) || !verb) {
      operations.push(option)
      continue
    }
    const row = rows.get(collection) ?? { name: nameOf(option, verb), cells: {} }
    row.cells[verb] = option
    rows.set(collection, row)
  }
  return { rows: [...rows.values()], operations, unknown: held.filter((key) => !known.has(key)) }
}

/** The role's permissions after one was ticked or cleared; keys that nobody declares fall away. */
export function toggled(
  options: PermissionOption[],
  held: string[],
  key: string,
  on: boolean,
): string[] {
  return options
    .map((option) => option.key)
    .filter((each) => (each === key ? on : held.includes(each)))
}

const collectionOf = (key: string) => key.slice(0, key.lastIndexOf('.'))

function verbOf(key: string): Verb | undefined {
  const last = key.slice(key.lastIndexOf('.') + 1)
  return verbs.find((verb) => verb === last)
}

/** "Read deduction runs" is the label of a permission on "deduction runs". */
function nameOf({ label }: PermissionOption, verb: Verb): string {
  const name = label.toLowerCase().startsWith(`${verb} `) ? label.slice(verb.length + 1) : label
  return name.charAt(0).toUpperCase() + name.slice(1)
}
