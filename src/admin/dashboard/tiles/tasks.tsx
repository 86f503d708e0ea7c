import { slugs } from '../../../collections/slugs'
import { inboxIn } from '../../approvals/inbox'
import { Card } from '../../elements/card'
import { textOf } from '../../translations'
import { tasksOf } from '../queries/tasks'
import type { Tile } from './types'

const OLDEST_SHOWN = 3

/** What waits for the person: requests to approve, the oldest first, and what other lists hold to decide. */
export const tasksTile: Tile = async ({ req, society, t, admin }) => {
  const [inbox, tasks] = await Promise.all([inboxIn(req, society.id), tasksOf(req, society.id)])
  const waiting = inbox?.waiting ?? []
  const all = waiting.length + tasks.reduce((sum, { count }) => sum + count, 0)
  const requests = `${admin}/collections/${slugs.approvalRequests}`
  return (
    <Card title={t('tile_tasks')}>
      <p className="motshelo-figure">{all}</p>
      {all === 0 && <p className="motshelo-note">{t('tasksNone')}</p>}
      <ul className="motshelo-list">
        {waiting.length > 0 && (
          <li>
            <a className="motshelo-link" href={requests}>
              {t('task_approvals')}
            </a>{' '}
            <strong>{waiting.length}</strong>
          </li>
        )}
        {waiting.slice(0, OLDEST_SHOWN).map(({ id, operation, title, makerName }) => (
          <li key={id} className="motshelo-note">
            <a className="motshelo-link" href={`${requests}/${id}`}>
              {textOf(t, 'operation', operation)}: {title}
            </a>{' '}
            ({makerName})
          </li>
        ))}
        {tasks.map(({ collection, status, count }) => (
          <li key={collection}>
            <a
              className="motshelo-link"
              href={`${admin}/collections/${collection}?${new URLSearchParams({ 'where[status][equals]': status })}`}
            >
              {textOf(t, 'task', collection)}
            </a>{' '}
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
      {inbox && inbox.mine.length > 0 && (
        <p className="motshelo-note">
          {t('approvalsMine')}: {inbox.mine.length}
        </p>
      )}
    </Card>
  )
}
