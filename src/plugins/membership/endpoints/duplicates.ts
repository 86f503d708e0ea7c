import { z } from 'zod'
import { findDuplicates } from '../../../collections/members/duplicates'
import { normaliseMemberText } from '../../../collections/members/person'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { authorise } from '../../../tenants/permissions'

const text = z.string().max(200).nullish()

const person = z.strictObject({
  tenant: z.uuid(),
  /** Of a member that is saved already: it is no duplicate of itself. */
  id: z.uuid().nullish(),
  ...{ surname: text, forenames: text, birthDate: text, phone: text, payrollNumber: text },
})

/** `POST /api/members/duplicates`: members of the society who may be the same person. */
export const duplicatesEndpoint = endpoint('post', '/duplicates', async (req) => {
  const { tenant, ...typed } = await bodyOf(req, person)
  await authorise(req, tenant, `${slugs.members}.read`)
  const candidate = {
    ...typed,
    phone: normalised('phone', typed.phone),
    payrollNumber: normalised('payrollNumber', typed.payrollNumber),
  }
  const [duplicates = []] = await findDuplicates(storageOf(req.payload), tenant, [candidate])
  return Response.json({ duplicates })
})

/** What is half typed is the same as nobody's. */
function normalised(field: string, value: string | null | undefined): string | null {
  try {
    return value ? normaliseMemberText(field, value) : null
  } catch {
    return null
  }
}
