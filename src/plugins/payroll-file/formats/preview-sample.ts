import { businessDateIn, periodOf } from '../../../domain/calendar'
import {
  compareLines,
  type DetailSource,
  type FormatContext,
  type FormatDefinition,
} from '../../../domain/formats'
import { samplePayments } from '../../../domain/payouts'
import { slugs } from '../../../collections/slugs'
import { amountIn, amountsOf } from '../../../collections/subscriptions/amounts'
import type { Operations, Row } from '../../../storage/types'
import type { TenantCipher } from '../../../tenants/personal-data'
import { sourceBuilder } from '../files/snapshot'
import { lineReader } from '../generate/line-values'
import { loadMembers, type MemberRow } from '../generate/members'
import { Planner, type PlannedLine, type SubscriptionRow } from '../generate/planner'
import {
  loadCodes,
  loadProducts,
  loadTenant,
  type AuthorityRow,
  type TenantRow,
} from '../generate/setting'
import { sourceFields, type SourceFields } from '../generate/source-fields'
import { allRows, firstRow } from '../../../storage/reading'
import { receivedSource } from './received-source'

type SampleOptions = {
  tenant: string
  definition: FormatDefinition
  limit: number
  cipher: TenantCipher
  /** Keys of the society's own fields that the reader may not see. */
  hidden: string[]
}

type Sample = { context: FormatContext; lines: DetailSource[] }

/** Lines that were received name the member in full; those that are sent, as the format says. */
const receivedFields: SourceFields = {
  plain: ['surname', 'forenames'],
  personal: ['omang'],
  custom: [],
}

/** What a definition would write for the first members of the society's first authority, or for payments of nobody. */
export async function sampleFile(
  operations: Operations,
  { tenant, definition, limit, cipher, hidden }: SampleOptions,
): Promise<Sample> {
  const society = await loadTenant(operations, tenant)
  if (definition.purpose === 'payout') return samplePayments(definition, payoutSetting(society))
  const authority = await firstRow<AuthorityRow & Row>(
    operations,
    { tenant },
    slugs.payrollAuthorities,
    { status: { equals: 'active' } },
  )
  const context = contextOf(society, authority)
  if (!authority) return { context, lines: [] }
  const { period } = context.run
  const isSent = definition.purpose === 'deduction'
  const fields = isSent ? sourceFields(definition) : receivedFields
  const planned = await planSample(operations, { tenant, fields, limit, period, authority })
  for (const { member } of planned) hideFields(member, hidden)
  const chosen = oneFile(definition, planned)
  const { sources, valuesOf } = lineReader(fields, period, cipher)
  const build = sourceBuilder(sources)
  const toSource = (line: PlannedLine) => build(valuesOf(line))
  const lines = chosen.map((line) =>
    isSent ? toSource(line) : receivedSource(toSource(line), period),
  )
  const [first] = chosen
  if (chosen.every(({ deductionCode }) => deductionCode === first?.deductionCode)) {
    context.run.deductionCode = first?.deductionCode
  }
  return { context, lines: lines.sort(compareLines(definition)) }
}

/** Payments name no member, and are made up. */
const payoutSetting = ({ slug, name, currency, timeZone }: TenantRow) => ({
  society: { code: slug, name },
  ...{ currency, payOn: businessDateIn(timeZone, new Date()) },
})

/** What is hidden is empty in the preview, as it is in the form; the file itself has it. */
function hideFields(member: MemberRow, hidden: string[]): void {
  const custom = { ...(member.custom as Record<string, unknown> | null) }
  for (const key of hidden) delete custom[key]
  member.custom = custom
}

function contextOf(society: TenantRow, authority: AuthorityRow | null): FormatContext {
  const date = businessDateIn(society.timeZone, new Date())
  const { currency, slug, name } = society
  return {
    run: { period: periodOf(date), date, sequence: 1, currency, mode: 'FULL' },
    authority: { code: authority?.code ?? '', name: authority?.name },
    society: { code: slug, name },
  }
}

/** A format that splits by code shows the file of the first code. */
function oneFile({ splitBy }: FormatDefinition, lines: PlannedLine[]): PlannedLine[] {
  if (splitBy === 'none') return lines
  return lines.filter(({ deductionCode }) => deductionCode === lines[0]?.deductionCode)
}

type PlanOptions = {
  tenant: string
  fields: SourceFields
  limit: number
  period: string
  authority: AuthorityRow
}

async function planSample(
  operations: Operations,
  { tenant, fields, limit, period, authority }: PlanOptions,
): Promise<PlannedLine[]> {
  const ids = await firstMembers(operations, tenant, authority.id, limit)
  if (ids.length === 0) return []
  const subscriptions = await allRows<SubscriptionRow>(
    operations,
    { tenant },
    slugs.subscriptions,
    { where: { member: { in: ids } } },
  )
  const amounts = await amountsOf(operations, tenant, subscriptions)
  const planner = new Planner({
    period,
    mode: 'full',
    authority,
    codes: await loadCodes(operations, { tenant, authority: authority.id }),
    products: await loadProducts(operations, tenant, period),
    members: await loadMembers(operations, { tenant, fields, ids }),
  })
  for (const row of subscriptions) {
    planner.add({ ...row, amount: amountIn(row.amount, amounts.get(row.id), period) }, null)
  }
  return planner.lines(new Map())
}

async function firstMembers(
  operations: Operations,
  tenant: string,
  authority: string,
  limit: number,
): Promise<string[]> {
  const pages = operations.stream({ tenant }, slugs.members, {
    where: { payrollAuthority: { equals: authority }, status: { equals: 'active' } },
    select: ['memberNumber'],
    orderBy: ['memberNumber'],
    pageSize: limit,
  })
  for await (const page of pages) return page.map(({ id }) => String(id))
  return []
}
