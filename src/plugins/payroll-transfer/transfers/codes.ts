import { slugs } from '../../../collections/slugs'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { transferErrors } from '../errors'

type CodeRow = Row & { id: string; code: string; payrollAuthority: string }
type Wanted = {
  tenant: string
  member: string
  toAuthority: string
  from: string
  codes: Record<string, string>
}

/**
 * Under which code of the new authority each of a member's instructions goes on: the one that was
 * chosen, or the one with the same digits.
 * @returns the id of the new code by the id of the old
 * @throws TRANSFER_INVALID naming the code for which there is none
 */
export async function codesFor(
  operations: Operations,
  { tenant, member, toAuthority, from, codes }: Wanted,
): Promise<Record<string, string>> {
  const known = await allRows<CodeRow>(operations, { tenant }, slugs.deductionCodes, {})
  const byId = new Map(known.map((row) => [row.id, row]))
  const there = new Map(
    known.filter((row) => row.payrollAuthority === toAuthority).map((row) => [row.code, row.id]),
  )
  const mapped: Record<string, string> = {}
  for (const id of await usedCodes(operations, { tenant, member, from })) {
    const old = byId.get(id)
    if (!old || old.payrollAuthority === toAuthority) continue
    const wanted = codes[old.code] ?? old.code
    const next = there.get(wanted)
    if (!next)
      throw transferErrors.TRANSFER_INVALID(
        `codes: the new authority has no deduction code ${wanted} for ${old.code}.`,
        { field: `codes.${old.code}` },
      )
    mapped[id] = next
  }
  return mapped
}

async function usedCodes(
  operations: Operations,
  { tenant, member, from }: { tenant: string; member: string; from: string },
): Promise<Set<string>> {
  const running = await allRows<Row & { product: string; deductionCode: string | null }>(
    operations,
    { tenant },
    slugs.subscriptions,
    {
      where: {
        member: { equals: member },
        or: [{ until: { equals: null } }, { until: { greater_than_equal: from } }],
      },
      select: ['product', 'deductionCode'],
    },
  )
  const products = await allRows<Row & { id: string; deductionCode: string | null }>(
    operations,
    { tenant },
    slugs.products,
    { where: { id: { in: running.map(({ product }) => product) } }, select: ['deductionCode'] },
  )
  const usual = new Map(products.map(({ id, deductionCode }) => [id, deductionCode]))
  return new Set(
    running.flatMap(({ product, deductionCode }) => deductionCode ?? usual.get(product) ?? []),
  )
}
