import { draw } from '../http/draw'
import { signedIn } from '../http/signed-in'
import type { Visit } from '../http/visit'
import { Button, Form, Notice } from '../render/elements'
import { Check, Field } from '../render/fields'
import { enterInvitation } from '../sign-in/invitation'
import { say } from '../words'

const LONGEST = 60

/** Signs in with what the society printed. */
export const invitationPage = (visit: Visit): Promise<Response> => invitationForm(visit, false)

/** Signs in, or says that the two do not belong together: never which is wrong. */
export async function sendInvitationPage(visit: Visit, form: FormData): Promise<Response> {
  const typed = (name: string) => String(form.get(name) ?? '').slice(0, LONGEST)
  const isKept = form.get('keep') === 'yes'
  const opened = await enterInvitation(visit.storage, visit.secrets, {
    ...{ code: typed('invitation'), identity: typed('identity'), isKept },
    known: visit.session,
  })
  return opened ? signedIn(visit, opened, isKept) : invitationForm(visit, true)
}

function invitationForm(visit: Visit, isWrong: boolean): Promise<Response> {
  const t = say(visit.language)
  const body = (
    <>
      {isWrong ? (
        <Notice kind="error">{t('wrongInvitation')}</Notice>
      ) : (
        <p>{t('invitationIntro')}</p>
      )}
      <Form action="/portal/invitation">
        <Field
          {...{ name: 'invitation', label: t('invitation'), hint: t('invitationHelp') }}
          {...{ required: true, autoComplete: 'off', maxLength: LONGEST }}
        />
        <Field
          {...{ name: 'identity', label: t('identity'), required: true }}
          {...{ autoComplete: 'off', maxLength: LONGEST }}
        />
        <Check name="keep" label={t('keep')} hint={t('keepHelp')} />
        <Button>{t('openWithInvitation')}</Button>
      </Form>
      <p>
        <a href="/portal/sign-in">{t('haveMemberNumber')}</a>
      </p>
    </>
  )
  return draw(visit, { title: t('signIn'), body, status: isWrong ? 422 : 200 })
}
