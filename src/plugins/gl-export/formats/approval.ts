import { z } from 'zod'
import type { Storage } from '../../../storage/types'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { glSlugs } from '../slugs'
import { findFormat } from './find'
import { assertStep, changeFormat, type PublishStep } from './publish'
import type { FormatRow } from './types'

const publishInput = z.strictObject({
  format: z.uuid(),
  to: z.enum(['published', 'withdrawn']),
})

/** Publishing or withdrawing a version, as a workflow sees it. */
export const publishOperation: ApprovableOperation<
  z.infer<typeof publishInput>,
  Pick<FormatRow, 'status'>
> = {
  key: 'gl-export.publish',
  input: publishInput,
  subject: async (operations, { tenant, actor, input }) => {
    const row = await findFormat(operations, { tenant }, input.format)
    const isDone = row.status === input.to
    if (!isDone) await assertStep(operations, row, { ...input, tenant, actor })
    return {
      ...{ collection: glSlugs.formats, documentId: row.id },
      ...{ title: `${row.name} (${row.number})`, amount: null, madeBy: [], isDone },
      fingerprint: { definition: row.definition },
    }
  },
  perform: async ({ storage }, { tenant, actor, input }) => {
    const { status } = await changeFormat(storage, { ...input, tenant, actor })
    return { status }
  },
}

/**
 * Publishes a draft or withdraws a version, or asks for the approval that the society wants for it.
 * @throws GL_FORMAT_STATUS, MAKER_IS_CHECKER, APPROVAL_REQUIRED
 */
export async function publishFormat(storage: Storage, step: PublishStep): Promise<FormatRow> {
  const { tenant, actor, format, to } = step
  await requireApproval(storage, publishOperation, { tenant, actor, input: { format, to } })
  return changeFormat(storage, step)
}
