import { createHash } from 'node:crypto'
import { portalStyle } from '../render/style'
import { iconSvg, pngIcon } from './icon'
import { pageScript, serviceWorker } from './scripts'

const YEAR = 365 * 24 * 3600

/** Changes with every change of what browsers keep. */
export const assetVersion = createHash('sha256')
  .update(portalStyle + pageScript)
  .digest('base64url')
  .slice(0, 12)

const kept = { 'cache-control': `public, max-age=${YEAR}, immutable` }
const forADay = { 'cache-control': 'public, max-age=86400' }

const text = (content: string, type: string, headers: Record<string, string>): Response =>
  new Response(content, { headers: { 'content-type': `${type}; charset=utf-8`, ...headers } })

const png = async (size: number): Promise<Response> =>
  new Response((await pngIcon(size)) as BodyInit, {
    headers: { 'content-type': 'image/png', ...forADay },
  })

const assets: Record<string, () => Response | Promise<Response>> = {
  'style.css': () => text(portalStyle, 'text/css', kept),
  'portal.js': () => text(pageScript, 'text/javascript', kept),
  'service-worker.js': () =>
    text(serviceWorker(assetVersion), 'text/javascript', {
      'cache-control': 'no-cache',
      // It stands below the folder that it works for.
      'service-worker-allowed': '/portal',
    }),
  'icon.svg': () => text(iconSvg, 'image/svg+xml', forADay),
  'icon-192.png': () => png(192),
  'icon-512.png': () => png(512),
}

/** What is the same for everybody. @returns undefined for a path that is no such thing */
export const assetAnswer = (path: string): Response | Promise<Response> | undefined =>
  Object.hasOwn(assets, path) ? assets[path]?.() : undefined
