import { z } from 'zod'
import { bodyOf, endpoint } from '../../collections/endpoint'
import { authorise } from '../../tenants/permissions'
import { mayUseSearch, search } from './find'

const body = z.object({ tenant: z.uuid(), q: z.string().max(200) })

/**
 * `POST /api/search` with `{tenant, q}`: hits by kind of record. Not by GET, since what is typed may be a
 * personal number and addresses are kept in histories and logs.
 */
export const searchEndpoint = endpoint('post', '/search', async (req) => {
  const { tenant, q } = await bodyOf(req, body)
  await authorise(req, tenant, mayUseSearch)
  const groups = await search(req, { tenant, typed: q })
  return Response.json({ groups }, { headers: { 'cache-control': 'private, no-store' } })
})
