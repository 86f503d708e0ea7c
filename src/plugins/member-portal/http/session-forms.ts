import { chooseLink, signOut, type PortalSession } from '../sign-in/sessions'
import { goTo } from './answer'
import { forgetCookie } from './cookies'
import type { Visit } from './visit'

/** Forms about the session itself. @returns null for any other */
export async function sessionAnswer(
  { storage, path }: Visit,
  session: PortalSession,
  form: FormData,
): Promise<Response | null> {
  if (path === 'sign-out') {
    await signOut(storage, session, form.get('everywhere') === 'yes')
    // What a browser may have kept of these pages goes, too.
    return goTo('/portal/sign-in?told=signedOut', [forgetCookie('session')], {
      'clear-site-data': '"cache"',
    })
  }
  if (path !== 'societies/choose') return null
  await chooseLink(storage, session, String(form.get('link') ?? ''))
  return goTo('/portal')
}
