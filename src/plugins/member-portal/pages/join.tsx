import { openSocieties, type OpenSociety } from '../data/societies'
import { businessDateIn } from '../../../domain/calendar'
import { goTo } from '../http/answer'
import { draw } from '../http/draw'
import type { Visit } from '../http/visit'
import { Button, Form, Notice } from '../render/elements'
import { Field, TextArea } from '../render/fields'
import { applicationFields, applyToJoin, type Application, type Refused } from '../join/apply'
import { say } from '../words'

const LONGEST = 200

/** A form for who wants to become a member, where the society takes applications. */
export async function joinPage(visit: Visit): Promise<Response> {
  const society = await societyOf(visit)
  if (!society) return goTo('/portal/sign-in')
  const t = say(visit.language)
  if (visit.url.searchParams.get('received') !== 'yes') return joinForm(visit, society)
  const body = <p>{t('joinReceivedHelp', { society: society.name })}</p>
  return draw(visit, { title: t('joinReceived'), body, society })
}

/** Enters an applicant; who is known already reads the same. */
export async function sendJoinPage(visit: Visit, form: FormData): Promise<Response> {
  const society = await societyOf(visit)
  if (!society) return goTo('/portal/sign-in')
  const typed = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, LONGEST)
  const application = Object.fromEntries(
    applicationFields.map((name) => [name, typed(name)]),
  ) as Application
  const today = businessDateIn(society.timeZone, new Date())
  const order = { tenant: society.id, today, application }
  const refused = await applyToJoin(visit.payload, order)
  if (refused) return joinForm(visit, society, application, refused)
  return goTo(`/portal/join?society=${society.slug}&received=yes`)
}

async function societyOf({ storage, url }: Visit): Promise<OpenSociety | undefined> {
  const slug = url.searchParams.get('society')
  const all = await openSocieties(storage)
  return all.find((society) => society.slug === slug && society.takesApplications)
}

function joinForm(
  visit: Visit,
  society: OpenSociety,
  typed?: Application,
  refused?: Refused,
): Promise<Response> {
  const t = say(visit.language)
  const of = (name: keyof Application) => ({
    name,
    value: typed?.[name] ?? '',
    problem: refused?.fields.includes(name) ? t('joinWrong') : null,
  })
  const body = (
    <>
      {refused && (
        <Notice kind="error">{t(refused.asksMore ? 'joinAsksMore' : 'checkFields')}</Notice>
      )}
      <p>{t('joinHelp', { society: society.name })}</p>
      <Form action={`/portal/join?society=${society.slug}`}>
        <Field {...of('surname')} label={t('surname')} required autoComplete="family-name" />
        <Field {...of('forenames')} label={t('forenames')} required autoComplete="given-name" />
        <Field {...of('omang')} label={t('omang')} required inputMode="numeric" />
        <Field {...of('birthDate')} label={t('birthDate')} required type="date" />
        <Field {...of('phone')} label={t('phone')} required type="tel" autoComplete="tel" />
        <TextArea {...of('address')} label={t('address')} />
        <Button>{t('joinSend')}</Button>
      </Form>
    </>
  )
  const title = t('join', { society: society.name })
  return draw(visit, { title, body, society, status: refused ? 422 : 200 })
}
