import type { Endpoint, PayloadRequest } from 'payload'
import { endpoint } from '../../../collections/endpoint'
import { storageOf } from '../../../storage'
import { publishFormat } from '../formats/approval'
import type { PublishStep } from '../formats/publish'
import { formatOf } from './place'

/** Under `/api/gl-export-formats`. */
export const formatEndpoints: Omit<Endpoint, 'root'>[] = [
  endpoint('post', '/:id/publish', (req) => change(req, 'published')),
  endpoint('post', '/:id/withdraw', (req) => change(req, 'withdrawn')),
]

async function change(req: PayloadRequest, to: PublishStep['to']): Promise<Response> {
  const place = await formatOf(req, 'gl-export.publish')
  const { id, number, status } = await publishFormat(storageOf(req.payload), { ...place, to })
  return Response.json({ format: { id, number, status } })
}
