import type { FileRow } from '../../../domain/formats'
import type { Row } from '../../../storage/types'
import type { TenantCipher } from '../../../tenants/personal-data'
import { reconciliationSlugs } from '../slugs'

type Place = { remittance: string; newId: () => string; cipher: TenantCipher }

const text = (value: unknown): string | null =>
  value === undefined || value === '' ? null : String(value)

/** A received line as it is stored: the Omang encrypted, with its blind index for the matching. */
export function lineRow({ row, values }: FileRow, { remittance, newId, cipher }: Place): Row {
  const id = newId()
  const omang = text(values.omang)
  return {
    id,
    remittance,
    row,
    payrollNumber: text(values.payrollNumber),
    name: text(values.name),
    reference: text(values.reference),
    deductionCode: String(values.deductionCode ?? ''),
    amount: Number(values.amount),
    omang:
      omang &&
      cipher.encrypt(
        { collection: reconciliationSlugs.remittanceLines, id, field: 'omang' },
        omang,
      ),
    omangIndex: omang && cipher.blindIndex('omang', omang),
  }
}

/** A rejection as it is stored. */
export function rejectionRow(
  { row, values }: FileRow,
  { remittance, newId }: Omit<Place, 'cipher'>,
): Row {
  return {
    id: newId(),
    remittance,
    row,
    payrollNumber: String(values.payrollNumber ?? ''),
    deductionCode: String(values.deductionCode ?? ''),
    amount: values.amount === undefined ? null : Number(values.amount),
    reason: String(values.reason ?? ''),
  }
}
