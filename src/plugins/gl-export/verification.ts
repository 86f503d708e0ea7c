import { Check, ledgerTotal, type CheckResult } from '../../ledger'
import type { VerificationDeclaration } from '../../platform'
import { eachRow } from '../../storage/reading'
import type { Operations } from '../../storage/types'
import { journalsOf } from './batches/plan'
import type { BatchRow } from './batches/types'
import { glSlugs } from './slugs'

/** Each batch has its journals marked, once, and still comes to what they come to in the books. */
export const verification: VerificationDeclaration = {
  key: 'gl-export.batches',
  run: async ({ storage, tenant }) => [await verifyBatches(storage, tenant)],
}

async function verifyBatches(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('gl-export-batches')
  const counts = await operations.sum({ tenant }, glSlugs.marks, {
    groupBy: ['batch', 'kind'],
    fields: [],
  })
  const marked = new Map(counts.map(({ batch, kind, count }) => [`${batch} ${kind}`, count]))
  let batches = 0
  for await (const batch of eachRow<BatchRow>(operations, { tenant }, glSlugs.batches, {})) {
    batches += 1
    const { id, number, status, journals, debit, scope } = batch
    const exported = marked.get(`${id} exported`) ?? 0
    const released = marked.get(`${id} released`) ?? 0
    if (exported !== Number(journals))
      check.fault(`batch ${number} has ${journals} journals, and ${exported} are marked`)
    if (released !== (status === 'withdrawn' ? exported : 0))
      check.fault(`batch ${number} is ${status}, and ${released} of its journals are released`)
    const total = await ledgerTotal(operations, { tenant, where: journalsOf(scope) })
    if (total !== Number(debit))
      check.fault(`batch ${number} has ${debit} thebe, and its journals come to ${total}`)
  }
  return check.result(`${batches} batches agree with the books`)
}
