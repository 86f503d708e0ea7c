import { formatAmount, parseAmount } from '../money'
import { allocate, allocationErrors } from './allocate'
import type { AllocationMethod, Due } from './types'

type Answer = { lines: { key: string; amount: string }[]; excess: string }

/**
 * The `calc allocation` calculator: amounts are decimal strings in and out.
 * @param input `{ received, method, due: [{ key, amount, priority }], decimals? }`
 * @throws ALLOCATION_INVALID naming the field
 */
export function calculateAllocation(input: unknown): Answer {
  const { received, method, due, decimals = 2 } = fieldsOf(input, 'input')
  if (!Number.isInteger(decimals) || Number(decimals) < 0 || Number(decimals) > 4)
    throw invalid('decimals', 'must be 0 to 4')
  const places = Number(decimals)
  if (method !== 'waterfall' && method !== 'pro-rata')
    throw invalid('method', 'must be "waterfall" or "pro-rata"')
  if (!Array.isArray(due)) throw invalid('due', 'must be a list')
  const parts = due.map((entry, index) => readDue(entry, `due[${index}]`, places))
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

function readDue(entry: unknown, path: string, decimals: number): Due {
  const { key, amount, priority = 0 } = fieldsOf(entry, path)
  if (typeof key !== 'string' || !key) throw invalid(`${path}.key`, 'must be a text')
  if (typeof priority !== 'number' || !Number.isFinite(priority))
    throw invalid(`${path}.priority`, 'must be a number')
  return { key, priority, amount: readAmount(amount, `${path}.amount`, decimals) }
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
