import { z } from 'zod'
import { LARGEST_AMOUNT } from '../../../domain/money'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { bodyOf, endpoint } from '../../endpoint'
import { proposeJournal } from '../../journal-proposals/propose'

const manualBody = z.strictObject({
  tenant: z.uuid(),
  /** Chosen by the client: the same request sent again proposes nothing. */
  idempotencyKey: z.string().trim().min(1).max(200),
  businessDate: z.string().max(10),
  narrative: z.string().trim().min(1).max(500),
  postings: z
    .array(
      z.strictObject({
        account: z.uuid(),
        memberAccount: z.uuid().nullish(),
        side: z.enum(['debit', 'credit']),
        /** Thebe. */
        amount: z
          .int()
          .positive()
          .max(LARGEST_AMOUNT, `The largest amount is ${LARGEST_AMOUNT} thebe.`),
      }),
    )
    .min(2)
    .max(500),
})

/** `POST /api/journals/manual`: a journal that a person writes; another person approves it. */
export const manualEndpoint = endpoint('post', '/manual', async (req) => {
  const body = await bodyOf(req, manualBody)
  await authorise(req, body.tenant, 'journal.post')
  const storage = storageOf(req.payload)
  const proposal = await proposeJournal(storage, { ...body, actor: actorOf(req) })
  return Response.json({ proposal }, { status: proposal.proposed ? 201 : 200 })
})
