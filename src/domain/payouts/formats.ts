import { payoutCsv } from './csv'
import { payoutFileErrors } from './errors'
import { pain001 } from './pain-001'
import type { PayoutFormat } from './types'

/** The layouts that ship, each in every version that a file was ever made by. */
export const payoutFormats: readonly PayoutFormat[] = [pain001, payoutCsv]

/** @param version the newest when left out @throws PAYOUT_FORMAT_UNKNOWN */
export function payoutFormat(key: string, version?: number): PayoutFormat {
  const found = payoutFormats
    .filter((format) => format.key === key && (version ?? format.version) === format.version)
    .sort((left, right) => right.version - left.version)[0]
  if (found) return found
  throw payoutFileErrors.PAYOUT_FORMAT_UNKNOWN(`format: there is no "${key}".`, { field: 'format' })
}
