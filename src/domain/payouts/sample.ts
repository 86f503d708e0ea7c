import type { FormatDefinition } from '../formats'
import { contextOf, sourceOf } from './by-definition'
import type { PaymentBatch } from './types'

/** Made up: nobody's account is shown to who draws a layout. */
const lines: PaymentBatch['lines'] = [
  {
    ...{ reference: 'SAMPLE-B1-1', name: 'Kagiso Molefe', branch: '282267' },
    ...{ account: '62055512345', amount: 1_234_567, narrative: 'Claim C000001' },
  },
  {
    ...{ reference: 'SAMPLE-B1-2', name: 'Neo "Tau", Ntšhebe', branch: '050967' },
    ...{ account: '00621234567', amount: 5, narrative: 'Refund' },
  },
]

type Society = { society: PaymentBatch['society']; payOn: string; currency: string }

/** A made-up batch of the society, for the preview of a layout. */
export function samplePayments(definition: FormatDefinition, { society, ...day }: Society) {
  const from = { name: society.name, branch: '282267', account: '62001234567' }
  const made = { id: 'SAMPLE-B1', number: 1, createdAt: `${day.payOn}T08:00:00` }
  return {
    context: contextOf({ ...made, ...day, society, from, lines }),
    lines: lines.map((line) => sourceOf(definition, line)),
  }
}
