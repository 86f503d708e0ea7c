import { systemActor } from '../../../src/domain/actor'
import { postJournals } from '../../../src/ledger'
import { memberAdmitted } from '../../../src/plugins/membership/message-events'
import { queueMessages } from '../../../src/plugins/messages'
import { portalSlugs } from '../../../src/plugins/member-portal'
import type { Platform } from '../../../src/start'
import { allRows } from '../../../src/storage/reading'
import type { Row } from '../../../src/storage/types'
import { initTenant } from '../../../src/tenants/init-tenant'
import { tenantCipher } from '../../../src/tenants/personal-data'
import { Phone } from './browser'

const actor = systemActor('test')

export type PortalMember = {
  id: string
  memberNumber: string
  omang: string
  phone: string
  /** Stands in everything that is this member's, and in nothing else. */
  mark: string
}

/** A society with an open portal, and members who have something to see in it. */
export class PortalSocietyKit {
  private constructor(
    readonly platform: Platform,
    readonly tenant: string,
    readonly slug: string,
    private readonly products: Record<string, string>,
  ) {}

  static async make(platform: Platform, slug: string): Promise<PortalSocietyKit> {
    const order = { slug, name: `Society ${slug}`, template: 'burial' as const, actor }
    const { tenant, products } = await initTenant(platform, order)
    return new PortalSocietyKit(platform, tenant, slug, products)
  }

  /** A member with a plan that was paid into, a covered life and a beneficiary. */
  async member(
    mark: string,
    given: { omang: string; phone?: string | null } & Record<string, unknown>,
  ): Promise<PortalMember> {
    const { payload } = this.platform
    const data = {
      ...{ tenant: this.tenant, surname: `${mark}SURNAME`, forenames: 'Neo', status: 'active' },
      ...{ joinedOn: '2020-01-01', phone: '+26771234567', address: `${mark}ADDRESS` },
      ...given,
    }
    const create = (collection: string, row: object) =>
      payload.create({
        collection: collection as never,
        data: row as never,
        overrideAccess: true,
        depth: 0,
      }) as unknown as Promise<{ id: string; memberNumber: string }>
    const { id, memberNumber } = await create('members', data)
    const belongs = { tenant: this.tenant, member: id }
    await create('dependants', {
      ...{ ...belongs, surname: `${mark}LIFE`, forenames: 'Kabo', relation: 'child' },
      coveredFrom: '2021-01-01',
    })
    await create('beneficiaries', {
      ...{ ...belongs, surname: `${mark}HEIR`, forenames: 'Mpho', sharePercent: '100' },
    })
    await create('subscriptions', { ...belongs, product: this.products.DUES, from: '2026-01' })
    await this.pay(id, mark)
    const { omang } = given
    return { id, memberNumber, omang, phone: String(data.phone), mark }
  }

  /** A message in the portal, which names the member. */
  async tell(member: PortalMember): Promise<void> {
    await this.platform.storage.transaction((transaction) =>
      queueMessages(transaction, {
        ...{ tenant: this.tenant, event: memberAdmitted },
        tellings: [{ member: member.id, values: { from: '2020-01-01' }, key: member.mark }],
      }),
    )
  }

  /** 25.00 into the member's first account; the narrative carries the mark. */
  private async pay(member: string, mark: string): Promise<void> {
    const { storage } = this.platform
    const [account] = await this.rows('member-accounts', { member: { equals: member } })
    const [bank] = await this.rows('accounts', { code: { equals: '1000' } })
    const journal = {
      ...{ idempotencyKey: `pay:${member}`, businessDate: '2026-02-01', event: 'journal.manual' },
      narrative: mark,
      postings: [
        { account: String(bank?.id), side: 'debit' as const, amount: 2500 },
        {
          ...{ account: String(account?.account), memberAccount: String(account?.id) },
          ...{ side: 'credit' as const, amount: 2500 },
        },
      ],
    }
    await storage.transaction((transaction) =>
      postJournals(transaction, { tenant: this.tenant, actor, journals: [journal] }),
    )
  }

  rows<T extends Row = Row>(collection: string, where = {}): Promise<T[]> {
    return allRows<T>(this.platform.storage, { tenant: this.tenant }, collection, { where })
  }

  /** The code that was sent last to a member; undefined when none was. */
  async lastCode(member: string): Promise<string | undefined> {
    const rows = await this.rows(portalSlugs.outbox, { member: { equals: member } })
    const row = rows.at(-1)
    if (!row) return undefined
    const cipher = await tenantCipher(this.platform.storage, this.tenant)
    const place = { collection: portalSlugs.outbox, id: String(row.id), field: 'content' }
    return /\d{6}/.exec(cipher.decrypt(place, String(row.content)))?.[0]
  }

  /** Asks for a code on a phone, as the form does. */
  ask(phone: Phone, { memberNumber, omang }: Pick<PortalMember, 'memberNumber' | 'omang'>) {
    return phone.send('/sign-in', { society: this.slug, memberNumber, identity: omang })
  }

  /** A phone on which the member is signed in. */
  async signedIn(member: PortalMember, phone = new Phone(this.platform.payload)): Promise<Phone> {
    await this.ask(phone, member)
    const code = (await this.lastCode(member.id)) ?? ''
    const { status, text } = await phone.send('/code', { code })
    if (status !== 303) throw new Error(`${member.mark} cannot sign in: ${text}`)
    await phone.get('')
    return phone
  }
}
