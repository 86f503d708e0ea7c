import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { placeOf } from '../../../collections/endpoint/place'
import { outcomes } from '../../../domain/payouts'
import { recordOutcome, unknownLine } from '../batches/outcome'
import { sourcesOf } from '../register/payable'
import { payoutSlugs } from '../slugs'

const told = z.strictObject({ reason: z.string().max(500).optional() })

/** `POST /api/payout-lines/:id/accepted`, `/rejected`, `/returned`, `/unknown` {reason} */
export const lineEndpoints = outcomes.map((outcome) =>
  endpoint('post', `/:id/${outcome}`, async (req) => {
    const { tenant, id, actor, storage } = await placeOf(req, {
      collection: payoutSlugs.lines,
      permission: 'payouts.outcome',
      unknown: unknownLine,
    })
    const { reason } = await bodyOf(req, told)
    const order = { tenant, line: id, outcome, reason, actor }
    await recordOutcome(storage, sourcesOf(req.payload), order)
    return Response.json({ id, status: outcome })
  }),
)
