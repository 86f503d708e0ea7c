import type { Operations } from '../../../storage/types'
import type { Duplicate, DuplicateReason, KnownPeople } from '../../members/duplicates'
import type { FieldProblem } from '../../rules/refusal'
import type { Decision } from './decide'

/** Of each row; the list of members shows them all. */
const MOST_NAMED = 5

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
  { decisions, known }: { decisions: Decision[]; known: KnownPeople },
): Promise<void> {
  const added = decisions.filter(({ stored, problems }) => !stored && !problems.length)
  const index = await known.joinedBy(
    operations,
    tenant,
    added.map(({ draft }) => draft.fields),
  )
  for (const { draft, warnings } of added) {
    const { fields, row, memberNumber } = draft
    const id = `row ${row.row}`
    warnings.push(...inSentences(index.find({ ...fields, id }, MOST_NAMED + 1)))
    index.add({ ...fields, id, memberNumber: memberNumber ?? `of ${id}` })
  }
}

function inSentences(duplicates: Duplicate[]): FieldProblem[] {
  const named = duplicates.slice(0, MOST_NAMED).map(inWords)
  if (duplicates.length <= MOST_NAMED) return named
  return [...named, { field: 'surname', message: 'Further members may be the same person.' }]
}

function inWords({ memberNumber, displayName, status, reasons }: Duplicate): FieldProblem {
  const [first] = reasons
  const why = reasons.map((reason) => words[reason]).join(', ')
  return {
    field: first ? columns[first] : 'surname',
    message: `May be member ${memberNumber}, ${displayName} (${status}): ${why}.`,
  }
}
