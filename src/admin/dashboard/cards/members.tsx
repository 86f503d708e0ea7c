import { Card } from '../../elements/card'
import { Facts } from '../../elements/facts'
import { textOf, type Translate } from '../../translations'
import type { MembersByStatus } from '../queries/members'

type Props = { members: MembersByStatus; t: Translate; admin: string }

export function MembersCard({ members, t, admin }: Props) {
  const active = members.find(({ status }) => status === 'active')?.count ?? 0
  const others = members.filter(({ status, count }) => status !== 'active' && count > 0)
  return (
    <Card title={<a href={`${admin}/collections/members`}>{t('membersByStatus')}</a>}>
      <p className="motshelo-figure">{active.toLocaleString('en')}</p>
      <p className="motshelo-note">{t('status_active')}</p>
      <Facts
        facts={others.map(({ status, count }) => [
          textOf(t, 'status', status),
          count.toLocaleString('en'),
        ])}
      />
    </Card>
  )
}
