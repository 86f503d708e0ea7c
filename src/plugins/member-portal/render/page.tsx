import type { ReactNode } from 'react'
import type { Language, PortalSociety } from '../../../platform/portal-page'
import { say } from '../words'
import { Button, Form, Notice } from './elements'
import { markupOf } from './markup'
import { brandStyle } from './style'

export type MenuItem = {
  href: string
  label: string
  /** How much waits there; nothing is said of none. */
  count: number
  isHere: boolean
}

export type PageProps = {
  title: string
  language: Language
  /** Undefined before somebody has chosen one. */
  society?: Pick<PortalSociety, 'slug' | 'name' | 'colour' | 'languages' | 'helpPhone'> | undefined
  menu?: MenuItem[]
  /** Where the person is, for coming back after choosing a language. */
  path: string
  /** Undefined for who is not signed in. */
  token?: string | undefined
  /** What has just happened. */
  told?: string | undefined
  body: ReactNode
  /** Changes whenever the style or the script does. */
  version: string
}

/** A whole page of the portal. */
export const pageMarkup = async (props: PageProps): Promise<string> =>
  `<!doctype html>${await markupOf(<Page {...props} />)}`

function Page({
  title,
  language,
  society,
  menu = [],
  path,
  token,
  told,
  body,
  version,
}: PageProps) {
  const t = say(language)
  const name = society?.name ?? t('portal')
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} · ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={`/portal/style.css?v=${version}`} />
        <link
          rel="manifest"
          href={`/portal/manifest.webmanifest${society ? `?society=${society.slug}` : ''}`}
        />
        <link rel="icon" href="/portal/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/portal/icon-192.png" />
        <style>{brandStyle(society?.colour ?? null)}</style>
        <script src={`/portal/portal.js?v=${version}`} defer />
      </head>
      <body>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        <Header {...{ name, language, society, path }} />
        {menu.length > 0 && <Menu menu={menu} label={t('menu')} />}
        <main id="content" tabIndex={-1}>
          <h1>{title}</h1>
          {told && <Notice>{told}</Notice>}
          {body}
        </main>
        <Footer {...{ society, language, token }} />
      </body>
    </html>
  )
}

type Shown = Pick<PageProps, 'language' | 'society' | 'path' | 'token'>

function Header({ name, language, society, path }: Shown & { name: string }) {
  const other = language === 'en' ? 'tn' : 'en'
  const isOffered = society?.languages.includes(other) ?? true
  return (
    <header>
      <div className="inner">
        <a className="brand" href="/portal">
          {name}
        </a>
        {isOffered && (
          <Form action="/portal/language">
            <input type="hidden" name="language" value={other} />
            <input type="hidden" name="path" value={path} />
            <button type="submit" lang={other}>
              {say(language)('otherLanguage')}
            </button>
          </Form>
        )}
      </div>
    </header>
  )
}

const Menu = ({ menu, label }: { menu: MenuItem[]; label: string }) => (
  <nav aria-label={label}>
    <ul>
      {menu.map(({ href, label: words, count, isHere }) => (
        <li>
          <a href={href} aria-current={isHere ? 'page' : undefined}>
            {count ? `${words} (${count})` : words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

function Footer({ society, language, token }: Omit<Shown, 'path'>) {
  const t = say(language)
  return (
    <footer>
      {token !== undefined && (
        <Form action="/portal/sign-out" token={token}>
          <Button quiet>{t('signOut')}</Button>
        </Form>
      )}
      {society?.helpPhone && <p>{t('help', { phone: society.helpPhone })}</p>}
    </footer>
  )
}
