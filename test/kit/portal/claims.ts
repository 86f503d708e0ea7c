import type { LifeRow } from '../../../src/plugins/funeral-policies/policies/types'
import { inDays } from '../members'
import type { Page, Phone } from './browser'
import type { PortalMember, PortalSocietyKit } from './society'

/** Gives a member a funeral plan, and with it a policy that covers the family. */
export async function insure(society: PortalSocietyKit, member: PortalMember): Promise<void> {
  const [product] = await society.rows('products', { code: { equals: 'FUN-A' } })
  const { tenant } = society
  const order = { tenant, member: member.id, product: product?.id, amount: 8500, from: '2026-01' }
  await society.platform.payload.create({
    collection: 'subscriptions',
    data: order as never,
    overrideAccess: true,
  })
}

/** The dependant of a member as the form names it. */
export async function lifeOf(society: PortalSocietyKit, member: PortalMember): Promise<string> {
  const lives = await society.rows<LifeRow>('policy-lives', { member: { equals: member.id } })
  const life = lives.find(({ dependant }) => dependant)
  return `${life?.policy}:${life?.id}`
}

/** Files a claim for the death of the member's dependant on a phone. */
export async function fileOn(
  phone: Phone,
  subject: string,
  more: Record<string, string> = {},
): Promise<Page> {
  const form = await phone.get('/claims/new?type=FUNERAL')
  const key = /name="key" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
  return phone.send('/claims/new', {
    ...{ type: 'FUNERAL', key, subject, eventOn: inDays(-2), cause: 'natural', place: 'home' },
    ...{ claimantName: 'Neo', ...more },
  })
}

const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])

export const photo = (mark = '', name = 'photo.jpg'): File =>
  new File([Buffer.concat([PHOTO, Buffer.from(mark)])], name, { type: 'image/jpeg' })

/** A claim with a photo, both of which carry the member's mark. @returns its path in the portal */
export async function claimWithPhoto(
  society: PortalSocietyKit,
  member: PortalMember,
  phone: Phone,
): Promise<string> {
  await insure(society, member)
  const filed = await fileOn(phone, await lifeOf(society, member), { note: member.mark })
  const path = (filed.location ?? '').replace(/^\/portal|\?.*$/g, '')
  const file = photo(member.mark, `${member.mark}.jpg`)
  const sent = await phone.send(path, { form: 'document', requirement: 'OMANG', file })
  if (sent.status !== 303) throw new Error(filed.text + sent.text)
  return path
}
