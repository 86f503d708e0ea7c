import type { Period } from '../calendar'
import { hasLeftBefore, lineKey } from '../deductions'
import { assertAmount } from '../money'
import type { MemberDirectory } from './directory'
import { itemCategory } from './tolerance'
import type {
  ClassifiedItem,
  ClassifiedLine,
  DuePart,
  ExpectedLine,
  LineCategory,
  MemberStanding,
  ReceivedLine,
  Tolerance,
} from './types'

export type ClassifyInput<Part extends DuePart> = {
  period: Period
  received: Iterable<ReceivedLine>
  expected: Iterable<ExpectedLine<Part>>
  directory: MemberDirectory
  /** Status of each member that the directory can find. */
  standing: (memberId: string) => MemberStanding | undefined
  /** True when the member once had an instruction under the code and it ended before the period. */
  hasCeased: (memberId: string, deductionCode: string) => boolean
  /** The codes under which the society has a product. */
  societyCodes: ReadonlySet<string>
  tolerance?: Tolerance
  /** Keys (`duplicateKey`) of lines that earlier files of the same period brought. */
  alreadyReceived?: ReadonlySet<string>
  /** Who a line is of when it is held against others; the member where it is left out. */
  identity?: (memberId: string, received: ReceivedLine) => string
}

export type Classification<Part extends DuePart> = {
  lines: ClassifiedLine[]
  items: ClassifiedItem<Part>[]
}

/** Two lines of a period that agree in this are the same deduction sent twice. */
export const duplicateKey = (memberId: string, deductionCode: string, amount: number): string =>
  `${memberId}:${deductionCode}:${amount}`

/**
 * Names every variance of a month, in the order of design.md's table: for each received line the first
 * category that fits, then the lines of a member and code summed against what was expected. What was
 * expected and did not come is MISSING. An expected line of zero is one that is paid already: what comes
 * for it is over paid.
 */
export function classifyRemittance<Part extends DuePart>(
  input: ClassifyInput<Part>,
): Classification<Part> {
  const items = new Map<string, ClassifiedItem<Part>>()
  for (const expected of input.expected) {
    const key = lineKey(expected.memberId, expected.deductionCode)
    items.set(key, { key, expected, received: 0, lines: 0, category: 'MISSING' })
  }
  const seen = new Set(input.alreadyReceived)
  const lines: ClassifiedLine[] = []
  for (const received of input.received) lines.push(classifyLine(input, received, items, seen))
  const tolerance = input.tolerance ?? { amount: 0 }
  // Nothing due and nothing come is not missing: it is settled.
  const open = [...items.values()].filter((item) => item.lines > 0 || item.expected.amount > 0)
  for (const item of open) {
    if (item.lines > 0) item.category = itemCategory(item.expected.amount, item.received, tolerance)
  }
  return { lines, items: open }
}

function classifyLine<Part extends DuePart>(
  input: ClassifyInput<Part>,
  received: ReceivedLine,
  items: Map<string, ClassifiedItem<Part>>,
  seen: Set<string>,
): ClassifiedLine {
  assertAmount(received.amount)
  const match = input.directory.match(received)
  if (!match)
    return { received, memberId: null, rule: null, category: 'UNIDENTIFIED', itemKey: null }
  const { memberId, rule } = match
  const key = lineKey(memberId, received.deductionCode)
  const item = items.get(key)
  const category = variance(input, received, memberId, item !== undefined, seen)
  if (category || !item)
    return { received, memberId, rule, category: category ?? 'UNEXPECTED', itemKey: null }
  item.received = assertAmount(item.received + received.amount)
  item.lines += 1
  return { received, memberId, rule, category: null, itemKey: key }
}

/** The first category of the table that fits a line of a known member, or null when it is an expected one. */
function variance<Part extends DuePart>(
  input: ClassifyInput<Part>,
  received: ReceivedLine,
  memberId: string,
  isExpected: boolean,
  seen: Set<string>,
): LineCategory | null {
  const { deductionCode, amount } = received
  if (amount < 0) return 'REVERSAL'
  const standing = input.standing(memberId)
  if (standing && hasLeftBefore(standing, input.period))
    return standing.status === 'deceased' ? 'DECEASED' : 'EXITED'
  const identity = input.identity?.(memberId, received) ?? memberId
  const key = duplicateKey(identity, deductionCode, amount)
  if (seen.has(key)) return 'DUPLICATE'
  seen.add(key)
  if (isExpected) return null
  if (input.hasCeased(memberId, deductionCode)) return 'CEASED_STILL_PAID'
  return input.societyCodes.has(deductionCode) ? 'UNEXPECTED' : 'WRONG_CODE'
}
