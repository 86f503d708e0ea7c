import { businessDateIn } from '../../../domain/calendar'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import {
  markRead,
  MESSAGES_ON_A_PAGE,
  ownMessage,
  ownMessages,
  unreadMessages,
  type OwnMessage,
} from '../data/messages'
import { Button, Form } from '../render/elements'
import { dayInWords, say } from '../words'

/** What the society told the member, newest first, with what was not opened yet. */
export async function showMessages(context: PortalContext): Promise<PortalAnswer> {
  const { language, query, token } = context
  const t = say(language)
  const messages = await ownMessages(context, query.get('before') ?? undefined)
  const oldest = messages.length === MESSAGES_ON_A_PAGE ? messages.at(-1)?.id : undefined
  const unread = await unreadMessages(context)
  const body = (
    <>
      <p>{unread ? t('unreadMessages', { count: unread }) : t('allRead')}</p>
      {messages.length === 0 && <p>{t('noMessages')}</p>}
      <ul className="list card">
        {messages.map((message) => (
          <Listed {...{ message, context }} />
        ))}
      </ul>
      {oldest && (
        <p>
          <a href={`/portal/messages?before=${oldest}`}>{t('olderMessages')}</a>
        </p>
      )}
      {unread > 0 && (
        <Form action="/portal/messages" token={token}>
          <Button quiet>{t('markAllRead')}</Button>
        </Form>
      )}
    </>
  )
  return { title: t('messages'), body }
}

type Shown = { message: OwnMessage; context: PortalContext }

function Listed({ message: { id, subject, language: written, readAt, sentAt }, context }: Shown) {
  const { language, society } = context
  const day = dayInWords(businessDateIn(society.timeZone, new Date(sentAt)), language)
  return (
    <li>
      <div className="row">
        <a href={`/portal/messages/${id}`} lang={written}>
          {subject}
        </a>
        {!readAt && <strong>{say(language)('newMessage')}</strong>}
      </div>
      <p className="muted">{day}</p>
    </li>
  )
}

/** A message of the member's own, which is read from then on. */
export async function showMessage(context: PortalContext): Promise<PortalAnswer> {
  const { language, params, society } = context
  const t = say(language)
  const message = await ownMessage(context, params.message ?? '')
  if (!message) return { missing: true }
  await markRead(context, message.id)
  const sentOn = businessDateIn(society.timeZone, new Date(message.sentAt))
  const body = (
    <>
      <p className="muted">{dayInWords(sentOn, language)}</p>
      <section className="card" lang={message.language} aria-label={message.subject}>
        {message.body.split(/\n{2,}/).map((part) => (
          <p>
            {part.split('\n').map((line) => (
              <>
                {line}
                <br />
              </>
            ))}
          </p>
        ))}
      </section>
      <p>
        <a href="/portal/messages">{t('back')}</a>
      </p>
    </>
  )
  return { title: message.subject, body }
}

/** Notes that the member has seen them all. */
export async function sendMessages(context: PortalContext): Promise<PortalAnswer> {
  await markRead(context)
  return { redirect: '/portal/messages', told: 'saved' }
}
