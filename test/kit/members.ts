import { handleEndpoints } from 'payload'
import { systemActor } from '../../src/domain/actor'
import type { Platform } from '../../src/start'
import { allRows } from '../../src/storage/reading'
import type { Row, StreamOptions } from '../../src/storage/types'
import { initTenant } from '../../src/tenants/init-tenant'
import type { SystemRoleKey } from '../../src/tenants/permissions'
import { makeStaff, type Staff } from './staff'

/** A society from the burial template with people who work in it. */
export class MemberSociety {
  private people = 0

  private constructor(
    readonly platform: Platform,
    readonly tenant: string,
    readonly slug: string,
  ) {}

  static async make(platform: Platform, slug: string): Promise<MemberSociety> {
    const actor = systemActor('test')
    const order = { slug, name: slug, template: 'burial' as const, actor }
    const { tenant } = await initTenant(platform, order)
    return new MemberSociety(platform, tenant, slug)
  }

  staff(name: string, ...roles: SystemRoleKey[]): Promise<Staff> {
    return makeStaff(this.platform.payload, {
      name,
      email: `${name}@${this.slug}.test`,
      memberships: [{ tenant: this.tenant, roles }],
    })
  }

  rows<T extends Row = Row>(collection: string, where: StreamOptions['where'] = {}): Promise<T[]> {
    return allRows<T>(this.platform.storage, { tenant: this.tenant }, collection, { where })
  }

  /** Somebody entered by a person. @returns the id */
  async enter(by: Staff, data: object = {}): Promise<string> {
    this.people += 1
    const omang = String(300_000_000 + this.people)
    const applicant = {
      surname: `Modise${this.slug}`,
      forenames: 'Neo',
      status: 'applicant',
      omang,
    }
    const answer = await by.rest('POST', '/members?depth=0', {
      ...{ tenant: this.tenant, joinedOn: '2026-01-01', ...applicant },
      ...data,
    })
    if (answer.status !== 201) throw new Error(answer.text)
    return answer.json<{ doc: { id: string } }>().doc.id
  }

  /** The id of what the society asks for by a code. */
  async requirement(code: string): Promise<string> {
    const [row] = await this.rows('document-requirements', { code: { equals: code } })
    return String(row?.id)
  }

  /** Gives a document of a member through the form. */
  async give(by: Staff, member: string, fields: Record<string, string>, file = pdf()) {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    body.set('file', file)
    const request = new Request(`http://localhost:3000/api/members/${member}/documents`, {
      method: 'POST',
      headers: { authorization: `JWT ${by.token}` },
      body,
    })
    const config = Promise.resolve(this.platform.payload.config)
    const response = await handleEndpoints({ config, request })
    return { status: response.status, text: await response.text() }
  }
}

export const pdf = (content = '%PDF-1.7 a scan'): File =>
  new File([content], 'scan.pdf', { type: 'application/pdf' })

/** The day a number of days from today, in Botswana. */
export function inDays(days: number): string {
  const moment = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Gaborone' }).format(moment)
}
