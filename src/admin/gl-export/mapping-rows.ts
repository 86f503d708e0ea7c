import { slugs } from '../../collections/slugs'
import { glSlugs } from '../../plugins/gl-export/slugs'
import { allRows } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'

/** An account of ours beside what the other program calls it; the texts are empty while nothing is said. */
export type MappingRow = {
  /** Id of what is stored, if anything is. */
  id: string | null
  account: string
  ownName: string
  hasPostings: boolean
  code: string
  name: string
  taxType: string
}

/** Every account: those with postings that are not mapped first, what is mapped last. */
export async function mappingRows(
  operations: Operations,
  { tenant, target }: { tenant: string; target: string },
): Promise<MappingRow[]> {
  const scope = { tenant }
  const accounts = await allRows<Row>(operations, scope, slugs.accounts, { orderBy: ['code'] })
  const mapped = await allRows<Row>(operations, scope, glSlugs.accounts, {
    where: { target: { equals: target } },
  })
  const balances = await operations.sum(scope, slugs.balances, {
    groupBy: ['account'],
    fields: [],
  })
  const posted = new Set(balances.map(({ account }) => account))
  const byAccount = new Map(mapped.map((row) => [row.account, row]))
  const rows = accounts.map(({ id, code, name }): MappingRow => {
    const row = byAccount.get(id)
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    return {
      ...{ id: row ? String(row.id) : null, account: String(id) },
      ...{ ownName: `${text(code)} ${text(name)}`, hasPostings: posted.has(id) },
      ...{ code: text(row?.code), name: text(row?.name), taxType: text(row?.taxType) },
    }
  })
  return rows.sort((left, right) => placeOf(left) - placeOf(right))
}

const placeOf = ({ code, hasPostings }: MappingRow): number => {
  if (code) return 2
  return hasPostings ? 0 : 1
}
