import { slugs } from '../../../collections/slugs'
import { isBusinessDate } from '../../../domain/calendar'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { proposeAsMember } from '../../change-requests'
import { ownRecord, type OwnRecord } from '../data/own-records'
import { refusalOf, typedIn, type Refusal } from '../parts/refusal'
import { Button, Form, Notice } from '../render/elements'
import { Field, TextArea } from '../render/fields'
import { say } from '../words'

const lifeOf = (context: PortalContext): Promise<OwnRecord | null> =>
  ownRecord(context, slugs.dependants, context.params.record ?? '')

/** The form in which a member asks that somebody is covered no longer. */
export async function showTakeOff(context: PortalContext): Promise<PortalAnswer> {
  const life = await lifeOf(context)
  if (!life || !context.mayChange) return { missing: true }
  return takeOffForm(context, life, { coveredUntil: context.today, reason: '' })
}

/** Asks for it; the life is covered until staff accept it and the day has come. */
export async function sendTakeOff(context: PortalContext, form: FormData): Promise<PortalAnswer> {
  const life = await lifeOf(context)
  if (!life) return { missing: true }
  const t = say(context.language)
  const typed = { coveredUntil: typedIn(form, 'coveredUntil'), reason: typedIn(form, 'reason') }
  const refuse = (refusal: Refusal) => takeOffForm(context, life, typed, refusal)
  // Somebody who was covered yesterday was covered: only from today on is there anything to ask.
  if (!isBusinessDate(typed.coveredUntil) || typed.coveredUntil < context.today)
    return refuse({ message: t('checkFields'), fields: ['coveredUntil'] })
  try {
    await proposeAsMember(context, { kind: 'take-off', dependant: life.id, ...typed })
  } catch (error) {
    return refuse(refusalOf(error, t))
  }
  return { redirect: '/portal/changes', told: 'changeAsked' }
}

type Typed = { coveredUntil: string; reason: string }

function takeOffForm(
  { language, token, today }: PortalContext,
  { id, values }: OwnRecord,
  typed: Typed,
  refused?: Refusal,
): PortalAnswer {
  const t = say(language)
  const name = `${values.forenames} ${values.surname}`
  const body = (
    <>
      {refused && <Notice kind="error">{refused.message}</Notice>}
      <p>{t('takeOffHelp')}</p>
      <Form action={`/portal/family/lives/${id}/end`} token={token}>
        <Field
          {...{ name: 'coveredUntil', label: t('takeOffDay'), type: 'date', required: true }}
          {...{ value: typed.coveredUntil, min: today }}
          problem={refused?.fields.includes('coveredUntil') ? t('joinWrong') : null}
        />
        <TextArea name="reason" label={t('changeReason')} value={typed.reason} />
        <Button>{t('changeSend')}</Button>
      </Form>
      <p>
        <a href="/portal/family">{t('back')}</a>
      </p>
    </>
  )
  return { title: t('takeOff', { name }), body, ...(refused ? { status: 422 } : {}) }
}
