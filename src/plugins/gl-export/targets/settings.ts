import { slugs } from '../../../collections/slugs'
import type { LedgerSettings, MappedAccount } from '../../../domain/gl-export'
import { allRows, firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { glSlugs } from '../slugs'
import type { TargetRow } from './types'

type AccountRow = Row & { id: string; code: string; name: string }
type MappingRow = Row & {
  account: string
  code: string
  name: string | null
  taxType: string | null
}

export type Society = { slug: string; name: string; timeZone: string; journalNumberPattern: string }

/** The society of a target, for names, dates and numbers. */
export async function societyOf(operations: Operations, tenant: string): Promise<Society> {
  const where = { id: { equals: tenant } }
  return (await firstRow<Row>(operations, { platform: true }, slugs.tenants, where)) as Row &
    Society
}

/** Every account of the society by its id, as people call it: `1000 Bank`. */
export async function accountNames(
  operations: Operations,
  tenant: string,
): Promise<Map<string, string>> {
  const rows = await allRows<AccountRow>(operations, { tenant }, slugs.accounts, {})
  return new Map(rows.map(({ id, code, name }) => [id, `${code} ${name}`]))
}

/** What a batch of the target is written by, as it is now; a batch keeps a copy. */
export async function ledgerSettings(
  operations: Operations,
  target: TargetRow,
  { journalNumberPattern: numberPattern }: Society,
): Promise<LedgerSettings> {
  const { tenant, id, firstMonth, periods } = target
  const scope = { tenant }
  const own = await allRows<AccountRow>(operations, scope, slugs.accounts, {})
  const mapped = await allRows<MappingRow>(operations, scope, glSlugs.accounts, {
    where: { target: { equals: id } },
  })
  const byAccount = new Map(mapped.map((row) => [row.account, row]))
  const accounts: Record<string, MappedAccount> = {}
  for (const { id: account, code: ownCode, name: ownName } of own) {
    const row = byAccount.get(account)
    if (!row?.code.trim()) continue
    const taxType = row.taxType || target.taxType || null
    accounts[account] = { ownCode, ownName, code: row.code, name: row.name || ownName, taxType }
  }
  const financialYear = { firstMonth: Number(firstMonth), table: periods ?? [] }
  return { accounts, financialYear, numberPattern }
}
