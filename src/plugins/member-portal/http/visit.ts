import type { Payload } from 'payload'
import { slugs } from '../../../collections/slugs'
import { businessDateIn } from '../../../domain/calendar'
import type { Language, PortalContext, PortalSociety } from '../../../platform/portal-page'
import { storageOf } from '../../../storage'
import { firstRow } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import { openSocieties, type OpenSociety } from '../data/societies'
import { PortalSecrets } from '../sign-in/secrets'
import { actorWith } from '../sign-in/actor'
import { readSession, type PortalLink, type PortalSession } from '../sign-in/sessions'
import { readCookie } from './cookies'

/** A request to the portal, with who sent it when somebody is signed in. */
export type Visit = {
  payload: Payload
  storage: Storage
  secrets: PortalSecrets
  request: Request
  url: URL
  /** Below `/portal`, without slashes around it. */
  path: string
  language: Language
  session: PortalSession | null
  /** What is looked at; null when nothing of the log-in can be. */
  looked: Looked | null
}

export type Looked = {
  link: PortalLink
  society: OpenSociety
  member: PortalContext['member']
  /** Every society that the log-in may look at. */
  societies: (OpenSociety & { link: string })[]
}

/** What is not about anybody. */
const sameForAll = new Set(['offline', 'manifest.webmanifest'])

/** Reads what a request brings: its session, its society, its language. */
export async function visitOf(payload: Payload, request: Request): Promise<Visit> {
  const storage = storageOf(payload)
  const url = new URL(request.url)
  const path = url.pathname.replace(/^\/portal\/?|\/$/g, '')
  const token = readCookie(request, 'session')
  const session = token && !sameForAll.has(path) ? await readSession(storage, token) : null
  const looked = session && (await lookedAt(storage, session))
  return {
    ...{ payload, storage, request, url, path, session, looked },
    secrets: new PortalSecrets(payload.secret),
    language: languageOf(request, looked?.society),
  }
}

async function lookedAt(storage: Storage, { link, links }: PortalSession): Promise<Looked | null> {
  const open = await openSocieties(
    storage,
    links.map(({ tenant }) => tenant),
  )
  const societies = links.flatMap((own) => {
    const society = open.find(({ id }) => id === own.tenant)
    return society ? [{ ...society, link: own.id }] : []
  })
  const society = societies.find((each) => each.link === link) ?? societies[0]
  const chosen = links.find(({ id }) => id === society?.link)
  const member = chosen && (await memberOf(storage, chosen))
  return society && chosen && member ? { link: chosen, society, societies, member } : null
}

type MemberRow = Row & PortalContext['member']

/** Nobody looks at the member who has died, whatever his family has kept. */
async function memberOf(
  storage: Storage,
  { tenant, member }: PortalLink,
): Promise<PortalContext['member'] | null> {
  const row = await firstRow<MemberRow>(storage, { tenant }, slugs.members, {
    id: { equals: member },
    status: { not_equals: 'deceased' },
  })
  if (!row) return null
  const { id, memberNumber, displayName, status } = row
  return { id, memberNumber, displayName, status }
}

function languageOf(request: Request, society: PortalSociety | undefined): Language {
  const chosen = readCookie(request, 'language')
  const offered = society?.languages ?? ['en', 'tn']
  return offered.find((language) => language === chosen) ?? offered[0] ?? 'en'
}

/** What a page of somebody who is signed in works with. */
export function contextOf(
  { payload, storage, secrets, url, language }: Visit,
  { id: session, account }: PortalSession,
  { society, member }: Looked,
  params: Record<string, string>,
): PortalContext {
  return {
    ...{ payload, storage, society, member, language, params },
    tenant: society.id,
    mayChange: !society.isSuspended && member.status !== 'exited',
    today: businessDateIn(society.timeZone, new Date()),
    actor: actorWith(account, member.displayName),
    query: url.searchParams,
    token: secrets.hash('form', session),
  }
}
