import { places, type ClaimKind } from '../../../../domain/claims'
import { causes } from '../../../../domain/funeral'
import type { PortalAnswer, PortalContext } from '../../../../platform/portal-page'
import { inputFor, inputName } from '../../../member-portal/parts/own-field'
import { Button, Card, Form, Notice } from '../../../member-portal/render/elements'
import { Field, Select, TextArea } from '../../../member-portal/render/fields'
import { fileFromForm, newFormKey, openFields, subjectKey, subjectsOf, type Asked } from '../form'
import { offeredInPortal } from '../own'
import { refusalOf, type Refusal } from '../problems'
import { say, type Say, type WordKey } from '../words'

/** The form that files a claim of the type in the address. */
export async function showNewClaim(context: PortalContext): Promise<PortalAnswer> {
  const asked = await askedFor(context, context.query.get('type') ?? '')
  return asked ? formPage(context, asked, new FormData(), null) : { missing: true }
}

/** Files the claim; the same form again is the same claim. */
export async function sendNewClaim(context: PortalContext, form: FormData): Promise<PortalAnswer> {
  const asked = await askedFor(context, String(form.get('type') ?? ''))
  if (!asked) return { missing: true }
  try {
    const { id } = await fileFromForm(context, asked, form)
    return { redirect: `/portal/claims/${id}`, told: 'sent' }
  } catch (error) {
    return formPage(context, asked, form, refusalOf(error, say(context.language)))
  }
}

/** Null for a type that the society does not take from its members. */
async function askedFor(context: PortalContext, code: string): Promise<Asked | null> {
  const offered = await offeredInPortal(context)
  const type = offered.types.find((each) => each.code === code)
  if (!type) return null
  const subjects = subjectsOf(offered, type.kind)
  return { type, subjects, fields: await openFields(context) }
}

async function formPage(
  context: PortalContext,
  { type, subjects, fields }: Asked,
  form: FormData,
  refusal: Refusal | null,
): Promise<PortalAnswer> {
  const { language, token, member } = context
  const t = say(language)
  const title = `${t('fileTitle')}: ${type.name}`
  if (type.kind !== 'benefit' && !subjects.length)
    return { title, body: <Notice>{t('nothing')}</Notice> }
  const typed = (name: string, initial = '') => String(form.get(name) ?? initial)
  const problem = (name: string) => refusal?.problems[name] ?? null
  const common = { t, typed, problem }
  const body = (
    <>
      {refusal && <Notice kind="error">{refusal.notice}</Notice>}
      <Card title={type.name} id="new">
        <Form action="/portal/claims/new" token={token}>
          <input type="hidden" name="type" value={type.code} />
          <input type="hidden" name="key" value={typed('key', newFormKey())} />
          {subjects.length > 0 && (
            <Select
              {...{ name: 'subject', label: t(subjectWord[type.kind]), required: true }}
              problem={problem('subject')}
              hint={type.kind === 'funeral' ? t('whoHelp') : null}
              choices={subjects.map((subject) => ({
                value: subjectKey(subject),
                label: subject.label,
                isChosen: typed('subject') === subjectKey(subject),
              }))}
            />
          )}
          <Field
            {...{ name: 'eventOn', label: t('eventOn'), type: 'date', required: true }}
            {...{ value: typed('eventOn', context.today), problem: problem('eventOn') }}
          />
          {type.kind === 'funeral' && <Death {...common} />}
          {type.kind === 'savings-withdrawal' && (
            <Field
              {...{ name: 'amount', label: t('amount'), required: true, inputMode: 'decimal' }}
              {...{ value: typed('amount'), problem: problem('amount') }}
            />
          )}
          <Field
            {...{ name: 'claimantName', label: t('claimant'), required: true, maxLength: 200 }}
            {...{ value: typed('claimantName', member.displayName) }}
            problem={problem('claimantName')}
          />
          <Field
            {...{ name: 'claimantPhone', label: t('phone'), type: 'tel', maxLength: 40 }}
            {...{ value: typed('claimantPhone'), hint: t('optional') }}
          />
          {fields.map((field) =>
            inputFor(field, {
              language,
              value: form.has(inputName(field)) ? typed(inputName(field)) : field.defaultValue,
              problem: problem(`custom.${field.key}`),
            }),
          )}
          <TextArea
            {...{ name: 'note', label: t('note'), value: typed('note'), hint: t('optional') }}
          />
          <p className="muted">{t('sentHelp')}</p>
          <Button>{t('send')}</Button>
        </Form>
      </Card>
    </>
  )
  return { title, body, ...(refusal ? { status: 422 } : {}) }
}

const subjectWord: Record<ClaimKind, WordKey> = {
  funeral: 'who',
  'savings-withdrawal': 'account',
  'exit-payout': 'exit',
  benefit: 'who',
}

type Typed = {
  t: Say
  typed: (name: string) => string
  problem: (name: string) => string | null
}

function Death({ t, typed, problem }: Typed) {
  const choices = (name: 'cause' | 'place', values: readonly string[]) =>
    values.map((value) => ({
      ...{ value, label: t(`${name}.${value}` as WordKey), isChosen: typed(name) === value },
    }))
  return (
    <>
      <Select
        {...{ name: 'cause', label: t('cause'), required: true }}
        choices={choices('cause', causes)}
      />
      <Select
        {...{ name: 'place', label: t('place'), required: true }}
        choices={choices('place', places)}
      />
      <Field
        {...{ name: 'omang', label: t('omang'), inputMode: 'numeric', maxLength: 20 }}
        {...{ value: typed('omang'), hint: t('optional'), problem: problem('omang') }}
      />
    </>
  )
}
