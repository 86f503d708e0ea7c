import { slugs } from '../../../collections/slugs'
import { addDays, businessDateIn } from '../../../domain/calendar'
import { feeSlugs } from '../../../plugins/membership-fees/slugs'
import { membershipSlugs } from '../../../plugins/membership/slugs'
import { messageSlugs } from '../../../plugins/messages'
import { storageOf } from '../../../storage'
import { Card } from '../../elements/card'
import { Money } from '../../elements/money'
import { mayIn } from '../../session/societies'
import { JobsCard } from '../cards/jobs'
import { failedJobs, openJobs } from '../queries/jobs'
import { documentsOf, openFeesOf, undeliveredOf } from '../queries/waiting'
import type { Tile } from './types'

/** What the system works on, and what failed: opened, it can be tried again. */
export const jobsTile: Tile = async ({ req, society, t, admin }) => {
  if (!(await mayIn(req, society.id, `${slugs.jobRuns}.read`))) return null
  const [open, failed] = await Promise.all([openJobs(req, society.id), failedJobs(req, society.id)])
  return <JobsCard t={t} jobs={open} failed={failed} admin={admin} />
}

export const feesTile: Tile = async ({ req, society, t, admin }) => {
  if (!(await mayIn(req, society.id, `${feeSlugs.fees}.read`))) return null
  const today = businessDateIn(society.timeZone, new Date())
  const { amount, count, overdue } = await openFeesOf(storageOf(req.payload), society.id, today)
  return (
    <Card title={<a href={`${admin}/collections/${feeSlugs.fees}`}>{t('tile_fees')}</a>}>
      <p className="motshelo-figure">
        <Money amount={amount} />
      </p>
      <p className="motshelo-note">{t('feesOpenHelp', { count, overdue })}</p>
    </Card>
  )
}

export const messagesTile: Tile = async ({ req, society, t, admin }) => {
  if (!(await mayIn(req, society.id, `${messageSlugs.messages}.read`))) return null
  const count = await undeliveredOf(storageOf(req.payload), society.id)
  const query = new URLSearchParams({ 'where[status][in]': 'failed,unknown' })
  const list = `${admin}/collections/${messageSlugs.messages}?${query}`
  return (
    <Card title={<a href={list}>{t('tile_messages')}</a>}>
      <p className="motshelo-figure">{count}</p>
      <p className="motshelo-note">{t(count ? 'messagesHelp' : 'messagesNone')}</p>
    </Card>
  )
}

const SOON = 60

export const documentsTile: Tile = async ({ req, society, t, admin }) => {
  if (!(await mayIn(req, society.id, `${membershipSlugs.memberDocuments}.read`))) return null
  const today = businessDateIn(society.timeZone, new Date())
  const until = addDays(today, SOON)
  const { soon, ended } = await documentsOf(storageOf(req.payload), society.id, { today, until })
  const query = new URLSearchParams({
    'where[status][equals]': 'verified',
    'where[expiresOn][less_than_equal]': until,
  })
  const list = `${admin}/collections/${membershipSlugs.memberDocuments}?${query}`
  return (
    <Card title={<a href={list}>{t('tile_documents')}</a>}>
      <p className="motshelo-figure">{soon}</p>
      <p className="motshelo-note">{t('documentsHelp', { days: SOON })}</p>
      <p className="motshelo-note">{t('documentsEnded', { count: ended })}</p>
    </Card>
  )
}
