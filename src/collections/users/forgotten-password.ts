import {
  addDataAndFileToRequest,
  forgotPasswordOperation,
  isolateObjectProperty,
  type CollectionBeforeOperationHook,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { slugs } from '../slugs'
import { userErrors } from './errors'

/**
 * Takes the place of Payload's own endpoint, which answers once the mail is sent: the time would tell
 * which addresses are known. Here every address is answered at once, and the work is done afterwards.
 */
export const forgottenPasswordEndpoint: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    // The form of the admin sends multipart data, a program JSON.
    await addDataAndFileToRequest(req)
    const email: unknown = req.data?.email
    if (typeof email !== 'string' || !email.trim()) {
      throw userErrors.EMAIL_MISSING('Field "email": there is no e-mail address.', {
        field: 'email',
      })
    }
    setImmediate(() => void sendLink(req, email))
    return Response.json({ message: req.t('general:success') })
  },
}

async function sendLink(req: PayloadRequest, email: string): Promise<void> {
  const { collections, logger } = req.payload
  try {
    await forgotPasswordOperation({
      collection: collections[slugs.users],
      data: { email } as never,
      req: isolateObjectProperty(req, 'transactionID'),
    })
  } catch (error) {
    logger.error({ err: error, msg: 'A link for a new password could not be sent.' })
  }
}

/** GraphQL waits for the mail, whatever is done here, so it does not send any. */
export const refuseForgottenByGraphql: CollectionBeforeOperationHook = ({
  args,
  operation,
  req,
}) => {
  if ((operation as string) !== 'forgotPassword' || req.payloadAPI !== 'GraphQL') return args
  throw userErrors.RECOVERY_ELSEWHERE('GraphQL sends no links for new passwords.')
}
