import type { ServerProps } from 'payload'
import { EXPIRING_DAYS } from '../../domain/member-documents'
import { expiringDocuments } from '../../plugins/membership/documents/expiring'
import { membershipSlugs } from '../../plugins/membership/slugs'
import { storageOf } from '../../storage'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { Table } from '../elements/table'
import { textsIn } from '../translations'
import '../elements/elements.css'

const SHOWN = 50

/** Above the list of documents: what ends soon, and whose it is. */
export async function ExpiringDocuments({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  const permission = `${membershipSlugs.memberDocuments}.read`
  if (!society || !(await mayIn(req, society.id, permission))) return null
  const t = textsIn(i18n.language)
  const ending = await expiringDocuments(storageOf(payload), society.id)
  const title = t('expiringTitle', { days: EXPIRING_DAYS })
  const documents = `${payload.config.routes.admin}/collections/members`
  return (
    <details className="motshelo-card motshelo-details">
      <summary>
        {title}: {ending.length}
      </summary>
      <Table
        caption={title}
        captionHidden
        rows={ending.slice(0, SHOWN)}
        rowKey={({ id }) => id}
        empty={t('expiringNone')}
        columns={[
          { key: 'until', label: t('countsUntil'), cell: ({ expiresOn }) => expiresOn },
          { key: 'requirement', label: t('requirement'), cell: ({ requirement }) => requirement },
          {
            key: 'member',
            label: t('member'),
            cell: ({ member, memberName, memberNumber }) => (
              <a href={`${documents}/${member}/documents`}>
                {memberName} ({memberNumber})
              </a>
            ),
          },
        ]}
      />
      {ending.length > SHOWN && (
        <p className="motshelo-note">{t('expiringMore', { count: ending.length - SHOWN })}</p>
      )}
    </details>
  )
}
