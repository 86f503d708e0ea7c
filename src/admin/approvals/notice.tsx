import type { PayloadRequest, UIFieldServerComponent } from 'payload'
import { slugs } from '../../collections/slugs'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { RequestRow } from '../../tenants/approvals/requests'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { textOf, textsIn } from '../translations'
import '../elements/elements.css'

type Props = { req: PayloadRequest; tenant: string; document: string }

/** On a record: what somebody asked for about it and others have still to approve. */
export async function ApprovalNotice({ req, tenant, document }: Props) {
  if (!(await mayIn(req, tenant, `${slugs.approvalRequests}.read`))) return null
  const rows = await allRows<RequestRow>(
    storageOf(req.payload),
    { tenant },
    slugs.approvalRequests,
    {
      where: {
        documentId: { equals: document },
        status: { in: ['pending', 'approved', 'sent-back'] },
      },
      select: ['operation', 'makerName', 'status'],
    },
  )
  if (!rows.length) return null
  const t = textsIn(req.i18n.language)
  const list = `${req.payload.config.routes.admin}/collections/${slugs.approvalRequests}`
  return (
    <div className="field-type motshelo-card" role="status">
      {rows.map(({ id, operation, makerName: maker, status }) => (
        <p key={id}>
          <a href={`${list}/${id}`}>
            {t('approvalNotice', { operation: textOf(t, 'operation', operation), maker })}
          </a>{' '}
          ({textOf(t, 'approvalStatus', status)})
        </p>
      ))}
    </div>
  )
}

/** The notice as a field at the top of a form. */
export const NoticeField: UIFieldServerComponent = ({ data, id, req }) => {
  const tenant = idOf((data as { tenant?: unknown } | undefined)?.tenant)
  if (!id || !tenant) return null
  return <ApprovalNotice req={req} tenant={tenant} document={String(id)} />
}
