'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Action } from '../elements/action.client'
import { Facts } from '../elements/facts'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

export type PortalMessage = { id: string; writtenAt: string }

type Props = {
  member: string
  hasAccess: boolean
  mayInvite: boolean
  mayEnd: boolean
  /** Messages whose code may be read: only where the installation is for trying out. */
  messages: PortalMessage[]
}

type Invitation = {
  code: string
  memberNumber: string
  expiresAt: string
  society: string
  slug: string
}

/** Makes an invitation and shows it once, ends the access, and shows codes where that is allowed. */
export function PortalAccess({ member, hasAccess, mayInvite, mayEnd, messages }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [sentBy, setSentBy] = useState<'sms' | 'email' | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        {mayInvite && (
          <Action
            {...{ label: t('portalInvite'), question: t('portalInviteHelp'), primary: true }}
            path={`/members/${member}/portal-invitation`}
            onDone={(data) => setInvitation(data as Invitation)}
            onProblems={setProblems}
          />
        )}
        {mayInvite && (
          <Action
            {...{ label: t('portalSend'), question: t('portalSendHelp') }}
            path={`/members/${member}/send-portal-invitation`}
            onDone={(data) => setSentBy((data as { channel: 'sms' | 'email' }).channel)}
            onProblems={setProblems}
          />
        )}
        {mayEnd && hasAccess && (
          <Action
            {...{ label: t('portalEnd'), question: t('portalEndHelp') }}
            path={`/members/${member}/end-portal-access`}
            success={t('portalEnded')}
            onDone={() => router.refresh()}
            onProblems={setProblems}
          />
        )}
      </div>
      <Problems problems={problems} t={t} />
      {sentBy && <p role="status">{t(`portalSentBy-${sentBy}`)}</p>}
      {invitation && <Printed invitation={invitation} />}
      {messages.length > 0 && <Messages messages={messages} onProblems={setProblems} />}
    </div>
  )
}

/** What is printed and handed over. */
function Printed({ invitation }: { invitation: Invitation }) {
  const t = useTexts()
  const { code, memberNumber, expiresAt, society } = invitation
  return (
    <section className="motshelo-card" aria-label={t('portalInvitation')}>
      <h2>{`${society}: ${t('portalInvitation')}`}</h2>
      <Facts
        facts={[
          [t('portalInvitationCode'), <strong key="code">{code}</strong>],
          [t('portalInvitationAddress'), `${window.location.origin}/portal/invitation`],
          [t('portalInvitationUntil'), expiresAt.slice(0, 10)],
        ]}
      />
      <p>{`${memberNumber}. ${t('portalInvitationIdentity')}`}</p>
      <Button size="small" buttonStyle="secondary" onClick={() => window.print()}>
        {t('portalPrint')}
      </Button>
    </section>
  )
}

type MessagesProps = {
  messages: PortalMessage[]
  onProblems: (problems: Problem[] | null) => void
}

function Messages({ messages, onProblems }: MessagesProps) {
  const t = useTexts()
  const api = useApi()
  const [shown, setShown] = useState<Record<string, string>>({})
  const show = async (id: string) => {
    const answer = await api<{ content: string }>(`/portal-outbox/${id}/content`)
    if (!answer.ok) return onProblems(answer.problems)
    setShown((before) => ({ ...before, [id]: answer.data.content }))
  }
  return (
    <section aria-label={t('portalMessages')}>
      <h2>{t('portalMessages')}</h2>
      <ul className="motshelo-rows">
        {messages.map(({ id, writtenAt }) => (
          <li key={id}>
            {`${writtenAt.slice(0, 16).replace('T', ' ')} `}
            {shown[id] ?? (
              <Button size="small" buttonStyle="secondary" onClick={() => void show(id)}>
                {t('portalShow')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
