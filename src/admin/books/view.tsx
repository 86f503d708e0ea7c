import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { textsIn, type Translate } from '../translations'
import { askedIn, type Asked } from './asked'
import { Report } from './report'
import '../elements/elements.css'
import './books.css'

/** The statements of the selected society on any day, each figure one step from its postings. */
export async function BooksView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  const signedIn = await signedInRequest(payload)
  if (!signedIn) redirect(`${payload.config.routes.admin}/login`)
  const t = textsIn(i18n.language)
  // Payload hands the actions of the header to its own views' template only.
  const viewActions = payload.config.admin.components.actions ?? []
  return (
    <DefaultTemplate
      {...{
        i18n,
        locale,
        params,
        payload,
        permissions,
        searchParams,
        viewActions,
        visibleEntities,
      }}
      {...(user ? { user } : {})}
    >
      <main>
        <Gutter className="motshelo-view motshelo-stack">
          <h1 className="motshelo-title">{t('books')}</h1>
          <Content req={signedIn} asked={askedIn(searchParams)} t={t} language={i18n.language} />
        </Gutter>
      </main>
    </DefaultTemplate>
  )
}

type Props = { req: PayloadRequest; asked: Asked; t: Translate; language: string }

async function Content({ req, asked, t, language }: Props) {
  const society = await selectedSociety(req)
  if (!society) return <p className="motshelo-note">{t('booksChoose')}</p>
  if (!(await mayIn(req, society.id, 'books.read')))
    return <p className="motshelo-note">{t('booksForbidden')}</p>
  return <Report req={req} tenant={society.id} asked={asked} t={t} language={language} />
}
