import type { Payload } from 'payload'
import type { ReactNode } from 'react'
import type { Actor } from '../domain/actor'
import type { BusinessDate } from '../domain/calendar'
import type { Storage } from '../storage/types'
import type { Text } from './labels/text'

/** The languages of the portal. */
export type Language = 'en' | 'tn'

/** What a society's members find in the portal. */
export type PortalSociety = {
  id: string
  slug: string
  name: string
  timeZone: string
  /** `#rrggbb`, or null for the portal's own. */
  colour: string | null
  /** The first is the society's own choice for new phones. */
  languages: readonly Language[]
  welcome: Partial<Text>
  helpPhone: string | null
  showBeneficiaries: boolean
  showProducts: boolean
  uploadDocuments: boolean
  privacyNotice: Partial<Text>
  noticeVersion: number
}

/**
 * What a page of the portal works with. Society and member come from the session and from nowhere else:
 * a page reads nothing but theirs, and what a request names is looked for among that.
 */
export type PortalContext = {
  payload: Payload
  storage: Storage
  tenant: string
  member: { id: string; memberNumber: string; displayName: string; status: string }
  /** False for who has left: he reads, and changes nothing. */
  mayChange: boolean
  society: PortalSociety
  /** The society's. */
  today: BusinessDate
  language: Language
  /** The member, for the audit log. */
  actor: Actor
  /** From the path: `claims/:id` gives `id`. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** Put this in every form that is sent: `<input type="hidden" name="token" value={token} />`. */
  token: string
}

/** What a page answers: something to read, somewhere to go, or a file to keep. */
export type PortalAnswer =
  | { title: string; body: ReactNode; status?: number }
  | { redirect: string; told?: string }
  | { file: { name: string; contentType: string; content: Uint8Array | string } }
  | { missing: true }

/** A page that members open under `/portal`. It is drawn on the server, and works without a script. */
export type PortalPageDeclaration = {
  /** Unique over all plugins, for example `claims.list`. */
  key: string
  /** Below `/portal/`, for example `claims` or `claims/:id`. */
  path: string
  /** Where it stands in the menu; a page without it is reached from another. */
  menu?: {
    label: Text
    order: number
    /** How much waits there for the member, beside the label; asked on every page. */
    count?(context: PortalContext): Promise<number>
  }
  /** Whether this society's members have it; all of them when left out. */
  shownTo?: (society: PortalSociety) => boolean
  /** Answers a page; `{ missing: true }` for what is not the member's own, exactly as for what is not there. */
  show(context: PortalContext): Promise<PortalAnswer>
  /** Whether also who has left may send its form; he may not when left out. */
  isOpenToAll?: boolean
  /** What the page shows, for the file in which a member takes all own data away. */
  inDownload?: { name: string; of(context: PortalContext): Promise<unknown> }
  /** Answers a form that was sent. It may come twice. */
  send?(context: PortalContext, form: FormData): Promise<PortalAnswer>
}
