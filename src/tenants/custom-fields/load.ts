import { slugs } from '../../collections/slugs'
import {
  readDefinition,
  type CustomField,
  type WrittenDefinition,
} from '../../domain/custom-fields'
import { allRows } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'

/** A society's field as it is stored, with who may see and change it (ids of roles; nobody is everybody). */
export type SocietyField = CustomField & {
  id: string
  visibleTo: string[]
  editableBy: string[]
}

/** The fields that a society added to a collection, in the order of its forms, archived ones included. */
export async function loadFields(
  operations: Operations,
  tenant: string,
  collection: string,
): Promise<SocietyField[]> {
  const rows = await allRows<Row & { id: string }>(operations, { tenant }, slugs.customFields, {
    where: { collection: { equals: collection } },
  })
  return rows.sort(byPosition).map((row) => ({
    ...readDefinition(written(row)).field,
    id: row.id,
    visibleTo: listOf(row.visibleTo),
    editableBy: listOf(row.editableBy),
  }))
}

const byPosition = (left: Row, right: Row): number =>
  Number(left.position ?? 0) - Number(right.position ?? 0) ||
  (String(left.key) < String(right.key) ? -1 : 1)

/** Storage names the parts of a group by their path. */
function written(row: Row): WrittenDefinition {
  return {
    ...(row as unknown as WrittenDefinition),
    label: { en: String(row['label.en']), tn: row['label.tn'] as string | null },
    help: { en: row['help.en'] as string | null, tn: row['help.tn'] as string | null },
  }
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
