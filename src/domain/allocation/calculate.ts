import { formatAmount, moneyErrors, parseAmount } from '../money'
import { allocate, allocationErrors } from './allocate'
import type { AllocationMethod, Due } from './types'

type Answer = { lines: { key: string; amount: string }[]; excess: string }

/**
 * The `calc allocation` calculator: amounts are decimal strings in and out.
 * @param input `{ received, method, due: [{ key, amount, priority }], decimals? }`; pro rata needs no priority
 * @throws ALLOCATION_INVALID, AMOUNT_TOO_GREAT naming the field
 */
export function calculateAllocation(input: unknown): Answer {
  const { received, method, due, decimals = 2 } = fieldsOf(input, 'input')
  if (!Number.isInteger(decimals) || Number(decimals) < 0 || Number(decimals) > 4)
    throw invalid('decimals', 'must be 0 to 4')
  const places = Number(decimals)
  if (method !== 'waterfall' && method !== 'pro-rata')
    throw invalid('method', 'must be "waterfall" or "pro-rata"')
  if (!Array.isArray(due)) throw invalid('due', 'must be a list')
  const needsPriority = method === 'waterfall'
  const parts = due.map((entry, index) =>
    readDue(entry, `due[${index}]`, { decimals: places, needsPriority }),
  )
  refuseDoubles(parts)
  refuseUncountable(parts)
  const result = allocate(
    readAmount(received, 'received', places),
    method as AllocationMethod,
    parts,
  )
  return {
    lines: result.lines.map(({ key, amount }) => ({ key, amount: formatAmount(amount, places) })),
    excess: formatAmount(result.excess, places),
  }
}

type DueRules = { decimals: number; needsPriority: boolean }

function readDue(entry: unknown, path: string, { decimals, needsPriority }: DueRules): Due {
  const { key, amount: given, priority } = fieldsOf(entry, path)
  if (typeof key !== 'string' || !key) throw invalid(`${path}.key`, 'must be a text')
  const amount = readAmount(given, `${path}.amount`, decimals)
  if (priority === undefined && needsPriority)
    throw invalid(`${path}.priority`, 'is missing: a waterfall fills the lowest number first')
  if (priority !== undefined && (typeof priority !== 'number' || !Number.isFinite(priority)))
    throw invalid(`${path}.priority`, 'must be a number')
  return { key, priority: priority ?? 0, amount }
}

function refuseDoubles(parts: Due[]): void {
  const seen = new Map<string, number>()
  for (const [index, { key }] of parts.entries()) {
    const earlier = seen.get(key)
    if (earlier !== undefined)
      throw invalid(`due[${index}].key`, `"${key}" is the key of due[${earlier}] already`)
    seen.set(key, index)
  }
}

/** Names the amount at which the sum can't be kept exactly any more. */
function refuseUncountable(parts: Due[]): void {
  let sum = 0
  for (const [index, { amount }] of parts.entries()) {
    sum += amount
    if (Number.isSafeInteger(sum)) continue
    const field = `due[${index}].amount`
    const message = `${field}: with it the amounts due add up to more than can be kept exactly.`
    throw moneyErrors.AMOUNT_TOO_GREAT(message, { field })
  }
}

function readAmount(value: unknown, path: string, decimals: number): number {
  if (typeof value !== 'string') throw invalid(path, 'must be a decimal text such as "145.50"')
  let amount: number
  try {
    amount = parseAmount(value, decimals)
  } catch (error) {
    throw invalid(path, (error as Error).message.replace(/\.$/, ''))
  }
  if (amount < 0) throw invalid(path, 'must not be negative')
  return amount
}

function fieldsOf(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw invalid(path, 'must be an object')
}

const invalid = (field: string, problem: string) =>
  allocationErrors.ALLOCATION_INVALID(`${field}: ${problem}.`, { field })
