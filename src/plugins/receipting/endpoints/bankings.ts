import { z } from 'zod'
import { bodyOf, endpoint, queryOf } from '../../../collections/endpoint'
import { placeOf } from '../../../collections/endpoint/place'
import { isBusinessDate } from '../../../domain/calendar'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { bankCash } from '../banking/bank'
import { unknownBanking } from '../banking/find'
import { reverseBanking } from '../banking/reverse'
import { dailyReceipts } from '../report/daily'
import { receiptSlugs } from '../slugs'

const banking = z.strictObject({
  tenant: z.uuid(),
  /** Thebe. */
  amount: z.int(),
  bankedOn: z.string().optional(),
  slip: z.string().max(100),
})
const reasoned = z.strictObject({ reason: z.string().trim().min(3, 'Say why, in a few words.') })
const day = z.string().refine(isBusinessDate, 'Write a day as YYYY-MM-DD.')

/** `POST /api/bankings/bank` {tenant, amount, bankedOn?, slip} */
const bankEndpoint = endpoint('post', '/bank', async (req) => {
  const body = await bodyOf(req, banking)
  await authorise(req, body.tenant, 'bankings.bank')
  const order = { ...body, actor: actorOf(req) }
  return Response.json(await bankCash(storageOf(req.payload), order), { status: 201 })
})

/** `POST /api/bankings/:id/reverse` {reason} */
const reverseEndpoint = endpoint('post', '/:id/reverse', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(req, {
    collection: receiptSlugs.bankings,
    permission: 'bankings.reverse',
    unknown: unknownBanking,
  })
  const { reason } = await bodyOf(req, reasoned)
  await reverseBanking(storage, { tenant, banking: id, reason, actor })
  return Response.json({ id, status: 'reversed' })
})

/** `GET /api/bankings/daily?tenant=&date=`: receipts of a day by method and cashier, against the ledger. */
const dailyEndpoint = endpoint('get', '/daily', async (req) => {
  const { tenant, date } = queryOf(req, z.strictObject({ tenant: z.uuid(), date: day }))
  await authorise(req, tenant, `${receiptSlugs.receipts}.read`)
  await authorise(req, tenant, `${receiptSlugs.bankings}.read`)
  return Response.json(await dailyReceipts(storageOf(req.payload), { tenant, date }))
})

export const bankingEndpoints = [bankEndpoint, reverseEndpoint, dailyEndpoint]
