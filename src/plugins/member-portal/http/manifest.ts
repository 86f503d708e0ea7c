import type { Language, PortalSociety } from '../../../platform/portal-page'
import { brandColours } from '../../../domain/portal'
import { say } from '../words'

const LONGEST_SHORT_NAME = 12

/** What a phone needs to keep the portal beside its other applications. */
export function manifestAnswer(society: PortalSociety | undefined, language: Language): Response {
  const name = society?.name ?? say(language)('portal')
  const manifest = {
    ...{
      id: '/portal',
      start_url: '/portal',
      scope: '/portal',
      display: 'standalone',
      lang: language,
    },
    name,
    short_name: name.slice(0, LONGEST_SHORT_NAME).trim(),
    background_color: '#ffffff',
    theme_color: brandColours(society?.colour, '#ffffff').fill,
    icons: [
      { src: '/portal/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/portal/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
      { src: '/portal/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  }
  return new Response(JSON.stringify(manifest), {
    headers: {
      'content-type': 'application/manifest+json',
      'cache-control': 'public, max-age=3600',
    },
  })
}
