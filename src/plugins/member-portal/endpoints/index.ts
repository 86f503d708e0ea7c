import type { PayloadRequest } from 'payload'
import { endpoint, pathId } from '../../../collections/endpoint'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { firstRow, isId } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { openSocieties } from '../data/societies'
import { portalErrors } from '../errors'
import { deliveryOf } from '../delivery'
import { inviteMember, sendInvitation } from '../sign-in/invitation'
import { showsCodes } from '../shows-codes'
import { PortalSecrets } from '../sign-in/secrets'
import { endAccess } from '../sign-in/sessions'
import { portalSlugs } from '../slugs'

type Owned = Row & { id: string; tenant: string }

/** `POST /api/members/:id/portal-invitation`: a code to be printed, which is told this once. */
export const inviteEndpoint = endpoint('post', '/:id/portal-invitation', async (req) => {
  const place = await memberPlace(req, 'portal-access.invite')
  const society = await societyOf(req, place.tenant)
  const secrets = new PortalSecrets(req.payload.secret)
  const invitation = await inviteMember(storageOf(req.payload), secrets, place)
  return Response.json({ ...invitation, society: society.name, slug: society.slug })
})

/** `POST /api/members/:id/send-portal-invitation`: the same as a message to the member, whom alone it is told. */
export const sendInvitationEndpoint = endpoint(
  'post',
  '/:id/send-portal-invitation',
  async (req) => {
    const place = await memberPlace(req, 'portal-access.invite')
    const { name: society } = await societyOf(req, place.tenant)
    const deliver = deliveryOf(req.payload)
    const secrets = new PortalSecrets(req.payload.secret)
    const order = { ...place, society, deliver }
    return Response.json(await sendInvitation(storageOf(req.payload), secrets, order))
  },
)

async function societyOf(req: PayloadRequest, tenant: string) {
  const [society] = await openSocieties(storageOf(req.payload), [tenant])
  if (!society) throw portalErrors.PORTAL_OFF('The portal of this society is closed.')
  return society
}

/** `POST /api/members/:id/end-portal-access`: signs the member out everywhere; codes that wait count no more. */
export const endAccessEndpoint = endpoint('post', '/:id/end-portal-access', async (req) => {
  const place = await memberPlace(req, 'portal-access.end')
  const ended = await endAccess(storageOf(req.payload), { ...place, by: 'society' })
  return Response.json({ ended })
})

/** `GET /api/portal-outbox/:id/content`: what a message says, where the installation is for trying out. */
export const contentEndpoint = endpoint('get', '/:id/content', async (req) => {
  const visible = await permittedTenants(req, `${portalSlugs.outbox}.read`)
  const row = await owned(req, portalSlugs.outbox)
  if (!row || !visible.includes(row.tenant))
    throw portalErrors.MESSAGE_UNKNOWN('There is no such message.')
  const { id, tenant } = row
  await authorise(req, tenant, 'portal-codes.reveal')
  if (!showsCodes())
    throw portalErrors.CODES_SECRET('Codes of members are not shown on this system.')
  if (!row.content) throw portalErrors.MESSAGE_GONE('What it said was forgotten.')
  const cipher = await tenantCipher(storageOf(req.payload), tenant)
  const open = (field: 'recipient' | 'content') =>
    cipher.decrypt({ collection: portalSlugs.outbox, id, field }, String(row[field]))
  return Response.json({ recipient: open('recipient'), content: open('content') })
})

/** A member of a society that the person may not look into seems not to exist. */
async function memberPlace(req: PayloadRequest, permission: string) {
  const visible = await permittedTenants(req, `${slugs.members}.read`)
  const row = await owned(req, slugs.members)
  if (!row || !visible.includes(row.tenant))
    throw portalErrors.MEMBER_UNKNOWN('There is no such member.')
  await authorise(req, row.tenant, permission)
  return { tenant: row.tenant, member: row.id, actor: actorOf(req) }
}

async function owned(req: PayloadRequest, collection: string): Promise<Owned | null> {
  const id = pathId(req)
  if (!isId(id)) return null
  const scope = { platform: true } as const
  return firstRow<Owned>(storageOf(req.payload), scope, collection, { id: { equals: id } })
}
