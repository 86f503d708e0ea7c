import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import type { RemittanceRow } from '../../plugins/reconciliation/remittances/types'
import { reconciliationSlugs } from '../../plugins/reconciliation/slugs'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { ApprovalNotice } from '../approvals/notice'
import { DocumentView } from '../elements/document-view'
import { authorityName } from '../session/authority'
import { mayIn } from '../session/societies'
import type { CategoryTotal, RemittanceFigures, Rights } from './types'
import { Workbench } from './workbench.client'

/** Where a remittance is looked through, settled and posted. */
export async function WorkbenchView({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  const remittance = doc as unknown as RemittanceRow & { id: string; tenant: unknown }
  const tenant = idOf(remittance.tenant)
  if (!tenant) return null
  const [categories, authority, rights, job] = await Promise.all([
    totalsOf(req, tenant, remittance.id),
    authorityName(req, remittance.payrollAuthority),
    rightsOf(req, tenant),
    jobOf(req, tenant, remittance.id),
  ])
  const { id, status, period, lines, amount, fee, vat, bankReceipt } = remittance
  const figures: RemittanceFigures = {
    id,
    status,
    period,
    authority,
    lines,
    amount,
    fee: fee ?? 0,
    vat: vat ?? 0,
    bankReceipt: bankReceipt ?? null,
    job,
  }
  return (
    <DocumentView name="workbench">
      <ApprovalNotice req={req} tenant={tenant} document={id} />
      <Workbench tenant={tenant} remittance={figures} categories={categories} rights={rights} />
    </DocumentView>
  )
}

const sums = ['lines', 'expected', 'received', 'allocated', 'suspense', 'arrears'] as const

async function totalsOf(
  req: PayloadRequest,
  tenant: string,
  remittance: string,
): Promise<CategoryTotal[]> {
  const groups = await storageOf(req.payload).sum({ tenant }, reconciliationSlugs.items, {
    where: { remittance: { equals: remittance } },
    groupBy: ['category'],
    fields: [...sums],
  })
  return inOrder(groups).map((group) => ({
    category: String(group.category),
    items: group.count,
    ...(Object.fromEntries(sums.map((field) => [field, Number(group[field] ?? 0)])) as Record<
      (typeof sums)[number],
      number
    >),
  }))
}

/** What went well, then what came short, then what is to be looked into. */
const order = ['MATCHED', 'SHORT', 'OVER', 'MISSING']

function inOrder<T extends Record<string, unknown>>(groups: T[]): T[] {
  const place = ({ category }: T) => {
    const at = order.indexOf(String(category))
    return at < 0 ? order.length : at
  }
  return groups.toSorted((a, b) => place(a) - place(b))
}

async function rightsOf(req: PayloadRequest, tenant: string): Promise<Rights> {
  const may = (permission: string) => mayIn(req, tenant, permission)
  const [reconcile, post, reverse, propose, approve] = await Promise.all([
    may('remittance.import'),
    may('remittance.post'),
    may('remittance.reverse'),
    may('suspense.propose'),
    may('suspense.approve'),
  ])
  return { reconcile, post, reverse, propose, approve }
}

/** The job that works on it now, so that its progress is there after the page is loaded again. */
async function jobOf(
  req: PayloadRequest,
  tenant: string,
  remittance: string,
): Promise<string | null> {
  const pages = storageOf(req.payload).stream({ tenant }, slugs.jobRuns, {
    where: { key: { equals: remittance }, status: { in: ['queued', 'running'] } },
    select: ['job'],
    pageSize: 1,
  })
  for await (const [run] of pages) return run ? String(run.id) : null
  return null
}
