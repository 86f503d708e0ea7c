import { secureCookies } from '../../../collections/users/cookies'

/**
 * Cookies of the portal. They are sent below `/portal` alone, so that neither the API nor the admin ever
 * sees them; scripts read none.
 */
const NAMES = { session: 'session', attempt: 'attempt', language: 'language' } as const
export type CookieName = keyof typeof NAMES

const PATH = '/portal'

/** `__Secure-` makes browsers refuse one that came over plain http. */
const nameOf = (name: CookieName, secure: boolean): string =>
  `${secure ? '__Secure-' : ''}motshelo-portal-${NAMES[name]}`

export function readCookie(request: Request, name: CookieName): string | undefined {
  const wanted = `${nameOf(name, secureCookies())}=`
  const parts = (request.headers.get('cookie') ?? '').split(';').map((part) => part.trim())
  return parts.find((part) => part.startsWith(wanted))?.slice(wanted.length) || undefined
}

/** @param seconds how long the browser keeps it; until it is closed when left out */
export function cookie(name: CookieName, value: string, seconds?: number): string {
  const secure = secureCookies()
  return [
    `${nameOf(name, secure)}=${value}`,
    `Path=${PATH}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    ...(seconds === undefined ? [] : [`Max-Age=${seconds}`]),
  ].join('; ')
}

export const forgetCookie = (name: CookieName): string => cookie(name, '', 0)
