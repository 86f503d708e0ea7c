import { z } from 'zod'
import { LARGEST_AMOUNT } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import { postJournals } from '../../../ledger'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { bodyOf, endpoint } from '../../endpoint'
import { slugs } from '../../slugs'

/** The event of a journal that a person wrote. */
export const MANUAL_EVENT = 'journal.manual'

const manualBody = z.strictObject({
  tenant: z.uuid(),
  /** Chosen by the client: the same request sent again posts nothing. */
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

/** `POST /api/journals/manual`: a journal that a person writes. */
export const manualEndpoint = endpoint('post', '/manual', async (req) => {
  const { tenant, idempotencyKey, ...body } = await bodyOf(req, manualBody)
  await authorise(req, tenant, 'journal.post')
  const actor = actorOf(req)
  // The prefix keeps a person's keys apart from those of the runs.
  const draft = { ...body, idempotencyKey: `manual:${idempotencyKey}`, event: MANUAL_EVENT }
  const posted = await storageOf(req.payload).transaction(async (transaction) => {
    const [journal] = await postJournals(transaction, { tenant, actor, journals: [draft] })
    if (journal?.posted) {
      const { id, number } = journal
      const changes = [{ field: 'number', before: null, after: number }]
      const document = { collection: slugs.journals, documentId: id, changes }
      recordAudit(transaction, [{ tenant, actor, action: 'journal.post', ...document }])
    }
    return journal
  })
  return Response.json({ journal: posted }, { status: posted?.posted ? 201 : 200 })
})
