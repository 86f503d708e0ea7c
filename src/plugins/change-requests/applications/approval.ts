import type { Payload } from 'payload'
import { z } from 'zod'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { firstRow } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { changeRequestSlugs } from '../slugs'
import { acceptable, acceptAsDecided, type AcceptApplication } from './accept'
import { chosenIn } from './apply'

export const acceptInput = z.strictObject({
  request: z.uuid(),
  from: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as YYYY-MM.')
    .nullish(),
})

/** Accepting an application for a product, as a workflow sees it. */
export const acceptOperation: ApprovableOperation<z.infer<typeof acceptInput>, void> = {
  key: 'products.accept-application',
  input: acceptInput,
  subject: async (operations, { tenant, actor, input }) => {
    const request = await acceptable(operations, { ...input, tenant, actor })
    const { id, fields, maker, status, proposed } = request
    const member = await firstRow<Row>(operations, { tenant }, slugs.members, {
      id: { equals: request.member },
    })
    return {
      ...{ collection: changeRequestSlugs.requests, documentId: id, madeBy: [maker] },
      ...{ title: `${fields}: ${String(member?.memberNumber)}`, amount: chosenIn(proposed).price },
      ...{ fingerprint: { proposed }, isDone: status === 'accepted' },
    }
  },
  perform: ({ payload }, { tenant, actor, input }) =>
    acceptAsDecided(payload, { ...input, tenant, actor }),
}

/**
 * Accepts an application for a product, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `acceptAsDecided` throws
 */
export async function acceptApplication(payload: Payload, order: AcceptApplication): Promise<void> {
  const { tenant, actor, request, from } = order
  const input = { request, from }
  await requireApproval(storageOf(payload), acceptOperation, { tenant, actor, input })
  await acceptAsDecided(payload, order)
}
