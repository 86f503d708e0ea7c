import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { consentPurposes, type ConsentPurpose } from '../collections/consents'
import { ownConsents, sayConsents, type Consent } from '../data/consents'
import { everythingOwn } from '../data/everything'
import { Button, ButtonLink, Card, Form } from '../render/elements'
import { Check } from '../render/fields'
import { dayInWords, say, type WordKey } from '../words'

const NOTICE: ConsentPurpose = 'privacy-notice'

/** What the member may refuse. */
const refusable = consentPurposes.filter((purpose) => purpose !== NOTICE)

/** How the society keeps data, what it may do with it, and what it has. */
export async function showPrivacy(context: PortalContext): Promise<PortalAnswer> {
  const { language, token } = context
  const t = say(language)
  const consents = await ownConsents(context)
  const body = (
    <>
      <NoticeCard {...{ context, read: consents.get(NOTICE) }} />
      <Card title={t('consents')} id="consents">
        <p>{t('consentsHelp')}</p>
        <Form action="/portal/privacy" token={token}>
          <input type="hidden" name="form" value="consents" />
          {refusable.map((purpose) => (
            <Check
              {...{ name: purpose, label: t(`consent.${purpose}` as WordKey) }}
              isChecked={consents.get(purpose)?.given ?? false}
            />
          ))}
          <Button>{t('save')}</Button>
        </Form>
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

type Noticed = { context: PortalContext; read: Consent | undefined }

function NoticeCard({ context: { society, language, token }, read }: Noticed) {
  const t = say(language)
  const { privacyNotice, noticeVersion } = society
  const words = privacyNotice[language] ?? privacyNotice.en ?? privacyNotice.tn
  const isRead = read?.given === true && read.noticeVersion === noticeVersion
  return (
    <Card title={t('privacyNotice')} id="notice">
      {(words ?? t('noNotice')).split(/\n+/).map((part) => (
        <p>{part}</p>
      ))}
      {words && isRead && (
        <p className="muted">
          {t('noticeRead', { day: dayInWords(read.saidAt.slice(0, 10), language) })}
        </p>
      )}
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
      : Object.fromEntries(refusable.map((purpose) => [purpose, form.get(purpose) === 'yes']))
  await sayConsents(context, said)
  return { redirect: '/portal/privacy', told: 'saved' }
}

/** Everything of the member in one file, to keep or to take elsewhere. */
export async function downloadData(context: PortalContext): Promise<PortalAnswer> {
  const content = JSON.stringify(await everythingOwn(context), null, 2)
  const name = `${context.member.memberNumber}.json`
  return { file: { name, contentType: 'application/json', content } }
}
