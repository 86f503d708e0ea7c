import { cookieSeconds } from '../../../domain/portal'
import type { Opened } from '../sign-in/open-session'
import { signOut } from '../sign-in/sessions'
import { goTo } from './answer'
import { cookie, forgetCookie } from './cookies'
import type { Visit } from './visit'

/** Gives the browser its new session; one it had before ends. */
export async function signedIn(
  { storage, session }: Visit,
  { token }: Opened,
  isKept: boolean,
): Promise<Response> {
  if (session) await signOut(storage, session)
  return goTo('/portal', [cookie('session', token, cookieSeconds(isKept)), forgetCookie('attempt')])
}
