import {
  addDataAndFileToRequest,
  generatePayloadCookie,
  registerFirstUserOperation,
  type Endpoint,
} from 'payload'
import { ensureSystemRoles } from '../../tenants/permissions/ensure-system-roles'
import { slugs } from '../slugs'

/**
 * Takes the place of Payload's own endpoint, which saves whatever fields it is sent: the first
 * person of an empty installation becomes its platform operator, by name, e-mail and password alone.
 */
export const firstOperatorEndpoint: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: async (req) => {
    // The form of the admin sends multipart data, a program JSON.
    await addDataAndFileToRequest(req)
    const sent = req.data ?? {}
    const collection = req.payload.collections[slugs.users]
    const roles = await ensureSystemRoles(req.payload)
    const { exp, token, user } = await registerFirstUserOperation({
      collection,
      req,
      data: {
        name: String(sent.name ?? ''),
        email: String(sent.email ?? ''),
        password: String(sent.password ?? ''),
        status: 'active',
        platformRole: roles['platform-operator'],
      } as never,
    })
    const cookie = generatePayloadCookie({
      collectionAuthConfig: collection.config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: token ?? '',
    })
    return Response.json({ exp, token, user }, { headers: { 'Set-Cookie': cookie } })
  },
}
