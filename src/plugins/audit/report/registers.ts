import { slugs } from '../../../collections/slugs'
import type { ReportLine } from '../../../domain/audit-report'
import { isSignedBy } from '../../../domain/checkpoints'
import { allRows, eachRow } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import type { RequestRow } from '../../../tenants/approvals/requests'
import { checkpointKeys, checkpointOf, verifyCheckpoints } from '../../../tenants/checkpoints'
import type { Span } from './span'

const within = ({ from, until }: Span) => ({ greater_than_equal: from, less_than: until })

/** Journals are their own record: how many of each event each person posted, and for how much. */
export async function moneyLines(storage: Storage, span: Span): Promise<ReportLine[]> {
  const posted = await storage.sum({ tenant: span.tenant }, slugs.journals, {
    where: { postedAt: within(span) },
    groupBy: ['event', 'actor'],
    fields: ['total'],
  })
  const names = await namesOf(
    storage,
    posted.map(({ actor }) => String(actor)),
  )
  return posted.map(({ event, actor, total, count }) => ({
    ...{ section: 'money', action: String(event), kind: slugs.journals, count },
    ...{ person: names.get(String(actor)) ?? String(actor), amount: Number(total) },
  }))
}

/** Who asked and who decided, request by request. */
export async function approvalLines(storage: Storage, span: Span): Promise<ReportLine[]> {
  const requests = await allRows<RequestRow>(
    storage,
    { tenant: span.tenant },
    slugs.approvalRequests,
    {
      where: { updatedAt: within(span) },
      orderBy: ['createdAt'],
    },
  )
  return requests.map(({ operation, makerName, status, amount, targetCollection, decisions }) => {
    const said = (decisions ?? []).map(({ name, verdict }) => `${name}: ${verdict}`)
    return {
      ...{ section: 'approvals', person: makerName, action: operation, kind: targetCollection },
      ...(amount === null ? {} : { amount: Number(amount) }),
      detail: [status, ...said].join('; '),
    }
  })
}

/** Work that stopped and was not done again since. */
export async function failedLines(storage: Storage, span: Span): Promise<ReportLine[]> {
  type Failed = Row & {
    job: string
    key: string
    actorName: string
    error: { code?: string } | null
  }
  const runs = await allRows<Failed>(storage, { tenant: span.tenant }, slugs.jobRuns, {
    where: { status: { equals: 'failed' }, finishedAt: within(span) },
    orderBy: ['finishedAt'],
  })
  return runs.map(({ job, key, actorName, error }) => ({
    ...{ section: 'failed', person: actorName, action: job, kind: slugs.jobRuns },
    detail: [key, error?.code].filter(Boolean).join(': '),
  }))
}

/** Each checkpoint of the month, whether it is signed, and whether all of the society's follow each other. */
export async function checkpointLines(storage: Storage, span: Span): Promise<ReportLine[]> {
  const { known } = checkpointKeys()
  const lines: ReportLine[] = []
  const options = { where: { at: within(span) }, orderBy: ['sequence'] }
  for await (const row of eachRow<Row>(
    storage,
    { tenant: span.tenant },
    slugs.checkpoints,
    options,
  )) {
    const checkpoint = checkpointOf(row)
    const { sequence, at, journals, audit } = checkpoint
    const signed = isSignedBy(checkpoint, known) ? 'signed by this installation' : 'NOT SIGNED'
    const detail = `${sequence}, ${at}: ${journals.entries} journals, ${audit.entries} audit entries, ${signed}`
    lines.push({ section: 'checkpoints', kind: slugs.checkpoints, detail })
  }
  const { check } = await verifyCheckpoints(storage, span.tenant)
  const detail = check.ok ? `Verified: ${check.detail}` : `NOT AS IT MUST BE: ${check.detail}`
  return [...lines, { section: 'checkpoints', detail, count: lines.length }]
}

async function namesOf(storage: Storage, ids: string[]): Promise<Map<string, string>> {
  const people = ids.filter((id) => !id.startsWith('system:'))
  if (!people.length) return new Map()
  const rows = await allRows<Row>(storage, { platform: true }, slugs.users, {
    where: { id: { in: [...new Set(people)] } },
    select: ['name'],
  })
  return new Map(rows.map(({ id, name }) => [String(id), String(name)]))
}
