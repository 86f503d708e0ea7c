import { z } from 'zod'
import { isAuthor } from '../../hooks/audit'
import { enqueueJob } from '../../jobs/enqueue'
import type { JobRun } from '../../jobs/types'
import { requireApproval } from '../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../tenants/approvals/operation'
import type { Storage } from '../../storage/types'
import { slugs } from '../slugs'
import { versionErrors } from './errors'
import { publishApproved, type PublishedTerms, type PublishTerms } from './publish'
import { beginPublishing } from './publish/begin'
import { findVersion } from './publish/find'
import { publishJob } from './publish/job'
import { isMany } from './publish/many'
import { definitionOf, existingChoices } from './terms'

const termsInput = z.strictObject({ version: z.uuid(), existing: z.enum(existingChoices) })

/** Publishing the terms of a product, as a workflow sees it. */
export const termsOperation: ApprovableOperation<
  z.infer<typeof termsInput>,
  Omit<PublishedTerms, 'version'>
> = {
  key: 'products.publish',
  input: termsInput,
  subject: async (operations, { tenant, actor, input }) => {
    const version = await findVersion(operations, { tenant }, input.version)
    const { id, from, product, status } = version
    const written = { tenant, collection: slugs.productVersions, documentId: id, actor }
    if (await isAuthor(operations, written)) {
      const message = `${actor.name} wrote these terms and cannot publish them.`
      throw versionErrors.MAKER_IS_CHECKER(message, { version: id })
    }
    return {
      ...{ collection: slugs.productVersions, documentId: id, title: from, amount: null },
      fingerprint: { from, product, definition: definitionOf(version) },
      madeBy: [],
      isDone: status === 'published',
    }
  },
  perform: async ({ storage }, { tenant, actor, input, progress, signal }) => {
    const { moved, unpriced, difference } = await publishApproved(
      storage,
      { ...input, tenant, actor },
      { progress, signal },
    )
    return { moved, unpriced, difference }
  },
}

/**
 * Publishes terms, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `publishApproved` throws
 */
export async function publishTerms(storage: Storage, step: PublishTerms): Promise<PublishedTerms> {
  const { tenant, actor, version, existing } = step
  const input = { version, existing }
  await requireApproval(storage, termsOperation, { tenant, actor, input })
  return publishApproved(storage, step)
}

/**
 * The same from a request: where many subscriptions are to move, a job does it.
 * @throws APPROVAL_REQUIRED and what `publishApproved` throws
 */
export async function askToPublish(
  storage: Storage,
  step: PublishTerms,
): Promise<PublishedTerms | { run: Pick<JobRun, 'id' | 'status'> }> {
  const { tenant, actor, version: id, existing } = step
  const version = await findVersion(storage, { tenant }, id)
  if (existing === 'stay' || !(await isMany(storage, version))) return publishTerms(storage, step)
  const input = { version: id, existing }
  await requireApproval(storage, termsOperation, { tenant, actor, input })
  const run = await storage.transaction(async (transaction) => {
    await beginPublishing(transaction, step)
    return enqueueJob({ storage: transaction }, { tenant, actor, input, job: publishJob, key: id })
  })
  return { run }
}
