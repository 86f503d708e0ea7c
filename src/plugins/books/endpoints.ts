import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { endpoint, queryOf } from '../../collections/endpoint'
import { csvFile } from '../../collections/endpoint/csv'
import { slugs } from '../../collections/slugs'
import { recordAudit } from '../../hooks/audit'
import { inTransactionOf } from '../../hooks/request-storage'
import { contentTypes, csvReport, fileFormats, reportBytes } from '../../platform/report-files'
import { storageOf } from '../../storage'
import { actorOf, authorise } from '../../tenants/permissions'
import { reportFigures, reportNames, reportTable, settle, type SettledOrder } from './reports'

const day = z.string().max(10).optional()
const query = z.object({
  tenant: z.uuid(),
  from: day,
  to: day,
  account: z.uuid().optional(),
  after: z.uuid().optional(),
  format: z.enum(['json', ...fileFormats]).default('json'),
})

/**
 * `GET /api/books/<report>?tenant=&from=&to=&account=&after=&format=json|csv|xlsx|pdf`: figures in thebe as
 * JSON, or a file for people, whose taking the audit log keeps. `to` is the day of a balance.
 */
export const booksEndpoints = reportNames.map((report) =>
  endpoint('get', `/books/${report}`, async (req) => {
    const { tenant, format, after, ...days } = queryOf(req, query)
    await authorise(req, tenant, 'books.read')
    const storage = storageOf(req.payload)
    const { language } = req.i18n
    const order = await settle(storage, { ...days, tenant, report, language })
    if (format === 'json') return Response.json(await reportFigures(storage, order, { after }))
    const table = await reportTable(storage, order)
    const name = `${report}-${order.to}.${format}`
    if (format === 'csv') {
      await keepInMind(req, order, name)
      return csvFile(name, csvReport(table))
    }
    const bytes = await reportBytes(table, format)
    await keepInMind(req, order, name)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': contentTypes[format],
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    })
  }),
)

const keepInMind = (
  req: PayloadRequest,
  { tenant, from, to }: SettledOrder,
  name: string,
): Promise<void> =>
  inTransactionOf(req, (transaction) => {
    const changes = [{ field: 'file', before: null, after: `${name}, ${from} – ${to}` }]
    const place = { tenant, collection: slugs.accounts, documentId: 'books' }
    recordAudit(transaction, [{ ...place, actor: actorOf(req), action: 'books.download', changes }])
    return Promise.resolve()
  })
