import { slugs } from '../../../collections/slugs'
import { Card } from '../../elements/card'
import { JobProgress } from '../../elements/job-progress.client'
import { textOf, type Translate } from '../../translations'
import type { FailedJobs, OpenJob } from '../queries/jobs'

type Props = { jobs: OpenJob[]; failed: FailedJobs; t: Translate; admin: string }

/** What the system works on for the society now, and what it could not do. */
export function JobsCard({ jobs, failed, t, admin }: Props) {
  const list = `${admin}/collections/${slugs.jobRuns}`
  const query = new URLSearchParams({ 'where[status][equals]': 'failed' })
  return (
    <Card title={t('runningJobs')}>
      {jobs.length === 0 && <p className="motshelo-note">{t('noJobs')}</p>}
      {jobs.map(({ id, job, key }) => (
        <JobProgress key={id} id={id} label={`${textOf(t, 'job', job)} ${key}`} />
      ))}
      {failed.count > 0 && (
        <>
          <p className="motshelo-bad">
            <a className="motshelo-link" href={`${list}?${query}`}>
              {t('jobsFailed', { count: failed.count })}
            </a>
          </p>
          <ul className="motshelo-list">
            {failed.newest.map(({ id, job, key }) => (
              <li key={id}>
                <a className="motshelo-link" href={`${list}/${id}`}>
                  {textOf(t, 'job', job)} {key}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
