import { Gutter } from '@payloadcms/ui'
import type { ListViewServerProps, PayloadRequest } from 'payload'
import { fieldWords, type WordsByField } from '../../collections/fields/field-words'
import { slugs } from '../../collections/slugs'
import { auditFilter, auditPage, type AuditFilter, type ShownEntry } from '../../plugins/audit'
import { storageOf } from '../../storage'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { textsIn } from '../translations'
import { AuditEntries } from './entries.client'
import { AuditFilterForm } from './filter-form'
import '../elements/elements.css'

/** The audit log of the selected society: filters, what changed before and after, and the way to each record. */
export async function AuditView({ payload, i18n, searchParams }: ListViewServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  const t = textsIn(i18n.language)
  const heading = <h1 className="motshelo-title">{t('auditLog')}</h1>
  if (!society || !(await mayIn(req, society.id, `${slugs.auditLog}.read`)))
    return (
      <Gutter className="motshelo-view">
        {heading}
        <p className="motshelo-note">{t(society ? 'auditNotYours' : 'searchChooseSociety')}</p>
      </Gutter>
    )
  const asked = flat(searchParams)
  const filter = filterOf(asked)
  const place = { tenant: society.id, timeZone: society.timeZone, filter }
  const before = Number(asked.before) || undefined
  const page = await auditPage(storageOf(payload), { ...place, before })
  const path = `${payload.config.routes.admin}/collections/${slugs.auditLog}`
  const query = queryOf(filter)
  const file = `${payload.config.routes.api}/${slugs.auditLog}/entries/download`
  return (
    <Gutter className="motshelo-view">
      <div className="motshelo-stack">
        {heading}
        <AuditFilterForm
          path={path}
          filter={filter}
          kinds={kindsOf(req)}
          language={i18n.language}
        />
        <p className="motshelo-row">
          <a className="motshelo-link" href={`${file}?${queryOf(filter, { tenant: society.id })}`}>
            {t('auditDownload')}
          </a>
          {before !== undefined && (
            <a className="motshelo-link" href={`${path}?${query}`}>
              {t('auditNewest')}
            </a>
          )}
        </p>
        {page.entries.length === 0 && <p className="motshelo-note">{t('nothingHere')}</p>}
        <AuditEntries
          entries={page.entries}
          words={wordsOf(req, page.entries)}
          kinds={Object.fromEntries(kindsOf(req))}
          timeZone={society.timeZone}
        />
        {page.before !== null && (
          <p>
            <a
              className="motshelo-link"
              href={`${path}?${queryOf(filter, { before: String(page.before) })}`}
            >
              {t('auditOlder')}
            </a>
          </p>
        )}
      </div>
    </Gutter>
  )
}

type Texts = Record<string, string>

function flat(params: ListViewServerProps['searchParams']): Texts {
  const single = Object.entries(params ?? {}).map(([key, value]) => [key, [value].flat()[0] ?? ''])
  return Object.fromEntries(single) as Texts
}

/** What can't be read of an address is not asked for. */
function filterOf(asked: Texts): AuditFilter {
  const read = auditFilter.safeParse(asked)
  return read.success ? read.data : {}
}

const queryOf = (filter: AuditFilter, more: Texts = {}): string =>
  new URLSearchParams({ ...(filter as Texts), ...more }).toString()

/** The kinds of records that a log of a society can tell of, by name. */
function kindsOf({ payload, i18n }: PayloadRequest): [slug: string, name: string][] {
  const named = payload.config.collections.map(({ slug, labels }): [string, string] => {
    const { plural } = labels
    if (typeof plural === 'string') return [slug, plural]
    if (typeof plural !== 'object') return [slug, slug]
    const texts = plural as Record<string, string | undefined>
    return [slug, texts[i18n.language] ?? texts.en ?? slug]
  })
  return named
    .filter(([slug]) => !slug.startsWith('payload-'))
    .sort(([, one], [, other]) => one.localeCompare(other))
}

/** The words of the fields that a page of entries names, by kind of record. */
function wordsOf(req: PayloadRequest, entries: ShownEntry[]): Record<string, WordsByField> {
  const shown = new Set(entries.map(({ collection }) => collection))
  const configs = req.payload.config.collections.filter(({ slug }) => shown.has(slug))
  return Object.fromEntries(
    configs.map(({ slug, flattenedFields }) => [slug, fieldWords(req, flattenedFields)]),
  )
}
