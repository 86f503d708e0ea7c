import { counterIn, formatNumber } from '../../domain/numbering'
import type { Operations } from '../../storage/types'
import { societyOf, todayIn, type Society } from '../rules/society'

const SEQUENCE = 'members'

/** The next member number by the society's pattern. */
export async function nextMemberNumber(operations: Operations, tenant: string): Promise<string> {
  const society = await societyOf(operations, tenant)
  const [number = ''] = await nextMemberNumbers(operations, society, 1)
  return number
}

/** Several at once, for a run that has the society's settings already. */
export async function nextMemberNumbers(
  operations: Operations,
  society: Society,
  count: number,
): Promise<string[]> {
  if (!count) return []
  const first = await operations.nextNumbers({ tenant: society.id }, SEQUENCE, count)
  const today = todayIn(society)
  return Array.from({ length: count }, (_, at) =>
    formatNumber(society.memberNumberPattern, first + at, today),
  )
}

/** Moves the sequence past numbers that were chosen outside, so that it never gives one of them again. */
export async function passMemberNumbers(
  operations: Operations,
  society: Society,
  numbers: Iterable<string>,
): Promise<void> {
  let highest = 0
  for (const number of numbers) {
    highest = Math.max(highest, counterIn(society.memberNumberPattern, number) ?? 0)
  }
  if (!highest) return
  await operations.nextNumbers({ tenant: society.id }, SEQUENCE, 0, { atLeast: highest + 1 })
}
