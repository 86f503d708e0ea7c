import { slugs } from '../../../collections/slugs'
import type { CustomField } from '../../../domain/custom-fields'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { newLifeFields, openedFields, proposeAsMember } from '../../change-requests'
import { sentFor } from '../data/change-fields'
import { changeInput } from '../parts/change-fields'
import { inputFor } from '../parts/own-field'
import { refusalOf, typedIn, type Refusal } from '../parts/refusal'
import { Button, Form, Notice } from '../render/elements'
import { TextArea } from '../render/fields'
import { say } from '../words'

const about = slugs.dependants

type Typed = { plain: Record<string, string>; own: Record<string, unknown> }
const nothing: Typed = { plain: {}, own: {} }

const openedTo = ({ storage, tenant }: PortalContext) => openedFields(storage, tenant, about)

/** The form in which a member asks that somebody is covered through him. */
export async function showNewLife(context: PortalContext): Promise<PortalAnswer> {
  if (!context.mayChange) return { missing: true }
  return lifeForm(context, await openedTo(context), nothing)
}

/** Asks for it; staff decide, and say from when. */
export async function sendNewLife(context: PortalContext, form: FormData): Promise<PortalAnswer> {
  const own = await openedTo(context)
  const names = [...newLifeFields, 'reason']
  const typed: Typed = {
    plain: Object.fromEntries(names.map((name) => [name, typedIn(form, name)])),
    own: Object.fromEntries(own.map((field) => [field.key, sentFor(field, form)])),
  }
  const values = {
    ...Object.fromEntries(newLifeFields.map((name) => [name, typed.plain[name] || null])),
    ...Object.fromEntries(own.map(({ key }) => [`custom.${key}`, typed.own[key]])),
  }
  try {
    const reason = typed.plain.reason || null
    await proposeAsMember(context, { kind: 'dependant', values, reason })
  } catch (error) {
    return lifeForm(context, own, typed, refusalOf(error, say(context.language)))
  }
  return { redirect: '/portal/changes', told: 'changeAsked' }
}

function lifeForm(
  { language, token }: PortalContext,
  own: CustomField[],
  typed: Typed,
  refused?: Refusal,
): PortalAnswer {
  const t = say(language)
  const problemOf = (name: string) => (refused?.fields.includes(name) ? t('joinWrong') : null)
  const body = (
    <>
      {refused && <Notice kind="error">{refused.message}</Notice>}
      <p>{t('newLifeHelp')}</p>
      <Form action="/portal/family/lives/new" token={token}>
        {newLifeFields.map((name) =>
          changeInput(name, { about, value: typed.plain[name] ?? '', problem: problemOf(name), t }),
        )}
        {own.map((field) =>
          inputFor(field, {
            ...{ language, value: typed.own[field.key] },
            problem: problemOf(`custom.${field.key}`),
          }),
        )}
        <TextArea name="reason" label={t('changeReason')} value={typed.plain.reason ?? ''} />
        <Button>{t('newLifeSend')}</Button>
      </Form>
      <p>
        <a href="/portal/family">{t('back')}</a>
      </p>
    </>
  )
  return { title: t('newLife'), body, ...(refused ? { status: 422 } : {}) }
}
