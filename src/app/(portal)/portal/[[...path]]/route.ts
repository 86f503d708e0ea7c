import config from '@payload-config'
import { getPayload } from 'payload'
import { servePortal } from '../../../../plugins/member-portal'

/** The member portal draws its pages itself: no script of a framework goes to the members' phones. */
const handle = async (request: Request): Promise<Response> =>
  servePortal(await getPayload({ config }), request)

export const GET = handle
export const POST = handle
