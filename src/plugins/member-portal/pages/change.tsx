import { slugs } from '../../../collections/slugs'
import {
  isEmpty,
  sameValue,
  type CustomField,
  type CustomValues,
} from '../../../domain/custom-fields'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { openedFields, ownChangeFields, proposeAsMember, type About } from '../../change-requests'
import { concealedFields, ownRecord, type OwnRecord } from '../data/own-records'
import { sentFor } from '../data/change-fields'
import { changeInput } from '../parts/change-fields'
import { inputFor } from '../parts/own-field'
import { refusalOf, typedIn, type Refusal } from '../parts/refusal'
import { Button, Form, Notice } from '../render/elements'
import { TextArea } from '../render/fields'
import { say, type WordKey } from '../words'

/** Where the form of a record stands. */
const places: Record<About, { path: string; back: string; title: WordKey }> = {
  [slugs.members]: { path: 'details/change', back: 'details', title: 'changeDetails' },
  [slugs.dependants]: { path: 'family/lives', back: 'family', title: 'changeLife' },
  [slugs.beneficiaries]: {
    ...{ path: 'family/beneficiaries', back: 'family', title: 'changeBeneficiary' },
  },
}

const idOf = ({ member, params }: PortalContext, about: About): string =>
  about === slugs.members ? member.id : (params.record ?? '')

/** The page on which a member asks for a change of a record of his own; staff decide about it. */
export const changePage = (about: About) => ({
  show: async (context: PortalContext): Promise<PortalAnswer> => {
    const record = await ownRecord(context, about, idOf(context, about))
    return record && context.mayChange
      ? changeForm(context, record, await ownOf(context, record))
      : { missing: true }
  },
  send: async (context: PortalContext, form: FormData): Promise<PortalAnswer> => {
    const record = await ownRecord(context, about, idOf(context, about))
    return record ? sendChange(context, record, form) : { missing: true }
  },
})

/** Own fields of the member himself are changed at once, with his details. */
const ownOf = ({ storage, tenant }: PortalContext, { about }: OwnRecord): Promise<CustomField[]> =>
  about === slugs.members ? Promise.resolve([]) : openedFields(storage, tenant, about)

type Refused = Refusal & { typed: Record<string, string>; own: CustomValues }

function changeForm(
  { language, token }: PortalContext,
  { about, id, values, custom }: OwnRecord,
  own: CustomField[],
  refused?: Refused,
): PortalAnswer {
  const t = say(language)
  const { path, back, title } = places[about]
  const action = about === slugs.members ? `/portal/${path}` : `/portal/${path}/${id}`
  const valueOf = (field: string) =>
    concealedFields.has(field)
      ? (values[field] ?? '')
      : (refused?.typed[field] ?? values[field] ?? '')
  const body = (
    <>
      {refused && <Notice kind="error">{refused.message}</Notice>}
      <p>{t('changeHelp')}</p>
      <Form {...{ action, token }}>
        {ownChangeFields[about].map((field) =>
          changeInput(field, {
            ...{ about, value: valueOf(field), t },
            problem: refused?.fields.includes(field) ? t('joinWrong') : null,
          }),
        )}
        {own.map((field) =>
          inputFor(field, {
            ...{ language, value: (refused?.own ?? custom)[field.key] },
            problem: refused?.fields.includes(`custom.${field.key}`) ? t('joinWrong') : null,
          }),
        )}
        <TextArea name="reason" label={t('changeReason')} value={refused?.typed.reason ?? ''} />
        <Button>{t('changeSend')}</Button>
      </Form>
      <p>
        <a href={`/portal/${back}`}>{t('back')}</a>
      </p>
    </>
  )
  return { title: t(title), body, ...(refused ? { status: 422 } : {}) }
}

async function sendChange(
  context: PortalContext,
  record: OwnRecord,
  form: FormData,
): Promise<PortalAnswer> {
  const { about, id, values } = record
  const t = say(context.language)
  const opened = await ownOf(context, record)
  const names = [...ownChangeFields[about], 'reason']
  const typed = Object.fromEntries(names.map((name) => [name, typedIn(form, name)]))
  const own = Object.fromEntries(opened.map((field) => [field.key, sentFor(field, form)]))
  // A field that was not sent stays; a number that nobody sees whole stays unless it is written anew.
  const isChanged = (field: string) =>
    form.has(field) &&
    (concealedFields.has(field) ? typed[field] !== '' : typed[field] !== values[field])
  const changed = ownChangeFields[about].filter(isChanged)
  const changes = {
    ...Object.fromEntries(changed.map((field) => [field, typed[field] || null])),
    ...changedOwn(opened, record, own),
  }
  const refuse = (refusal: Refusal) =>
    changeForm(context, record, opened, { ...refusal, typed, own: own as CustomValues })
  if (!Object.keys(changes).length) return refuse({ message: t('changeNothing'), fields: [] })
  try {
    const reason = typed.reason || null
    await proposeAsMember(context, { kind: 'change', about, record: id, changes, reason })
  } catch (error) {
    return refuse(refusalOf(error, t))
  }
  return { redirect: '/portal/changes', told: 'changeAsked' }
}

function changedOwn(opened: CustomField[], { custom }: OwnRecord, own: Record<string, unknown>) {
  // A box that is not ticked is as good as one that was never there.
  const isAsBefore = (key: string) =>
    sameValue(custom[key], own[key]) ||
    (isEmpty(custom[key]) && (isEmpty(own[key]) || own[key] === false))
  const changed = opened.filter(({ key }) => !isAsBefore(key))
  return Object.fromEntries(changed.map(({ key }) => [`custom.${key}`, own[key]]))
}
