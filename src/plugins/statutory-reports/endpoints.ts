import { z } from 'zod'
import { bodyOf, endpoint, queryOf } from '../../collections/endpoint'
import { placeOf } from '../../collections/endpoint/place'
import { slugs } from '../../collections/slugs'
import { recordAudit } from '../../hooks/audit'
import { contentTypes, fileFormats, reportBytes } from '../../platform/report-files'
import { storageOf } from '../../storage'
import { actorOf, authorise } from '../../tenants/permissions'
import { dueCalendar } from './calendar/due'
import { findReport, unknownReport, type ReportRow } from './find'
import { makeReport } from './make/make'
import { frozenTable } from './read'
import { addShipped } from './shipped'
import { statutorySlugs } from './slugs'
import { claimSlugs } from '../claims/slugs'
import { submitReport } from './submit'

const READ = `${statutorySlugs.reports}.read`
const order = z.strictObject({ tenant: z.uuid(), definition: z.uuid(), month: z.string().max(7) })
const file = z.strictObject({ format: z.enum(['json', ...fileFormats]).default('json') })

const answer = ({ id, key, from, to, version, status, sha256, lines }: ReportRow) => ({
  ...{ id, key, from, to, version, status, sha256, lines },
})

/** What a person needs besides the permission: the report shows the members' and claims' own records. */
const shown = [`${slugs.members}.read`, `${claimSlugs.claims}.read`]

/** `POST /api/statutory-reports/make` {tenant, definition, month} */
const makeEndpoint = endpoint('post', '/make', async (req) => {
  const body = await bodyOf(req, order)
  await authorise(req, body.tenant, 'statutory-reports.make')
  for (const permission of shown) await authorise(req, body.tenant, permission)
  const { language } = req.i18n
  const made = await makeReport(storageOf(req.payload), { ...body, language, actor: actorOf(req) })
  return Response.json(answer(made), { status: 201 })
})

/** `POST /api/statutory-reports/:id/submit` */
const submitEndpoint = endpoint('post', '/:id/submit', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(req, {
    ...{ collection: statutorySlugs.reports, unknown: unknownReport },
    permission: 'statutory-reports.submit',
  })
  await submitReport(storage, { tenant, report: id, actor })
  return Response.json(answer(await findReport(storage, { tenant }, id)))
})

/** `GET /api/statutory-reports/:id/content?format=json|csv|xlsx|pdf`: as it was made, whose taking is recorded. */
const contentEndpoint = endpoint('get', '/:id/content', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(req, {
    ...{ collection: statutorySlugs.reports, unknown: unknownReport, permission: READ },
  })
  for (const permission of shown) await authorise(req, tenant, permission)
  const { format } = queryOf(req, file)
  const report = await findReport(storage, { tenant }, id)
  const table = await frozenTable(storage, report)
  const name = `${report.key}-${report.to}-v${report.version}.${format}`
  const bytes = format === 'json' ? null : await reportBytes(table, format)
  await storage.transaction(async (transaction) => {
    const changes = [{ field: 'file', before: null, after: name }]
    const entry = { collection: statutorySlugs.reports, documentId: id, changes }
    recordAudit(transaction, [{ ...entry, tenant, actor, action: 'statutory-reports.download' }])
    return Promise.resolve()
  })
  if (!bytes || format === 'json') return Response.json(table)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentTypes[format],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
})

/** `GET /api/statutory-reports/due?tenant=` */
const dueEndpoint = endpoint('get', '/due', async (req) => {
  const { tenant } = queryOf(req, z.strictObject({ tenant: z.uuid() }))
  await authorise(req, tenant, READ)
  return Response.json(await dueCalendar(storageOf(req.payload), tenant))
})

/** `POST /api/statutory-definitions/shipped` {tenant}: what ships and the society does not have; twice adds once. */
const shippedEndpoint = endpoint('post', '/shipped', async (req) => {
  const { tenant } = await bodyOf(req, z.strictObject({ tenant: z.uuid() }))
  for (const collection of [statutorySlugs.definitions, statutorySlugs.settings])
    await authorise(req, tenant, `${collection}.create`)
  const place = { tenant, actor: actorOf(req) }
  const added = await storageOf(req.payload).transaction((transaction) =>
    addShipped(transaction, place),
  )
  return Response.json({ added })
})

export const definitionEndpoints = [shippedEndpoint]
export const statutoryEndpoints = [makeEndpoint, submitEndpoint, contentEndpoint, dueEndpoint]
