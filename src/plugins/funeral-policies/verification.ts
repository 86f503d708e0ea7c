import { Check, type CheckResult } from '../../ledger'
import type { VerificationDeclaration } from '../../platform/types'
import { allRows } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { policySlugs } from './slugs'
import type { EventRow, PolicyRow } from './policies/types'

/** Each policy stands where its register says, and its register has no gap. */
export const policyVerification: VerificationDeclaration = {
  key: 'policies.registers',
  run: async ({ storage, tenant }) => [await verifyRegisters(storage, tenant)],
}

const PAGE_SIZE = 5000

const statusOf: Record<string, string> = {
  ...{ started: 'in-force', reinstated: 'in-force', 'in-force': 'in-force' },
  ...{ grace: 'grace', suspended: 'suspended', lapsed: 'lapsed', ended: 'ended' },
}

async function verifyRegisters(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('policies-agree')
  let seen = 0
  const pages = operations.stream({ tenant }, policySlugs.policies, {
    select: ['number', 'status', 'events'],
    pageSize: PAGE_SIZE,
  })
  for await (const page of pages) {
    const policies = page as (PolicyRow & Row)[]
    seen += policies.length
    const events = await eventsOf(operations, tenant, policies)
    for (const { id, number, status, events: counted } of policies) {
      const own = events.get(id) ?? []
      if (own.length !== counted) {
        check.fault(`${number}: ${own.length} events in the register, ${counted} recorded`)
        continue
      }
      const last = own.findLast(({ kind }) => kind in statusOf)
      const should = last && statusOf[last.kind]
      if (should && should !== status)
        check.fault(`${number}: ${status}, but its register says ${should}`)
    }
  }
  return check.result(`${seen} policies stand where their registers say`)
}

async function eventsOf(
  operations: Operations,
  tenant: string,
  policies: PolicyRow[],
): Promise<Map<string, EventRow[]>> {
  const rows = await allRows<EventRow>(operations, { tenant }, policySlugs.events, {
    where: { policy: { in: policies.map(({ id }) => id) } },
    select: ['policy', 'number', 'kind'],
    orderBy: ['policy', 'number'],
  })
  const events = new Map<string, EventRow[]>()
  for (const row of rows) {
    const known = events.get(row.policy)
    if (known) known.push(row)
    else events.set(row.policy, [row])
  }
  return events
}
