import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, queryOf } from '../../collections/endpoint'
import { placeOf } from '../../collections/endpoint/place'
import { slugs } from '../../collections/slugs'
import { exitKinds, settle } from '../../domain/exits'
import { firstRow, isId } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { storageOf } from '../../storage'
import { actorOf, authorise, permittedTenants } from '../../tenants/permissions'
import { exitErrors } from './errors'
import { approveExit, undoExit } from './exits/approval'
import { rejectExit } from './exits/approve'
import { unknownExit } from './exits/find'
import { proposeExit } from './exits/propose'
import { readStatement } from './settlement/statement'
import { exitSlugs } from './slugs'

const reasoned = z.object({ reason: z.string().trim().min(3, 'Say why, in a few words.') })

const proposal = reasoned.extend({
  member: z.string(),
  kind: z.enum(exitKinds),
  exitDate: z.string(),
  withholdArrears: z.union([z.boolean(), z.stringbool()]).default(true),
  plan: z
    .array(z.strictObject({ due: z.string(), amount: z.number().int() }))
    .max(120)
    .nullish(),
})

/** `GET /api/member-exits/statement?member=`: what is owed both ways now. */
const statementEndpoint = endpoint('get', '/statement', async (req) => {
  const { member } = queryOf(req, z.object({ member: z.string() }))
  const tenant = await tenantOfMember(req, member)
  await authorise(req, tenant, 'exits.propose')
  const statement = await readStatement(storageOf(req.payload), { tenant, member })
  const figures = (withhold: boolean) => settle(statement.held, statement.owed, { withhold })
  return Response.json({ ...statement, withheld: figures(true), left: figures(false) })
})

/** `POST /api/member-exits/propose` */
const proposeEndpoint = endpoint('post', '/propose', async (req) => {
  const body = await bodyOf(req, proposal)
  const tenant = await tenantOfMember(req, body.member)
  await authorise(req, tenant, 'exits.propose')
  const order = { ...body, tenant, actor: actorOf(req) }
  return Response.json({ id: await proposeExit(storageOf(req.payload), order) }, { status: 201 })
})

/** `POST /api/member-exits/:id/approve` */
const approveEndpoint = endpoint('post', '/:id/approve', async (req) => {
  const decision = await decisionOf(req, 'exits.approve')
  await approveExit(storageOf(req.payload), decision)
  return Response.json({ id: decision.exit, status: 'approved' })
})

/** `POST /api/member-exits/:id/reject` */
const rejectEndpoint = endpoint('post', '/:id/reject', async (req) => {
  const decision = await decisionOf(req, 'exits.approve')
  await rejectExit(storageOf(req.payload), { ...decision, ...(await bodyOf(req, reasoned)) })
  return Response.json({ id: decision.exit, status: 'rejected' })
})

/** `POST /api/member-exits/:id/undo` */
const undoEndpoint = endpoint('post', '/:id/undo', async (req) => {
  const decision = await decisionOf(req, 'exits.undo')
  await undoExit(storageOf(req.payload), { ...decision, ...(await bodyOf(req, reasoned)) })
  return Response.json({ id: decision.exit, status: 'undone' })
})

export const exitEndpoints = [
  statementEndpoint,
  proposeEndpoint,
  approveEndpoint,
  rejectEndpoint,
  undoEndpoint,
]

async function decisionOf(req: PayloadRequest, permission: string) {
  const asked = { collection: exitSlugs.exits, permission, unknown: unknownExit }
  const { tenant, id, actor } = await placeOf(req, asked)
  return { tenant, exit: id, actor }
}

/** @throws EXIT_MEMBER_UNKNOWN also for a member whom the person may not see */
async function tenantOfMember(req: PayloadRequest, member: string): Promise<string> {
  const scope = { platform: true } as const
  const row = isId(member)
    ? await firstRow<Row & { tenant: string }>(storageOf(req.payload), scope, slugs.members, {
        id: { equals: member },
      })
    : null
  const visible = await permittedTenants(req, `${slugs.members}.read`)
  if (row && visible.includes(row.tenant)) return row.tenant
  throw exitErrors.EXIT_MEMBER_UNKNOWN(`member: there is no member ${member}.`, { field: 'member' })
}
