import { ValidationError } from 'payload'
import { slugs } from '../../../collections/slugs'
import { isMotsheloError } from '../../../domain/errors'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { ownChangeFields, proposeOwnChange, type About } from '../../change-requests'
import { concealedFields, ownRecord, type OwnRecord } from '../data/own-records'
import { changeInput } from '../parts/change-fields'
import { Button, Form, Notice } from '../render/elements'
import { TextArea } from '../render/fields'
import { say, type WordKey } from '../words'

const LONGEST = 500

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
    return record && context.mayChange ? changeForm(context, record) : { missing: true }
  },
  send: async (context: PortalContext, form: FormData): Promise<PortalAnswer> => {
    const record = await ownRecord(context, about, idOf(context, about))
    return record ? sendChange(context, record, form) : { missing: true }
  },
})

type Refused = { typed: Record<string, string>; fields: string[]; message: WordKey | string }

function changeForm(
  { language, token }: PortalContext,
  { about, id, values }: OwnRecord,
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
  const { payload, tenant, member, actor, language } = context
  const { about, id, values } = record
  const t = say(language)
  const names = [...ownChangeFields[about], 'reason']
  const typed = Object.fromEntries(names.map((name) => [name, typedIn(form, name)]))
  // A field that was not sent stays; a number that nobody sees whole stays unless it is written anew.
  const isChanged = (field: string) =>
    form.has(field) &&
    (concealedFields.has(field) ? typed[field] !== '' : typed[field] !== values[field])
  const changed = ownChangeFields[about].filter(isChanged)
  const refuse = (message: string, fields: string[] = []) =>
    changeForm(context, record, { typed, fields, message })
  if (!changed.length) return refuse(t('changeNothing'))
  const changes = Object.fromEntries(changed.map((field) => [field, typed[field] || null]))
  try {
    const order = { tenant, about, record: id, changes, reason: typed.reason || null }
    await proposeOwnChange(payload, { ...order, member: member.id, actor })
  } catch (error) {
    const problem = problemOf(error)
    if (!problem) throw error
    return refuse(problem.fields.length ? t('checkFields') : problem.message, problem.fields)
  }
  return { redirect: '/portal/changes', told: 'changeAsked' }
}

const typedIn = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .replaceAll('\r\n', '\n')
    .trim()
    .slice(0, LONGEST)

/** What saving refuses, by field where it names one; null for what is no refusal. */
function problemOf(error: unknown): { fields: string[]; message: string } | null {
  if (error instanceof ValidationError)
    return { fields: error.data.errors.map(({ path }) => path), message: error.message }
  if (!isMotsheloError(error)) return null
  const { field } = error.details as { field?: string }
  return { fields: field ? [field] : [], message: error.message }
}
