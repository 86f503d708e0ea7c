import { z } from 'zod'
import type { Operations, Storage } from '../../../storage/types'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation, OperationCall } from '../../../tenants/approvals/operation'
import { payrollErrors } from '../errors'
import { payrollSlugs } from '../slugs'
import { refuseAuthor } from './author'
import { findVersion } from './effective'
import { publish, withdraw, type Step } from './publish'
import type { FormatVersionRow } from './types'

const versionInput = z.strictObject({
  version: z.uuid(),
  to: z.enum(['published', 'withdrawn']),
})
type VersionInput = z.infer<typeof versionInput>

const steps = {
  published: { from: 'draft', work: publish },
  withdrawn: { from: 'published', work: withdraw },
} as const

/** Publishing or withdrawing a version of a format, as a workflow sees it. */
export const publishOperation: ApprovableOperation<
  VersionInput,
  Pick<FormatVersionRow, 'status'>
> = {
  key: 'formats.publish',
  input: versionInput,
  subject: subjectOf,
  perform: async ({ storage }, { tenant, actor, input: { version, to } }) => {
    const { status } = await steps[to].work(storage, { tenant, actor, version })
    return { status }
  },
}

/**
 * Publishes a draft, or asks for the approval that the society wants for it.
 * @throws FORMAT_STATUS, MAKER_IS_CHECKER, FORMAT_FIELDS_CHANGED, APPROVAL_REQUIRED
 */
export const publishVersion = (storage: Storage, step: Step): Promise<FormatVersionRow> =>
  change(storage, step, 'published')

/**
 * Takes a published version out of use, or asks for the approval that the society wants for it.
 * @throws FORMAT_STATUS, APPROVAL_REQUIRED
 */
export const withdrawVersion = (storage: Storage, step: Step): Promise<FormatVersionRow> =>
  change(storage, step, 'withdrawn')

async function change(
  storage: Storage,
  step: Step,
  to: VersionInput['to'],
): Promise<FormatVersionRow> {
  const { tenant, actor, version } = step
  await requireApproval(storage, publishOperation, { tenant, actor, input: { version, to } })
  return steps[to].work(storage, step)
}

async function subjectOf(
  operations: Operations,
  { tenant, actor, input: { version, to } }: OperationCall<VersionInput>,
) {
  const { id, number, from, status, definition } = await findVersion(operations, {
    tenant,
    version,
  })
  if (status !== to && status !== steps[to].from)
    throw payrollErrors.FORMAT_STATUS(`Version ${number} is ${status}, not ${steps[to].from}.`)
  if (to === 'published') await refuseAuthor(operations, { tenant, version, actor })
  return {
    ...{ collection: payrollSlugs.fileFormatVersions, documentId: id },
    ...{ title: `${number} (${from})`, amount: null, madeBy: [] },
    fingerprint: { from, definition },
    isDone: status === to,
  }
}
