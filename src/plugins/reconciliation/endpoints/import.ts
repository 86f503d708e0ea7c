import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { parseEnteredAmount } from '../../../domain/money'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { endpoint } from '../../../collections/endpoint'
import { reconciliationErrors } from '../errors'
import { importRemittance, type IncomingFile } from '../import'
import { findRemittance } from '../remittances/find'

/** Bytes of a remittance: 200 000 lines of 250 characters. */
const LARGEST_FILE = 50 * 1024 * 1024

const amount = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    try {
      return parseEnteredAmount(text)
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message })
      return null
    }
  })

const fields = z.object({
  tenant: z.uuid(),
  authority: z.string().min(1),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as YYYY-MM.'),
  fee: amount,
  vat: amount,
  bankReceipt: amount,
  controlAmount: amount,
})

/** `POST /api/remittances/import`: a form with the file, the rejections and what the advice says. */
export const importEndpoint = endpoint('post', '/import', async (req) => {
  const form = await formOf(req)
  const input = fields.safeParse(
    Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')),
  )
  if (!input.success) {
    const list = input.error.issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      .join('; ')
    throw reconciliationErrors.REMITTANCE_BAD_ROWS(`The form is not valid. ${list}`)
  }
  const { tenant } = input.data
  await authorise(req, tenant, 'remittance.import')
  const file = await fileOf(form, 'file')
  if (!file) throw reconciliationErrors.REMITTANCE_EMPTY('file: choose the remittance file.')
  const rejections = await fileOf(form, 'rejections')
  const storage = storageOf(req.payload)
  const imported = await importRemittance(
    { storage },
    { ...input.data, file, rejections, actor: actorOf(req) },
  )
  if (!imported.alreadyImported) return Response.json(imported, { status: 201 })
  const { createdAt } = await findRemittance(storage, { tenant, remittance: imported.id })
  return Response.json({ ...imported, importedAt: createdAt })
})

async function formOf(req: PayloadRequest): Promise<FormData> {
  const form = await req.formData?.().catch(() => undefined)
  if (form) return form
  throw reconciliationErrors.REMITTANCE_EMPTY('Send a form with the file.')
}

async function fileOf(form: FormData, name: string): Promise<IncomingFile | null> {
  const value = form.get(name)
  if (!value || typeof value === 'string' || value.size === 0) return null
  if (value.size > LARGEST_FILE) {
    throw reconciliationErrors.REMITTANCE_BAD_ROWS(`${name}: the file is larger than 50 MB.`)
  }
  return { name: value.name, content: Buffer.from(await value.arrayBuffer()) }
}
