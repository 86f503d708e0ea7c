import { openSocieties, type OpenSociety } from '../data/societies'
import { goTo } from '../http/answer'
import { cookie } from '../http/cookies'
import { draw } from '../http/draw'
import type { Visit } from '../http/visit'
import { CODE_MINUTES } from '../../../domain/portal'
import { Button, Form } from '../render/elements'
import { Field, Select } from '../render/fields'
import { requestCode } from '../sign-in/request-code'
import { say } from '../words'
import { deliveryOf } from '../delivery'

const MINUTE = 60
const LONGEST = 60

/** Begins to sign in: who somebody is, and to which society he belongs. */
export async function signInPage(visit: Visit): Promise<Response> {
  if (visit.session && visit.url.searchParams.get('add') !== 'yes') return goTo('/portal')
  return signInForm(visit, visit.url.searchParams.get('society') ?? '')
}

/** Sends a code, when there is anybody to send it to; what comes next is the same for everybody. */
export async function sendSignInPage(visit: Visit, form: FormData): Promise<Response> {
  const { storage, secrets, language, payload } = visit
  const [slug, memberNumber, identity] = ['society', 'memberNumber', 'identity'].map((name) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, LONGEST),
  ) as [string, string, string]
  const society = (await openSocieties(storage)).find((each) => each.slug === slug)
  if (!society || !memberNumber || !identity)
    return signInForm(visit, slug, { memberNumber, identity })
  const request = { tenant: society.id, society: society.name, memberNumber, identity, language }
  const handle = await requestCode(storage, { secrets, deliver: deliveryOf(payload) }, request)
  return goTo(`/portal/code?society=${society.slug}`, [
    cookie('attempt', handle, CODE_MINUTES * MINUTE),
  ])
}

type Typed = { memberNumber: string; identity: string }

async function signInForm(visit: Visit, slug: string, typed?: Typed): Promise<Response> {
  const t = say(visit.language)
  const societies = await openSocieties(visit.storage)
  const chosen = societies.find((society) => society.slug === slug)
  const problem = (value: string | undefined) => (value === '' ? t('fillIn') : null)
  const body = societies.length ? (
    <>
      <p>{t('signInHelp')}</p>
      <Form action="/portal/sign-in">
        <Select
          {...{ name: 'society', label: t('society'), required: true }}
          choices={choicesOf(societies, chosen, t('choose'))}
          problem={typed && !chosen ? t('fillIn') : null}
        />
        <Field
          {...{ name: 'memberNumber', label: t('memberNumber'), required: true }}
          {...{ maxLength: LONGEST, value: typed?.memberNumber ?? '' }}
          problem={problem(typed?.memberNumber)}
        />
        <Field
          {...{ name: 'identity', label: t('identity'), required: true, autoComplete: 'off' }}
          {...{ maxLength: LONGEST, inputMode: 'text' }}
          problem={problem(typed?.identity)}
        />
        <Button>{t('sendCode')}</Button>
      </Form>
      <p>
        <a href="/portal/invitation">{t('haveInvitation')}</a>
      </p>
      {societies
        .filter(({ takesApplications }) => takesApplications)
        .map(({ slug: own, name }) => (
          <p>
            <a href={`/portal/join?society=${own}`}>{t('joinLink', { society: name })}</a>
          </p>
        ))}
    </>
  ) : (
    <p>{t('noSociety')}</p>
  )
  return draw(visit, { title: t('signIn'), body, society: chosen, status: typed ? 422 : 200 })
}

function choicesOf(societies: OpenSociety[], chosen: OpenSociety | undefined, choose: string) {
  const all = societies.map(({ slug, name }) => ({
    ...{ value: slug, label: name },
    isChosen: slug === chosen?.slug,
  }))
  return societies.length === 1 ? all : [{ value: '', label: choose }, ...all]
}
