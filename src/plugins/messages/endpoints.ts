import { endpoint } from '../../collections/endpoint'
import { placeOf } from '../../collections/endpoint/place'
import { sendAgain } from './delivery/send-again'
import { messagesErrors } from './errors'
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
