import { addDays, businessDateIn } from '../../../domain/calendar'
import { claimSlugs } from '../../../plugins/claims'
import { policySlugs } from '../../../plugins/funeral-policies/slugs'
import { storageOf } from '../../../storage'
import { ShortClock } from '../../claims/clock'
import { Card } from '../../elements/card'
import { Facts } from '../../elements/facts'
import { mayIn } from '../../session/societies'
import { textOf } from '../../translations'
import { openClaims } from '../queries/claims'
import { coverAtRisk } from '../queries/cover'
import type { Tile } from './types'

const SHOWN = 5

/** Claims against the hours that the society gives itself, the late ones first. */
export const claimsTile: Tile = async ({ req, society, t, admin }) => {
  if (!(await mayIn(req, society.id, `${claimSlugs.claims}.read`))) return null
  const claims = await openClaims(storageOf(req.payload), society.id, new Date())
  const late = claims.filter(({ isLate }) => isLate).length
  const list = `${admin}/collections/${claimSlugs.claims}`
  return (
    <Card title={<a href={list}>{t('tile_claims')}</a>}>
      <p className="motshelo-figure">{claims.length}</p>
      <p className="motshelo-note">{t('claimsOpenHelp', { late })}</p>
      <ul className="motshelo-rows">
        {claims.slice(0, SHOWN).map(({ id, number, clock }) => (
          <li key={id}>
            <a href={`${list}/${id}`}>{number}</a> <ShortClock clock={clock} t={t} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const SOON = 30

/** Who is behind with premiums, and what the terms will do about it when nothing comes. */
export const coverTile: Tile = async ({ req, society, t, admin }) => {
  if (!(await mayIn(req, society.id, `${policySlugs.policies}.read`))) return null
  const today = businessDateIn(society.timeZone, new Date())
  const { grace, suspended, steps } = await coverAtRisk(storageOf(req.payload), society.id, {
    ...{ today, until: addDays(today, SOON) },
  })
  const query = new URLSearchParams({ 'where[status][in]': 'grace,suspended' })
  return (
    <Card
      title={
        <a href={`${admin}/collections/${policySlugs.policies}?${query}`}>{t('tile_cover')}</a>
      }
    >
      <p className="motshelo-figure">{grace + suspended}</p>
      <p className="motshelo-note">{t('coverHelp', { grace, suspended })}</p>
      <Facts facts={steps.map(({ kind, count }) => [textOf(t, 'coverStep', kind), count])} />
      {steps.length > 0 && <p className="motshelo-note">{t('coverStepsHelp', { days: SOON })}</p>}
    </Card>
  )
}
