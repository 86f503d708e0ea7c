import { slugs } from '../../../collections/slugs'
import type { Inbox } from '../../../tenants/approvals/inbox'
import { Card } from '../../elements/card'
import type { Translate } from '../../translations'

type Props = { inbox: Inbox; admin: string; t: Translate }

/** How much waits for the person, and how much of what the person asked for is still open. */
export function ApprovalsCard({ inbox, admin, t }: Props) {
  return (
    <Card title={t('approvals')}>
      <p className="motshelo-figure">{inbox.waiting.length}</p>
      <p className="motshelo-note">{t('approvalsWaiting')}</p>
      <p className="motshelo-note">
        {t('approvalsMine')}: {inbox.mine.length}
      </p>
      <p>
        <a href={`${admin}/collections/${slugs.approvalRequests}`}>{t('approvalsOpen')}</a>
      </p>
    </Card>
  )
}
