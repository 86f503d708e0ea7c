import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { businessDateIn } from '../../../domain/calendar'
import type { ConsentPurpose } from '../collections/consents'
import { allOwnConsents, sayConsents, type Consent } from '../data/consents'
import { everythingOwn } from '../data/everything'
import { wishes, wishesOf } from '../data/wishes'
import { Button, ButtonLink, Card, Form } from '../render/elements'
import { Check } from '../render/fields'
import { dayInWords, say, type WordKey } from '../words'

const NOTICE: ConsentPurpose = 'privacy-notice'

/** How the society keeps data, what it may do with it, and what it has. */
export async function showPrivacy(context: PortalContext): Promise<PortalAnswer> {
  const { language, token, storage } = context
  const t = say(language)
  const said = await allOwnConsents(context)
  const wanted = await wishesOf(storage, context)
  const last = (purpose: ConsentPurpose) => said.findLast((each) => each.purpose === purpose)
  const body = (
    <>
      <NoticeCard {...{ context, read: last(NOTICE) }} />
      <Card title={t('consents')} id="consents">
        <p>{t('consentsHelp')}</p>
        <Form action="/portal/privacy" token={token}>
          <input type="hidden" name="form" value="consents" />
          {wishes.map((wish) => (
            <Check
              {...{ name: wish, label: t(`consent.${wish}` as WordKey), isChecked: wanted[wish] }}
              hint={saidInWords(context, last(wish))}
            />
          ))}
          <Button>{t('save')}</Button>
        </Form>
        <p className="muted">{t('consentsAlways')}</p>
        {said.length > 0 && <History {...{ said, context }} />}
      </Card>
      <Card title={t('yourData')} id="data">
        <p>{t('yourDataHelp')}</p>
        <ButtonLink href="/portal/privacy/data">{t('download')}</ButtonLink>
      </Card>
      <Card title={t('access')} id="access">
        <p>{t('accessHelp')}</p>
        <Form action="/portal/sign-out" token={token}>
          <input type="hidden" name="everywhere" value="yes" />
          <Button quiet>{t('signOutEverywhere')}</Button>
        </Form>
      </Card>
    </>
  )
  return { title: t('privacy'), body }
}

/** When the member said last what stands in the box; nothing of who never said anything. */
function saidInWords(context: PortalContext, consent: Consent | undefined): string | null {
  if (!consent) return null
  const day = dayOf(context, consent)
  return say(context.language)(consent.given ? 'agreedOn' : 'withdrawnOn', { day })
}

const dayOf = ({ society, language }: PortalContext, { saidAt }: Consent): string =>
  dayInWords(businessDateIn(society.timeZone, new Date(saidAt)), language)

/** Everything that was said, newest first, with the words of that day. */
function History({ said, context }: { said: Consent[]; context: PortalContext }) {
  const t = say(context.language)
  return (
    <details>
      <summary>{t('consentHistory')}</summary>
      <ul className="list">
        {said.toReversed().map((consent) => (
          <li>
            <p>{consent.words ?? t(`consent.${consent.purpose}` as WordKey)}</p>
            <p className="muted">
              {`${saidInWords(context, consent) ?? ''} · ${t('noticeNumber', { number: consent.noticeVersion })}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

type Noticed = { context: PortalContext; read: Consent | undefined }

function NoticeCard({ context, read }: Noticed) {
  const { society, language, token } = context
  const t = say(language)
  const { privacyNotice, noticeVersion } = society
  const words = privacyNotice[language] ?? privacyNotice.en ?? privacyNotice.tn
  const isRead = read?.given === true && read.noticeVersion === noticeVersion
  return (
    <Card title={t('privacyNotice')} id="notice">
      {(words ?? t('noNotice')).split(/\n+/).map((part) => (
        <p>{part}</p>
      ))}
      {words && isRead && <p className="muted">{t('noticeRead', { day: dayOf(context, read) })}</p>}
      {words && !isRead && (
        <Form action="/portal/privacy" token={token}>
          <input type="hidden" name="form" value="notice" />
          <Button>{t('confirmNotice')}</Button>
        </Form>
      )}
    </Card>
  )
}

/** Keeps what the member agrees to and refuses. */
export async function sendPrivacy(context: PortalContext, form: FormData): Promise<PortalAnswer> {
  const said =
    form.get('form') === 'notice'
      ? { [NOTICE]: true }
      : Object.fromEntries(wishes.map((wish) => [wish, form.get(wish) === 'yes']))
  await sayConsents(context, said)
  return { redirect: '/portal/privacy', told: 'saved' }
}

/** Everything of the member in one file, to keep or to take elsewhere. */
export async function downloadData(context: PortalContext): Promise<PortalAnswer> {
  const content = JSON.stringify(await everythingOwn(context), null, 2)
  const name = `${context.member.memberNumber}.json`
  return { file: { name, contentType: 'application/json', content } }
}
