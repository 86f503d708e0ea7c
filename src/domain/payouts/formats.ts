import { shippedFormats } from '../formats'
import { formatByDefinition } from './by-definition'
import { payoutFileErrors } from './errors'
import { pain001 } from './pain-001'
import type { PayoutFormat } from './types'

const csv = shippedFormats
  .filter(({ key }) => key === 'payout-csv')
  .map(({ definition }) => formatByDefinition({ key: 'csv', version: 1, name: 'CSV' }, definition))

/** The layouts that ship, each in every version that a file was ever made by; a society adds its own as data. */
export const payoutFormats: readonly PayoutFormat[] = [pain001, ...csv]

/** @param version the newest when left out @throws PAYOUT_FORMAT_UNKNOWN */
export function payoutFormat(key: string, version?: number): PayoutFormat {
  const found = payoutFormats
    .filter((format) => format.key === key && (version ?? format.version) === format.version)
    .sort((left, right) => right.version - left.version)[0]
  if (found) return found
  throw payoutFileErrors.PAYOUT_FORMAT_UNKNOWN(`format: there is no "${key}".`, { field: 'format' })
}
