import type { PayloadRequest, ServerProps } from 'payload'
import { slugs } from '../../collections/slugs'
import { storageOf } from '../../storage'
import { inboxOf, type Inbox, type InboxEntry } from '../../tenants/approvals/inbox'
import { approverOf } from '../../tenants/approvals/people'
import { Card } from '../elements/card'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { textOf, textsIn, type Translate } from '../translations'
import { moment } from './moment'
import '../elements/elements.css'

/** What waits for the person in a society; null when the person may not look at requests there. */
export async function inboxIn(req: PayloadRequest, tenant: string): Promise<Inbox | null> {
  if (!(await mayIn(req, tenant, `${slugs.approvalRequests}.read`))) return null
  return inboxOf(storageOf(req.payload), tenant, await approverOf(req, tenant))
}

/** Above the list of requests: what waits for whoever looks at it, and what that person asked for. */
export async function ApprovalInbox({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  const inbox = society && (await inboxIn(req, society.id))
  if (!inbox) return null
  const t = textsIn(i18n.language)
  const shared = { t, language: i18n.language, admin: payload.config.routes.admin }
  return (
    <div className="motshelo-stack">
      <Entries
        {...shared}
        title={t('approvalsWaiting')}
        entries={inbox.waiting}
        empty={t('approvalsNoneWaiting')}
      />
      <Entries
        {...shared}
        title={t('approvalsMine')}
        entries={inbox.mine}
        empty={t('approvalsNoneMine')}
      />
    </div>
  )
}

type Props = {
  title: string
  entries: InboxEntry[]
  empty: string
  t: Translate
  language: string
  admin: string
}

function Entries({ title, entries, empty, t, language, admin }: Props) {
  const list = `${admin}/collections/${slugs.approvalRequests}`
  return (
    <Card title={`${title} (${entries.length})`}>
      <Table
        caption={title}
        captionHidden
        rows={entries}
        rowKey={({ id }) => id}
        empty={empty}
        columns={[
          {
            key: 'operation',
            label: t('approvalOperation'),
            cell: ({ id, operation }) => (
              <a href={`${list}/${id}`}>{textOf(t, 'operation', operation)}</a>
            ),
          },
          { key: 'title', label: t('approvalAbout'), cell: (entry) => entry.title },
          {
            key: 'amount',
            label: t('amount'),
            number: true,
            cell: ({ amount }) => <Money amount={amount} />,
          },
          {
            key: 'status',
            label: t('status'),
            cell: ({ status }) => textOf(t, 'approvalStatus', status),
          },
          { key: 'maker', label: t('approvalMaker'), cell: ({ makerName }) => makerName },
          {
            key: 'due',
            label: t('approvalDue'),
            cell: ({ dueAt }) => (dueAt ? moment(dueAt, language) : '–'),
          },
        ]}
      />
    </Card>
  )
}
