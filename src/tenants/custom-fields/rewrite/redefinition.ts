import type { CustomField, RecordVariables } from '../../../domain/custom-fields'

/** A definition that is about to change, or to be added, among the fields of its collection. */
export type Redefinition = {
  tenant: string
  collection: string
  /** Null for a field that is new. */
  before: CustomField | null
  after: CustomField
  /** All fields of the collection, this one as it is to be. */
  fields: readonly CustomField[]
  record: RecordVariables
}

/** Whether stored records must follow: their values get another type, or are worked out in another way. */
export function touchesRecords({ before, after }: Redefinition): boolean {
  if (before && before.type !== after.type) return true
  if (after.type !== 'formula' || after.archived) return false
  if (!before || before.archived) return true
  return before.formula !== after.formula || before.result !== after.result
}
