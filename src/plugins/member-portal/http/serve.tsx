import type { Payload } from 'payload'
import { isMotsheloError } from '../../../domain/errors'
import { platformOf, type PortalAnswer } from '../../../platform'
import { Notice } from '../render/elements'
import { isSameHash } from '../sign-in/secrets'
import type { PortalSession } from '../sign-in/sessions'
import { say } from '../words'
import { fileAnswer, goTo } from './answer'
import { assetAnswer } from './assets'
import { forgetCookie } from './cookies'
import { draw } from './draw'
import { findPage } from './paths'
import { openAnswer } from './open-pages'
import { sessionAnswer } from './session-forms'
import { contextOf, visitOf, type Looked, type Visit } from './visit'

/**
 * Answers a request below `/portal`. Who is signed in is known by the portal's own cookie alone, and
 * everything that is read and written is of the member whom the session names.
 */
export async function servePortal(payload: Payload, request: Request): Promise<Response> {
  const asset = assetAnswer(new URL(request.url).pathname.replace(/^\/portal\/?/, ''))
  if (asset) return asset
  const visit = await visitOf(payload, request)
  try {
    const form = request.method === 'POST' ? await readForm(visit) : null
    return (await openAnswer(visit, form)) ?? (await ownAnswer(visit, form))
  } catch (error) {
    return failed(visit, error)
  }
}

/** What somebody sends who is not signed in is short; anything longer is not read. */
const LONGEST_OPEN_FORM = 16 * 1024

async function readForm({ request, session }: Visit): Promise<FormData> {
  const bytes = Number(request.headers.get('content-length') ?? 0)
  if (!session && bytes > LONGEST_OPEN_FORM) return new FormData()
  return request.formData().catch(() => new FormData())
}

async function ownAnswer(visit: Visit, form: FormData | null): Promise<Response> {
  const { session, looked, secrets } = visit
  if (!session) return goTo('/portal/sign-in', [forgetCookie('session')])
  if (form && !isSameHash(String(form.get('token') ?? ''), secrets.hash('form', session.id)))
    return notDone(visit, 'formOld', 403)
  const done = form && (await sessionAnswer(visit, session, form))
  if (done) return done
  return looked ? pageAnswer(visit, session, looked, form) : notDone(visit, 'closed', 403)
}

async function pageAnswer(
  visit: Visit,
  session: PortalSession,
  looked: Looked,
  form: FormData | null,
): Promise<Response> {
  const found = findPage(platformOf(visit.payload).portalPages, visit.path)
  if (!found || !(found.page.shownTo?.(looked.society) ?? true)) return missing(visit)
  const { page, params } = found
  const context = contextOf(visit, session, looked, params)
  if (!form) return answered(visit, await page.show(context))
  if (!page.send) return missing(visit)
  if (!context.mayChange && !page.isOpenToAll) return notDone(visit, 'readOnly', 403)
  return answered(visit, await page.send(context, form))
}

async function answered(visit: Visit, answer: PortalAnswer): Promise<Response> {
  if ('missing' in answer) return missing(visit)
  if ('file' in answer) return fileAnswer(answer.file)
  if ('redirect' in answer) {
    const { redirect, told } = answer
    return goTo(told ? `${redirect}?told=${told}` : redirect)
  }
  return draw(visit, answer)
}

/** The same for what is not there and for what is somebody else's. */
function missing(visit: Visit): Promise<Response> {
  const t = say(visit.language)
  return draw(visit, { title: t('notFound'), body: <p>{t('notFoundHelp')}</p>, status: 404 })
}

function notDone(visit: Visit, why: 'formOld' | 'closed' | 'readOnly', status: number) {
  const t = say(visit.language)
  const body = <Notice kind="error">{t(why)}</Notice>
  return draw(visit, { title: t('portal'), body, status })
}

function failed(visit: Visit, error: unknown): Promise<Response> {
  const t = say(visit.language)
  const isOurs = isMotsheloError(error)
  if (!isOurs) visit.payload.logger.error({ err: error, msg: 'A page of the portal failed.' })
  return draw(visit, {
    title: t('failed'),
    body: <Notice kind="error">{isOurs ? error.message : t('failedHelp')}</Notice>,
    status: isOurs ? error.status : 500,
  })
}
