import type { DocumentViewServerProps } from 'payload'
import { portalSlugs, showsCodes } from '../../plugins/member-portal'
import { storageOf } from '../../storage'
import { allRows, firstRow } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { PortalAccess, type PortalMessage } from './access.client'
import { DocumentView } from '../elements/document-view'

type Member = { id?: string; tenant?: unknown }
type Message = Row & PortalMessage

const { links: LINKS, outbox: OUTBOX, settings: SETTINGS } = portalSlugs
const MESSAGES_SHOWN = 5

/** Whether a member signs in to the portal, and what staff do about it: invite, or end the access. */
export async function MemberPortalView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of } = (doc ?? {}) as Member
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const storage = storageOf(req.payload)
  const may = (permission: string) => mayIn(req, tenant, permission)
  const settings = await firstRow(storage, { tenant }, SETTINGS, { enabled: { equals: true } })
  const link = (await may(`${LINKS}.read`))
    ? await firstRow<Row & { since: string }>(storage, { tenant }, LINKS, {
        ...{ member: { equals: id }, endedAt: { equals: null } },
      })
    : null
  const isShown = showsCodes() && (await may('portal-codes.reveal'))
  // What was sent or is too old says nothing any more.
  const where = { member: { equals: id }, status: { equals: 'waiting' } }
  const messages = isShown
    ? await allRows<Message>(storage, { tenant }, OUTBOX, { where, select: ['writtenAt'] })
    : []
  return (
    <DocumentView name="memberPortal:portal">
      <p className="motshelo-note">{t('portalHelp')}</p>
      {!settings && <p className="motshelo-note">{t('portalClosed')}</p>}
      <p>{link ? t('portalOpen', { day: link.since.slice(0, 10) }) : t('portalNone')}</p>
      <PortalAccess
        {...{ member: id, hasAccess: link !== null }}
        mayInvite={settings !== null && (await may('portal-access.invite'))}
        mayEnd={await may('portal-access.end')}
        messages={messages
          .slice(-MESSAGES_SHOWN)
          .map(({ id: message, writtenAt }) => ({ id: message, writtenAt }))}
      />
    </DocumentView>
  )
}
