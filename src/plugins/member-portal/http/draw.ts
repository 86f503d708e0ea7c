import { platformOf } from '../../../platform'
import { textIn } from '../../../platform/labels'
import type { PortalContext, PortalSociety } from '../../../platform/portal-page'
import type { ReactNode } from 'react'
import { pageMarkup, type MenuItem } from '../render/page'
import { isWord, say } from '../words'
import { htmlAnswer } from './answer'
import { assetVersion } from './assets'
import { contextOf, type Visit } from './visit'

type Drawn = {
  title: string
  body: ReactNode
  status?: number | undefined
  cookies?: string[]
  /** For a page that stands in no menu: before signing in, and what is not there. */
  society?: PortalSociety | undefined
}

/** A page with everything around it. */
export async function draw(visit: Visit, page: Drawn): Promise<Response> {
  const { title, body, status, cookies = [] } = page
  const { language, session, looked, secrets, url } = visit
  const society = looked?.society ?? page.society
  const told = url.searchParams.get('told') ?? ''
  const html = await pageMarkup({
    ...{ title, body, language, society, version: assetVersion },
    path: url.pathname + url.search,
    menu: session && looked ? await menuOf(visit, contextOf(visit, session, looked, {})) : [],
    token: session ? secrets.hash('form', session.id) : undefined,
    told: isWord(told) ? say(language)(told) : undefined,
  })
  return htmlAnswer(html, status, cookies)
}

function menuOf({ path, payload }: Visit, context: PortalContext): Promise<MenuItem[]> {
  const { language, society } = context
  return Promise.all(
    platformOf(payload)
      .portalPages.filter(({ menu, shownTo }) => menu && (shownTo?.(society) ?? true))
      .sort((one, other) => (one.menu?.order ?? 0) - (other.menu?.order ?? 0))
      .map(async ({ menu, path: own }) => ({
        href: own ? `/portal/${own}` : '/portal',
        label: textIn(menu?.label ?? '', language),
        count: (await menu?.count?.(context)) ?? 0,
        isHere: own ? path === own || path.startsWith(`${own}/`) : path === '',
      })),
  )
}
