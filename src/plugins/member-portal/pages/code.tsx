import { openSocieties } from '../data/societies'
import { goTo } from '../http/answer'
import { readCookie } from '../http/cookies'
import { draw } from '../http/draw'
import { signedIn } from '../http/signed-in'
import type { Visit } from '../http/visit'
import { CODE_DIGITS, CODE_MINUTES } from '../../../domain/portal'
import { Button, Form, Notice } from '../render/elements'
import { Check, Field } from '../render/fields'
import { enterCode } from '../sign-in/enter-code'
import { say } from '../words'

/** Asks for the code that was sent, if one was. */
export async function codePage(visit: Visit): Promise<Response> {
  return readCookie(visit.request, 'attempt') ? codeForm(visit, false) : goTo('/portal/sign-in')
}

/** Signs in, or says that the code is not right: never why. */
export async function sendCodePage(visit: Visit, form: FormData): Promise<Response> {
  const handle = readCookie(visit.request, 'attempt')
  if (!handle) return goTo('/portal/sign-in')
  const opened = await enterCode(visit.storage, visit.secrets, {
    ...{ handle, code: String(form.get('code') ?? '').slice(0, 20) },
    ...{ isKept: form.get('keep') === 'yes', known: visit.session },
  })
  return opened ? signedIn(visit, opened, form.get('keep') === 'yes') : codeForm(visit, true)
}

async function codeForm(visit: Visit, isWrong: boolean): Promise<Response> {
  const t = say(visit.language)
  const slug = visit.url.searchParams.get('society')
  const society = (await openSocieties(visit.storage)).find((each) => each.slug === slug)
  const query = society ? `?society=${society.slug}` : ''
  const body = (
    <>
      {isWrong ? (
        <Notice kind="error">{t('wrongCode')}</Notice>
      ) : (
        <p>{t('codeSent', { minutes: CODE_MINUTES })}</p>
      )}
      <Form action={`/portal/code${query}`}>
        <Field
          {...{ name: 'code', label: t('code'), required: true, maxLength: CODE_DIGITS + 4 }}
          {...{ inputMode: 'numeric', autoComplete: 'one-time-code' }}
          problem={isWrong ? t('wrongCode') : null}
        />
        <Check name="keep" label={t('keep')} hint={t('keepHelp')} />
        <Button>{t('signIn')}</Button>
      </Form>
      <p>
        <a href={`/portal/sign-in${query}`}>{t('newCode')}</a>
      </p>
      <p className="muted">{t('codeNotCome')}</p>
    </>
  )
  return draw(visit, { title: t('enterCode'), body, society, status: isWrong ? 422 : 200 })
}
