import { mergedMembers } from '../../../collections/members/merged'
import { Check, type CheckResult } from '../../../ledger'
import { allRows } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import type { ResolutionRow, SettledArrears } from '../suspense/types'

/** Ids in one `in` condition. */
const CHUNK = 5000

/**
 * What a member owes is what the posted items left owing, less what resolutions of suspense and other
 * payments paid. What they left owing on bills of fees stays with those. While
 * a remittance is half-way some of its items count and others don't, so that nothing can be compared.
 */
export async function verifyArrears(
  operations: Operations,
  tenant: string,
  remittances: RemittanceRow[],
): Promise<CheckResult> {
  const check = new Check('arrears-agree')
  const busy = remittances.find(({ status }) => status === 'posting' || status === 'reversing')
  if (busy) return check.result(`not compared: ${busy.title} is ${busy.status}`)
  const posted = remittances.filter(({ status }) => status === 'posted').map(({ id }) => id)
  const owing = await sumByMember(operations, tenant, {
    collection: reconciliationSlugs.items,
    where: { remittance: { in: posted } },
    field: 'arrears',
  })
  const onBills = await sumByMember(operations, tenant, {
    collection: reconciliationSlugs.items,
    where: { remittance: { in: posted } },
    field: 'feesOwing',
  })
  for (const [member, amount] of onBills) owing.set(member, (owing.get(member) ?? 0) - amount)
  for (const [member, amount] of await paidByResolutions(operations, tenant)) {
    owing.set(member, (owing.get(member) ?? 0) - amount)
  }
  const payments = await sumByMember(operations, tenant, {
    collection: reconciliationSlugs.arrearsPayments,
    where: { status: { equals: 'paid' } },
    field: 'amount',
  })
  for (const [member, amount] of payments) owing.set(member, (owing.get(member) ?? 0) - amount)
  const outstanding = await sumByMember(operations, tenant, {
    collection: reconciliationSlugs.arrears,
    where: {},
    field: 'outstanding',
  })
  // What was owed under a record that was merged is owed by the member who stays.
  const merged = await mergedMembers(operations, tenant)
  const [expected, actual] = [byPerson(owing, merged), byPerson(outstanding, merged)]
  const members = new Set([...expected.keys(), ...actual.keys()])
  for (const member of members) {
    const [should, is] = [expected.get(member) ?? 0, actual.get(member) ?? 0]
    if (should === is) continue
    check.fault(
      `member ${String(member)}: ${is} thebe in the register, ${should} by the remittances`,
    )
  }
  return check.result(`arrears of ${members.size} members equal what their remittances left owing`)
}

function byPerson(sums: Map<unknown, number>, merged: Map<string, string>): Map<unknown, number> {
  const people = new Map<unknown, number>()
  for (const [member, amount] of sums) {
    const person = merged.get(String(member)) ?? member
    people.set(person, (people.get(person) ?? 0) + amount)
  }
  return people
}

type Summed = { collection: string; where: object; field: string }

async function sumByMember(
  operations: Operations,
  tenant: string,
  { collection, where, field }: Summed,
): Promise<Map<unknown, number>> {
  const options = { where: where as never, groupBy: ['member'], fields: [field] }
  const sums = await operations.sum({ tenant }, collection, options)
  return new Map(sums.map((row) => [row.member, Number(row[field])]))
}

async function paidByResolutions(
  operations: Operations,
  tenant: string,
): Promise<Map<unknown, number>> {
  const resolutions = await allRows<ResolutionRow>(
    operations,
    { tenant },
    reconciliationSlugs.suspenseResolutions,
    {
      where: { status: { equals: 'approved' }, kind: { equals: 'allocate' } },
      select: ['settled'],
    },
  )
  const settled = resolutions.flatMap((resolution) => resolution.settled ?? [])
  const paid = new Map<unknown, number>()
  for (let start = 0; start < settled.length; start += CHUNK) {
    const some = settled.slice(start, start + CHUNK)
    const members = await membersOf(operations, tenant, some)
    for (const { arrears, amount } of some) {
      const member = members.get(arrears)
      paid.set(member, (paid.get(member) ?? 0) + amount)
    }
  }
  return paid
}

async function membersOf(
  operations: Operations,
  tenant: string,
  settled: SettledArrears[],
): Promise<Map<unknown, unknown>> {
  const where = { id: { in: settled.map(({ arrears }) => arrears) } }
  const options = { where, select: ['member'] }
  const rows = await allRows(operations, { tenant }, reconciliationSlugs.arrears, options)
  return new Map(rows.map(({ id, member }) => [id, member]))
}
