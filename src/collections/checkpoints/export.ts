import { checkpointErrors } from '../../domain/checkpoints'
import { storageOf } from '../../storage'
import { firstRow, isId } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { checkpointOf } from '../../tenants/checkpoints'
import { permittedTenants } from '../../tenants/permissions'
import { endpoint, pathId } from '../endpoint'
import { slugs } from '../slugs'

/** `GET /api/checkpoints/:id/export`: the file to keep elsewhere. It holds hashes and no personal data. */
export const exportEndpoint = endpoint('get', '/:id/export', async (req) => {
  const id = pathId(req)
  const tenants = await permittedTenants(req, `${slugs.checkpoints}.read`)
  const where = { id: { equals: id } }
  const storage = storageOf(req.payload)
  const row = isId(id)
    ? await firstRow<Row>(storage, { platform: true }, slugs.checkpoints, where)
    : null
  if (!row || !tenants.includes(String(row.tenant)))
    throw checkpointErrors.CHECKPOINT_UNKNOWN(`There is no checkpoint ${id}.`, { id })
  const checkpoint = checkpointOf(row)
  return new Response(`${JSON.stringify(checkpoint, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="checkpoint-${checkpoint.sequence}.json"`,
      'cache-control': 'private, no-store',
    },
  })
})
