import { dueCalendar, statutorySlugs } from '../../../plugins/statutory-reports'
import { storageOf } from '../../../storage'
import { Card } from '../../elements/card'
import { mayIn } from '../../session/societies'
import { textOf } from '../../translations'
import type { Tile } from './types'

const SHOWN = 4

/** Reports to regulators that are overdue, and those that are due next. */
export const statutoryTile: Tile = async ({ req, society, t, admin, language }) => {
  if (!(await mayIn(req, society.id, `${statutorySlugs.reports}.read`))) return null
  const { items } = await dueCalendar(storageOf(req.payload), society.id)
  const open = items.filter(({ state }) => state !== 'submitted')
  if (!open.length) return null
  const overdue = open.filter(({ state }) => state === 'overdue').length
  return (
    <Card
      title={<a href={`${admin}/collections/${statutorySlugs.reports}`}>{t('tile_statutory')}</a>}
    >
      <p className="motshelo-figure">{overdue}</p>
      <p className="motshelo-note">{t('statutoryOverdueHelp')}</p>
      <ul className="motshelo-rows">
        {open.slice(0, SHOWN).map(({ definition, names, to, dueOn, state }) => (
          <li
            key={`${definition} ${to}`}
            className={state === 'overdue' ? 'motshelo-bad' : undefined}
          >
            {dueOn} {language === 'tn' ? names.tn : names.en}: {textOf(t, 'statutoryState', state)}
          </li>
        ))}
      </ul>
    </Card>
  )
}
