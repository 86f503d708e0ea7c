import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, pathId } from '../../collections/endpoint'
import { slugs } from '../../collections/slugs'
import { addMonths } from '../../domain/calendar'
import { storageOf } from '../../storage'
import { firstRow, isId } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { actorOf, authorise, permittedTenants } from '../../tenants/permissions'
import { transferInput, transferMember, undoTransfer } from './transfers/approval'
import { checkTransfer } from './transfers/check'
import { findTransfer, unknownMember, unknownTransfer } from './transfers/find'
import { transferSlugs } from './slugs'

/** `POST /api/payroll-transfers/preview`: which month is the last of the old and the first of the new. */
const previewEndpoint = endpoint('post', '/preview', async (req) => {
  const { tenant, body } = await orderOf(req)
  const { member, codes } = await checkTransfer(storageOf(req.payload), tenant, body)
  return Response.json({
    ...{ lastMonth: addMonths(body.from, -1), firstMonth: body.from },
    ...{ fromNumber: member.payrollNumber, codes: Object.keys(codes).length },
  })
})

/** `POST /api/payroll-transfers/transfer` {member, authority, payrollNumber, from, reason, codes?} */
const transferEndpoint = endpoint('post', '/transfer', async (req) => {
  const { tenant, body } = await orderOf(req)
  const order = { ...body, tenant, actor: actorOf(req) }
  return Response.json({ id: await transferMember(storageOf(req.payload), order) }, { status: 201 })
})

const reasoned = z.strictObject({
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

/** `POST /api/payroll-transfers/:id/undo` {reason} */
const undoEndpoint = endpoint('post', '/:id/undo', async (req) => {
  const id = pathId(req)
  const { tenant } = await findTransfer(storageOf(req.payload), { platform: true }, id)
  const visible = await permittedTenants(req, `${transferSlugs.transfers}.read`)
  if (!visible.includes(tenant)) throw unknownTransfer(id)
  await authorise(req, tenant, 'members.undo-transfer')
  const order = { tenant, transfer: id, actor: actorOf(req), ...(await bodyOf(req, reasoned)) }
  await undoTransfer(storageOf(req.payload), order)
  return Response.json({ id, status: 'undone' })
})

export const transferEndpoints = [previewEndpoint, transferEndpoint, undoEndpoint]

/** @throws TRANSFER_MEMBER_UNKNOWN also for a member whom the person may not see */
async function orderOf(req: PayloadRequest) {
  const body = await bodyOf(req, transferInput)
  const row = isId(body.member)
    ? await firstRow<Row & { tenant: string }>(
        storageOf(req.payload),
        { platform: true },
        slugs.members,
        { id: { equals: body.member } },
      )
    : null
  const visible = await permittedTenants(req, `${slugs.members}.read`)
  if (!row || !visible.includes(row.tenant)) throw unknownMember(body.member)
  await authorise(req, row.tenant, 'members.transfer')
  return { tenant: row.tenant, body }
}
