import { isHolder } from '../../members/status'
import type { FieldProblem } from '../../rules/refusal'
import type { Decision } from './decide'
import { inColumn } from './draft'
import { placeKey, type IndexedDraft, type StoredMember, type StoredMembers } from './stored'

/**
 * Refuses, of rows that are good by themselves, those that the others of the file rule out. A refused
 * row changes nothing, so a member whose row is refused keeps the payroll number that another row
 * counted on: each refusal is followed by another look, until nothing is refused any more.
 *
 * The database can't hold this rule: an index would be unique only where the member has neither left
 * nor died, which MongoDB has no equal of, and checked row by row it would refuse two members who swap.
 * The lock on payroll numbers keeps others out while this runs, and `verify` looks for doubles.
 * @param repeated what an earlier row of the file has already
 */
export function settle(
  decisions: Decision[],
  stored: StoredMembers,
  repeated: (draft: IndexedDraft) => FieldProblem[],
): void {
  do refuseTakenPlaces(decisions, stored)
  while (refuseRepeated(decisions, repeated))
}

function refuseTakenPlaces(decisions: Decision[], stored: StoredMembers): void {
  let isSettled = false
  while (!isSettled) {
    const moving = new Set(accepted(decisions).filter(givesUpPlace).map(memberOf))
    isSettled = true
    for (const { draft, stored: own, problems } of accepted(decisions)) {
      const problem = takenPlace(draft, own, stored, moving)
      if (!problem) continue
      problems.push(inColumn(problem))
      isSettled = false
    }
  }
}

/** @returns true when a row was refused */
function refuseRepeated(
  decisions: Decision[],
  repeated: (draft: IndexedDraft) => FieldProblem[],
): boolean {
  let isRefused = false
  for (const { draft, problems } of accepted(decisions)) {
    const found = repeated(draft)
    problems.push(...found)
    if (found.length) isRefused = true
  }
  return isRefused
}

const accepted = (decisions: Decision[]): Decision[] =>
  decisions.filter(({ problems }) => !problems.length)

const memberOf = ({ stored }: Decision): string | undefined => stored?.id

/** True when the row takes the payroll number away that its member holds now. */
function givesUpPlace({ draft, stored }: Decision): boolean {
  if (!stored) return false
  const { payrollAuthority, payrollNumber, status } = draft.fields
  const held = placeKey(stored.payrollAuthority, stored.payrollNumber)
  return !isHolder(status) || placeKey(payrollAuthority, payrollNumber) !== held
}

function takenPlace(
  { fields }: IndexedDraft,
  own: StoredMember | undefined,
  stored: StoredMembers,
  moving: Set<string | undefined>,
): FieldProblem | null {
  const key = placeKey(fields.payrollAuthority, fields.payrollNumber)
  if (!key || !isHolder(fields.status)) return null
  const holder = stored.holders.get(key)?.find(({ id }) => id !== own?.id && !moving.has(id))
  if (!holder) return null
  return { field: 'payrollNumber', message: `Member ${holder.memberNumber} holds this number.` }
}
