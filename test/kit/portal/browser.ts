import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { servePortal } from '../../../src/plugins/member-portal'

export type Page = { status: number; location: string | null; headers: Headers; text: string }

const ORIGIN = 'http://localhost:3000'

/** A member's phone: real requests to the portal, with its cookies and the tokens of its forms. */
export class Phone {
  private readonly cookies = new Map<string, string>()
  private token = ''

  constructor(private readonly payload: Payload) {}

  get(path: string): Promise<Page> {
    return this.request(path, { method: 'GET' })
  }

  /** Sends a form, with the token of the page that was opened last unless the form has its own. */
  async send(path: string, fields: Record<string, string | File>): Promise<Page> {
    const form = new FormData()
    for (const [name, value] of Object.entries({ token: this.token, ...fields }))
      form.append(name, value)
    return this.request(path, { method: 'POST', body: form })
  }

  /** The same phone in the hands of somebody who copied its cookies. */
  copy(): Phone {
    const copy = new Phone(this.payload)
    for (const [name, value] of this.cookies) copy.cookies.set(name, value)
    copy.token = this.token
    return copy
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(`motshelo-portal-${name}`)
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private async request(path: string, init: RequestInit): Promise<Page> {
    const headers = { cookie: this.cookieHeader, 'x-request-id': randomUUID() }
    const answer = await servePortal(
      this.payload,
      new Request(`${ORIGIN}/portal${path}`, { ...init, headers }),
    )
    for (const line of answer.headers.getSetCookie()) this.keep(line)
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
    this.token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? this.token
    const { status, headers: given } = answer
    return { status, location: given.get('location'), headers: given, text }
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (/Max-Age=0(;|$)/.test(line)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
