import { z } from 'zod'
import { bodyOf, endpoint } from '../../collections/endpoint'
import { placeOf } from '../../collections/endpoint/place'
import { sendAgain } from './delivery/send-again'
import { messagesErrors } from './errors'
import { channels } from '../../domain/messages'
import { platformOf } from '../../platform'
import { storageOf } from '../../storage'
import { authorise } from '../../tenants/permissions'
import { previewTemplate } from './preview'
import { messageSlugs } from './slugs'

/** `POST /api/messages/:id/send-again` */
export const sendAgainEndpoint = endpoint('post', '/:id/send-again', async (req) => {
  const { storage, tenant, id, actor } = await placeOf(req, {
    collection: messageSlugs.messages,
    permission: 'messages.send-again',
    unknown: (message) =>
      messagesErrors.MESSAGE_UNKNOWN(`There is no message ${message}.`, { id: message }),
  })
  await sendAgain(storage, { tenant, message: id, actor })
  return Response.json({ id, status: 'queued' })
})

const words = z.strictObject({ subject: z.string(), body: z.string(), sms: z.string() })
const previewBody = z.strictObject({
  tenant: z.uuid(),
  event: z.string(),
  memberNumber: z.string().trim().min(1),
  texts: z.strictObject({ en: words, tn: words }),
  channels: z.array(z.enum(channels)),
})

/** `POST /api/message-templates/preview`: what a member would read; nothing is kept or sent. */
export const previewEndpoint = endpoint('post', '/preview', async (req) => {
  const { event: key, ...body } = await bodyOf(req, previewBody)
  await authorise(req, body.tenant, `${messageSlugs.templates}.read`)
  await authorise(req, body.tenant, 'members.read')
  const event = platformOf(req.payload).messageEvents.find((each) => each.key === key)
  if (!event)
    throw messagesErrors.MESSAGE_EVENT_UNKNOWN(`event: there is no ${key}.`, { field: 'event' })
  return Response.json(await previewTemplate(storageOf(req.payload), { ...body, event }))
})
