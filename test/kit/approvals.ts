import { startWorker } from '../../src/jobs'
import type { Platform } from '../../src/start'
import { allRows, firstRow } from '../../src/storage/reading'
import type { Row } from '../../src/storage/types'
import type { RequestRow } from '../../src/tenants/approvals/requests'
import { ensureSystemRoles, type SystemRoleKey } from '../../src/tenants/permissions'
import type { Answer } from './rest'
import { makeStaff, type Staff } from './staff'

export type Step = {
  roles: SystemRoleKey[]
  approvers?: number
  above?: number
  deadlineHours?: number
  escalateTo?: SystemRoleKey[]
}

type Refusal = { errors: { code: string; details: { request: string; status: string } }[] }

export const refusalOf = (answer: Answer) => {
  const [error] = answer.json<Refusal>().errors
  return { http: answer.status, code: error?.code, ...error?.details }
}

/** A society's workflows as its people work with them. */
export class Approvals {
  private people = 0

  constructor(
    readonly platform: Platform,
    readonly tenant: string,
  ) {}

  async person(...roles: SystemRoleKey[]): Promise<Staff> {
    this.people += 1
    const name = `${roles[0]}-${this.people}`
    const memberships = [{ tenant: this.tenant, roles }]
    const email = `${name}-${this.tenant.slice(-8)}@approvals.example`
    return makeStaff(this.platform.payload, { name, email, memberships })
  }

  /** Sets a workflow over REST, as the society's administrator does. */
  async set(by: Staff, operation: string, steps: Step[], makers: SystemRoleKey[] = []) {
    const ids = await ensureSystemRoles(this.platform.payload)
    const idsOf = (keys: SystemRoleKey[] = []) => keys.map((key) => ids[key])
    const rows = steps.map(({ roles, escalateTo, ...step }) => ({
      ...{ roles: idsOf(roles), escalateTo: idsOf(escalateTo), ...step },
    }))
    const body = { tenant: this.tenant, operation, makers: idsOf(makers), steps: rows }
    const answer = await by.rest('POST', '/approval-workflows?depth=0', body)
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.json<{ doc: { id: string } }>().doc.id
  }

  async request(id: string): Promise<RequestRow> {
    const where = { id: { equals: id } }
    const scope = { tenant: this.tenant }
    const row = await firstRow<RequestRow>(this.platform.storage, scope, 'approval-requests', where)
    if (!row) throw new Error(`There is no request ${id}.`)
    return row
  }

  workflows(): Promise<Row[]> {
    const { storage } = this.platform
    return allRows(storage, { tenant: this.tenant }, 'approval-workflows', {})
  }

  requests(): Promise<RequestRow[]> {
    const { storage } = this.platform
    return allRows<RequestRow>(storage, { tenant: this.tenant }, 'approval-requests', {})
  }

  /** A decision about the request as it is now. */
  async decide(by: Staff, id: string, verdict: string, comment = 'Looked at it.') {
    const { hash } = await this.request(id)
    return by.rest('POST', `/approval-requests/${id}/${verdict}`, { hash, comment })
  }

  /** Lets a worker run until the request is no longer being carried out. */
  async carriedOut(id: string): Promise<RequestRow> {
    const worker = startWorker(this.platform)
    const end = Date.now() + 30_000
    let row = await this.request(id)
    while (row.status === 'approved' && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      row = await this.request(id)
    }
    await worker.stop()
    return row
  }
}
