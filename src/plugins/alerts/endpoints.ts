import { z } from 'zod'
import { bodyOf, endpoint, pathId, queryOf } from '../../collections/endpoint'
import { enqueueJob } from '../../jobs/enqueue'
import { storageOf } from '../../storage'
import { fieldRights } from '../../tenants/custom-fields/request'
import { actorOf, authorise, permittedTenants } from '../../tenants/permissions'
import { tryAlert } from './editing/try-alert'
import { alertErrors } from './errors'
import { findAlert } from './evaluate/alerts'
import { EVALUATE_JOB } from './evaluate/job'
import { alertSlugs } from './slugs'
import { abouts, collectionOf, subjectFor } from './subjects'

const READ = `${alertSlugs.alerts}.read`
const place = z.object({ tenant: z.uuid(), about: z.enum(abouts as [string, ...string[]]) })
const trial = place.extend({ formula: z.string().trim().min(1).max(4000) })

/** Under `/api/alerts`. */
export const alertEndpoints = [
  /** `GET /api/alerts/variables?tenant=&about=`: what a condition may name. */
  endpoint('get', '/variables', async (req) => {
    const asked = queryOf(req, place)
    const { tenant } = asked
    const about = asked.about as (typeof abouts)[number]
    await authorise(req, tenant, READ)
    const { maySee } = fieldRights(req, tenant)
    const order = { tenant, about, maySee }
    const { variables } = await subjectFor(storageOf(req.payload), req.payload.config, order)
    return Response.json({ variables })
  }),
  /** `POST /api/alerts/try` {tenant, about, formula}: what it would find among the first records. */
  endpoint('post', '/try', async (req) => {
    const asked = await bodyOf(req, trial)
    const about = asked.about as (typeof abouts)[number]
    await authorise(req, asked.tenant, READ)
    await authorise(req, asked.tenant, `${collectionOf(about)}.read`)
    await authorise(req, asked.tenant, `${collectionOf('member')}.read`)
    return Response.json(await tryAlert(req, { ...asked, about }))
  }),
  /** `POST /api/alerts/:id/evaluate`: looks now, whether it is due or not. */
  endpoint('post', '/:id/evaluate', async (req) => {
    const storage = storageOf(req.payload)
    const { id, tenant } = await findAlert(storage, { platform: true }, pathId(req))
    if (!(await permittedTenants(req, READ)).includes(tenant))
      throw alertErrors.ALERT_UNKNOWN(`There is no alert ${id}.`, { alert: id })
    await authorise(req, tenant, 'alerts.evaluate')
    const order = { tenant, actor: actorOf(req), input: { alert: id } }
    const key = `${id}:${new Date().toISOString()}`
    const run = await enqueueJob({ storage }, { ...order, job: { name: EVALUATE_JOB }, key })
    return Response.json({ run }, { status: 202 })
  }),
]
