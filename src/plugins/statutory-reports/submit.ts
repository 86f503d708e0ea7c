import { z } from 'zod'
import type { Actor } from '../../domain/actor'
import { recordAudit } from '../../hooks/audit'
import type { Storage } from '../../storage/types'
import { requireApproval } from '../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../tenants/approvals/operation'
import { statutoryErrors } from './errors'
import { findReport } from './find'
import { statutorySlugs } from './slugs'

export type SubmitReport = { tenant: string; report: string; actor: Actor }

const input = z.strictObject({ report: z.uuid() })

/** Submitting a report, as a workflow sees it: what was approved is the content with this hash. */
export const submitOperation: ApprovableOperation<z.infer<typeof input>, void> = {
  key: 'statutory-reports.submit',
  input,
  subject: async (operations, { tenant, input: { report } }) => {
    const { id, key, to, version, sha256, maker, status } = await findReport(
      operations,
      { tenant },
      report,
    )
    return {
      ...{ collection: statutorySlugs.reports, documentId: id, amount: null },
      ...{ title: `${key} ${to} v${version}`, fingerprint: { sha256 }, madeBy: [maker] },
      isDone: status === 'submitted',
    }
  },
  perform: ({ storage }, { tenant, actor, input: { report } }) =>
    submitAsDecided(storage, { tenant, actor, report }),
}

/**
 * Marks a report as submitted, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED, STATUTORY_REPORT_UNKNOWN; STATUTORY_REPORT_STATE for one that is submitted
 */
export async function submitReport(storage: Storage, order: SubmitReport): Promise<void> {
  const { tenant, actor, report } = order
  await requireApproval(storage, submitOperation, { tenant, actor, input: { report } })
  await submitAsDecided(storage, order)
}

async function submitAsDecided(
  storage: Storage,
  { tenant, report: id, actor }: SubmitReport,
): Promise<void> {
  await storage.transaction(async (transaction) => {
    const { sha256 } = await findReport(transaction, { tenant }, id)
    const set = { status: 'submitted', submittedByName: actor.name, submittedAt: new Date() }
    const change = { id, expect: { status: 'made' }, set }
    const refused = await transaction.updateMany({ tenant }, statutorySlugs.reports, [change])
    if (refused.length)
      throw statutoryErrors.STATUTORY_REPORT_STATE('The report is submitted already.', {
        report: id,
      })
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'statutory-reports.submit' },
        ...{ collection: statutorySlugs.reports, documentId: id },
        changes: [
          { field: 'status', before: 'made', after: 'submitted' },
          { field: 'sha256', before: null, after: sha256 },
        ],
      },
    ])
  })
}
