import { feeStatusOf } from '../../../domain/fees'
import { Check, type CheckResult } from '../../../ledger'
import { readAhead } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import type { FeeRow } from '../register/types'
import { feeSlugs } from '../slugs'

/** What a bill has outstanding is its amount less its entries, and its state is what they say. */
export async function verifyFees(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('fees-agree')
  let seen = 0
  const pages = operations.stream({ tenant }, feeSlugs.fees, {
    select: ['amount', 'outstanding', 'waived', 'status', 'period'],
  })
  for await (const page of readAhead<FeeRow>(pages)) {
    const taken = await takenOff(
      operations,
      tenant,
      page.map(({ id }) => id),
    )
    for (const fee of page) {
      seen += 1
      const { all = 0, waived = 0 } = taken.get(fee.id) ?? {}
      const should = { amount: fee.amount, outstanding: fee.amount - all, waived }
      const isRight =
        fee.outstanding === should.outstanding &&
        fee.waived === waived &&
        fee.status === feeStatusOf(should)
      if (isRight) continue
      check.fault(
        `fee ${fee.id} of ${fee.period}: ${fee.outstanding} thebe outstanding (${fee.status}), ${should.outstanding} by its entries`,
      )
    }
  }
  return check.result(`${seen} fees have outstanding what their entries left`)
}

async function takenOff(
  operations: Operations,
  tenant: string,
  fees: string[],
): Promise<Map<string, { all: number; waived: number }>> {
  const sums = await operations.sum({ tenant }, feeSlugs.entries, {
    where: { fee: { in: fees } },
    groupBy: ['fee', 'kind'],
    fields: ['amount'],
  })
  const taken = new Map<string, { all: number; waived: number }>()
  for (const { fee, kind, amount } of sums) {
    const known = taken.get(String(fee)) ?? { all: 0, waived: 0 }
    known.all += Number(amount)
    if (kind === 'waiver') known.waived += Number(amount)
    taken.set(String(fee), known)
  }
  return taken
}
