import { z } from 'zod'
import { isEntered } from '../../../domain/custom-fields'
import { authorise } from '../../../tenants/permissions'
import { fieldRights, fieldsOfRequest } from '../../../tenants/custom-fields/request'
import { recordVariables } from '../../../tenants/custom-fields/record-variables'
import { endpoint, queryOf } from '../../endpoint'

const query = z.object({ tenant: z.uuid(), collection: z.string().max(60) })

/**
 * `GET /api/custom-fields/form?tenant=&collection=`: the fields of a form, for who may read the records;
 * those that the reader may not see are left out. `record` is what formulas may name besides.
 */
export const formEndpoint = endpoint('get', '/form', async (req) => {
  const { tenant, collection } = queryOf(req, query)
  await authorise(req, tenant, `${collection}.read`)
  const fields = await fieldsOfRequest(req, tenant, collection)
  const rights = fieldRights(req, tenant)
  const shown = fields
    .filter((field) => rights.maySee(field))
    .map(({ visibleTo: _, editableBy: __, ...field }) => field)
  const editable = fields
    .filter((field) => isEntered(field) && rights.mayChange(field))
    .map(({ key }) => key)
  const config = req.payload.config.collections.find(({ slug }) => slug === collection)
  const record = recordVariables(config ?? { fields: [] })
  return Response.json({ fields: shown, editable, record })
})
