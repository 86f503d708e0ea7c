import type { ServerProps } from 'payload'
import {
  dueCalendar,
  nameIn,
  statutorySlugs,
  type DefinitionRow,
  type DueReport,
} from '../../plugins/statutory-reports'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { textOf, textsIn, type Translate } from '../translations'
import { MakeReport } from './make.client'
import '../elements/elements.css'

/** Above the list of reports: what is due when, what is overdue, and the form that makes a report. */
export async function StatutoryCalendar({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!req || !society) return null
  if (!(await mayIn(req, society.id, 'statutory-reports.read'))) return null
  const t = textsIn(i18n.language)
  const storage = storageOf(payload)
  const scope = { tenant: society.id }
  const { items, withoutDueDay } = await dueCalendar(storage, society.id)
  const where = { active: { equals: true } }
  const rows = await allRows<DefinitionRow>(storage, scope, statutorySlugs.definitions, { where })
  const definitions = rows.map((row) => ({ id: row.id, name: nameIn(row, i18n.language) }))
  const mayMake = await mayIn(req, society.id, 'statutory-reports.make')
  return (
    <section className="motshelo-stack" aria-label={t('statutoryCalendar')}>
      <Due items={items} t={t} language={i18n.language} />
      {withoutDueDay.length > 0 && (
        <p className="motshelo-note">
          {t('statutoryNoDueDay', { keys: withoutDueDay.join(', ') })}
        </p>
      )}
      {mayMake && <MakeReport tenant={society.id} definitions={definitions} />}
    </section>
  )
}

type DueProps = { items: DueReport[]; t: Translate; language: string }

function Due({ items, t, language }: DueProps) {
  const open = items.filter(({ state }) => state !== 'submitted')
  if (!open.length) return <p className="motshelo-note">{t('statutoryNothingDue')}</p>
  return (
    <div className="motshelo-scroll" tabIndex={0} role="region" aria-label={t('statutoryCalendar')}>
      <table className="motshelo-table">
        <caption>{t('statutoryCalendar')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statutoryDueOn')}</th>
            <th scope="col">{t('statutoryReport')}</th>
            <th scope="col">{t('statutoryPeriod')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('statutorySource')}</th>
          </tr>
        </thead>
        <tbody>
          {open.map(({ definition, names, from, to, dueOn, state, source }) => (
            <tr key={`${definition} ${to}`}>
              <td>{dueOn}</td>
              <td>{language === 'tn' ? names.tn : names.en}</td>
              <td>
                {from} – {to}
              </td>
              <td className={state === 'overdue' ? 'motshelo-bad' : undefined}>
                {textOf(t, 'statutoryState', state)}
              </td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
