import type { ServerProps } from 'payload'
import { dueCalendar, statutorySlugs, type DueReport } from '../../plugins/statutory-reports'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { textOf, textsIn, type Translate } from '../translations'
import { MakeReport } from './make.client'
import '../elements/elements.css'

type Named = Row & { id: string; name: DueReport['name'] }

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
  const rows = await allRows<Named>(storage, scope, statutorySlugs.definitions, { where })
  const definitions = rows.map(({ id, name }) => ({ id, name: nameIn(name, i18n.language) }))
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

const nameIn = ({ en, tn }: DueReport['name'], language: string): string =>
  language === 'tn' ? (tn ?? en) : en

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
          {open.map(({ definition, name, from, to, dueOn, state, source }) => (
            <tr key={`${definition} ${to}`}>
              <td>{dueOn}</td>
              <td>{nameIn(name, language)}</td>
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
