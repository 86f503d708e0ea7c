import { openSocieties } from '../data/societies'
import { codePage, sendCodePage } from '../pages/code'
import { invitationPage, sendInvitationPage } from '../pages/invitation'
import { joinPage, sendJoinPage } from '../pages/join'
import { offlinePage } from '../pages/offline'
import { sendSignInPage, signInPage } from '../pages/sign-in'
import { cookie } from './cookies'
import { goTo } from './answer'
import { manifestAnswer } from './manifest'
import type { Visit } from './visit'

type Show = (visit: Visit) => Promise<Response>
type Send = (visit: Visit, form: FormData) => Promise<Response>

/** Pages for everybody, also for who is not signed in. */
const shown: Record<string, Show> = {
  'sign-in': signInPage,
  invitation: invitationPage,
  code: codePage,
  join: joinPage,
  offline: offlinePage,
  'manifest.webmanifest': async ({ storage, url, language }) => {
    const slug = url.searchParams.get('society')
    const societies = slug ? await openSocieties(storage) : []
    return manifestAnswer(
      societies.find((society) => society.slug === slug),
      language,
    )
  },
}

const sent: Record<string, Send> = {
  'sign-in': sendSignInPage,
  invitation: sendInvitationPage,
  code: sendCodePage,
  join: sendJoinPage,
  language: chooseLanguage,
}

/** @returns undefined for a path that is not open to everybody */
export async function openAnswer(
  visit: Visit,
  form: FormData | null,
): Promise<Response | undefined> {
  const { path } = visit
  if (form) return Object.hasOwn(sent, path) ? sent[path]?.(visit, form) : undefined
  return Object.hasOwn(shown, path) ? shown[path]?.(visit) : undefined
}

const YEAR = 365 * 24 * 3600

/** Goes on where the person was, in the other language. */
async function chooseLanguage(_visit: Visit, form: FormData): Promise<Response> {
  const language = form.get('language') === 'tn' ? 'tn' : 'en'
  const path = String(form.get('path') ?? '')
  const isOurs = /^\/portal(\/[\w.-]+)*\/?(\?[\w=&.%-]*)?$/.test(path)
  return goTo(isOurs ? path : '/portal', [cookie('language', language, YEAR)])
}
