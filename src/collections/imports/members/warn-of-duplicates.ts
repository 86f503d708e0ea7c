import type { Operations } from '../../../storage/types'
import { indexFor, type Duplicate, type DuplicateReason } from '../../members/duplicates'
import type { FieldProblem } from '../../rules/refusal'
import type { Decision } from './decide'

const words: Record<DuplicateReason, string> = {
  'payroll-number': 'the same payroll number',
  phone: 'the same telephone',
  'name-and-birth-date': 'a similar name and the same date of birth',
}

const columns: Record<DuplicateReason, string> = {
  'payroll-number': 'payroll_no',
  phone: 'phone',
  'name-and-birth-date': 'surname',
}

/** Says of new members who else of the society, or of the rows before, may be the same person. */
export async function warnOfDuplicates(
  operations: Operations,
  tenant: string,
  decisions: Decision[],
): Promise<void> {
  const added = decisions.filter(({ stored, problems }) => !stored && !problems.length)
  const index = await indexFor(
    operations,
    tenant,
    added.map(({ draft }) => draft.fields),
  )
  for (const { draft, warnings } of added) {
    const { fields, row, memberNumber } = draft
    warnings.push(...index.find(fields).map(inWords))
    const id = `row ${row.row}`
    index.add({ ...fields, id, memberNumber: memberNumber ?? `of ${id}` })
  }
}

function inWords({ memberNumber, displayName, status, reasons }: Duplicate): FieldProblem {
  const [first] = reasons
  const why = reasons.map((reason) => words[reason]).join(', ')
  return {
    field: first ? columns[first] : 'surname',
    message: `May be member ${memberNumber}, ${displayName} (${status}): ${why}.`,
  }
}
