import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { publishFormat } from '../formats/approval'
import type { PublishStep } from '../formats/publish'
import { addShippedFormats } from '../formats/shipped'
import { glSlugs } from '../slugs'
import { formatOf } from './place'

/** Under `/api/gl-export-formats`. */
export const formatEndpoints: Omit<Endpoint, 'root'>[] = [
  endpoint('post', '/shipped', async (req) => {
    const { tenant } = await bodyOf(req, z.strictObject({ tenant: z.uuid() }))
    await authorise(req, tenant, `${glSlugs.formats}.create`)
    const order = { tenant, actor: actorOf(req), status: 'draft' } as const
    const added = await storageOf(req.payload).transaction((transaction) =>
      addShippedFormats(transaction, order),
    )
    return Response.json({ added })
  }),
  endpoint('post', '/:id/publish', (req) => change(req, 'published')),
  endpoint('post', '/:id/withdraw', (req) => change(req, 'withdrawn')),
]

async function change(req: PayloadRequest, to: PublishStep['to']): Promise<Response> {
  const place = await formatOf(req, 'gl-export.publish')
  const { id, number, status } = await publishFormat(storageOf(req.payload), { ...place, to })
  return Response.json({ format: { id, number, status } })
}
