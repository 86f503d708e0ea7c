import type { Endpoint } from 'payload'
import { z } from 'zod'
import { invalidSet } from './row-problems'
import { saveBeneficiaries } from './save-set'

const text = z.string().trim().max(200)
const value = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])
const list = z.array(z.union([z.string().max(200), z.number()])).max(100)

/** A member's beneficiaries as they are sent. */
export const beneficiarySet = z.strictObject({
  beneficiaries: z.array(
    z.strictObject({
      id: z.uuid().optional(),
      surname: text.min(1),
      forenames: text.min(1),
      relation: text.nullish(),
      phone: text.nullish(),
      sharePercent: text,
      custom: z.record(z.string().max(100), z.union([value, list])).optional(),
    }),
  ),
})

/** `POST /api/members/:id/beneficiaries` saves the whole set, so that the shares can add up. */
export const saveBeneficiariesEndpoint: Endpoint = {
  path: '/:id/beneficiaries',
  method: 'post',
  handler: async (req) => {
    const received: unknown = await req.json?.().catch(() => undefined)
    const parsed = beneficiarySet.safeParse(received)
    if (!parsed.success) throw invalidSet(parsed.error)
    const member = String(req.routeParams?.id ?? '')
    const beneficiaries = await saveBeneficiaries(req, { member, ...parsed.data })
    return Response.json({ beneficiaries })
  },
}
