import { z } from 'zod'
import { authorise } from '../../../tenants/permissions'
import { fieldRights, fieldsOfRequest } from '../../../tenants/custom-fields/request'
import { endpoint, queryOf } from '../../endpoint'

const query = z.object({ tenant: z.uuid(), collection: z.string().max(60) })

/**
 * `GET /api/custom-fields/form?tenant=&collection=`: the fields of a form, for who may read the records;
 * those that the reader may not see are left out.
 */
export const formEndpoint = endpoint('get', '/form', async (req) => {
  const { tenant, collection } = queryOf(req, query)
  await authorise(req, tenant, `${collection}.read`)
  const fields = await fieldsOfRequest(req, tenant, collection)
  const rights = fieldRights(req, tenant)
  const shown = fields
    .filter((field) => rights.maySee(field))
    .map(({ visibleTo: _, editableBy: __, ...field }) => field)
  const editable = fields.filter((field) => rights.mayChange(field)).map(({ key }) => key)
  return Response.json({ fields: shown, editable })
})
