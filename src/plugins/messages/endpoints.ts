import { endpoint, pathId } from '../../collections/endpoint'
import { storageOf } from '../../storage'
import { firstRow, isId } from '../../storage/reading'
import { actorOf, authorise, permittedTenants } from '../../tenants/permissions'
import { sendAgain } from './delivery/send-again'
import { messagesErrors } from './errors'
import { messageSlugs } from './slugs'
import type { MessageRow } from './types'

/** `POST /api/messages/:id/send-again` */
export const sendAgainEndpoint = endpoint('post', '/:id/send-again', async (req) => {
  const id = pathId(req)
  const storage = storageOf(req.payload)
  const everywhere = { platform: true } as const
  const row = isId(id)
    ? await firstRow<MessageRow>(storage, everywhere, messageSlugs.messages, { id: { equals: id } })
    : null
  const visible = await permittedTenants(req, `${messageSlugs.messages}.read`)
  if (!row || !visible.includes(row.tenant))
    throw messagesErrors.MESSAGE_UNKNOWN(`There is no message ${id}.`, { id })
  await authorise(req, row.tenant, 'messages.send-again')
  await sendAgain(storage, { tenant: row.tenant, message: id, actor: actorOf(req) })
  return Response.json({ id, status: 'queued' })
})
