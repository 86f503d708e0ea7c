import { Card } from '../../elements/card'
import { JobProgress } from '../../elements/job-progress.client'
import { textOf, type Translate } from '../../translations'
import type { OpenJob } from '../queries/jobs'

/** What the system works on for the society now. */
export function JobsCard({ jobs, t }: { jobs: OpenJob[]; t: Translate }) {
  return (
    <Card title={t('runningJobs')}>
      {jobs.length === 0 && <p className="motshelo-note">{t('noJobs')}</p>}
      {jobs.map(({ id, job, key }) => (
        <JobProgress key={id} id={id} label={`${textOf(t, 'job', job)} ${key}`} />
      ))}
    </Card>
  )
}
