import { businessDateIn } from '../../../domain/calendar'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { ownChanges, type OwnChange } from '../data/change-requests'
import { Card } from '../render/elements'
import { dayInWords, isWord, say, type WordKey } from '../words'

/** What the member asked to be changed, and what became of it. */
export async function showChanges(context: PortalContext): Promise<PortalAnswer> {
  const t = say(context.language)
  const changes = await ownChanges(context)
  const body = (
    <>
      {changes.length === 0 && <p>{t('noChanges')}</p>}
      {changes.map((change) => (
        <Change {...{ change, context }} />
      ))}
      <p>
        <a href="/portal/details">{t('details')}</a>
      </p>
      <p>
        <a href="/portal/family">{t('family')}</a>
      </p>
    </>
  )
  return { title: t('changes'), body }
}

type Shown = { change: OwnChange; context: PortalContext }

function Change({ change, context: { language, society } }: Shown) {
  const t = say(language)
  const { id, about, kind, status, askedAt, fields, reason } = change
  const askedOn = businessDateIn(society.timeZone, new Date(askedAt))
  const inWords = (field: string, value: string) => {
    const key = `${field}.${value}`
    return (isWord(key) ? t(key) : value) || t('none')
  }
  return (
    <Card title={t(`changeOf.${kind === 'new' ? 'new' : about}` as WordKey)} id={`change-${id}`}>
      <p className="row">
        <strong>
          {t(`${kind === 'subscription' ? 'application' : 'change'}.${status}` as WordKey)}
        </strong>
        <span className="muted">{t('askedOn', { day: dayInWords(askedOn, language) })}</span>
      </p>
      <ul className="list">
        {fields.map(({ field, label, before, after }) => (
          <li>
            {t(kind === 'subscription' ? 'appliedFor' : 'changeFromTo', {
              field: label ?? t(wordOf(field)),
              ...{ before: inWords(field, before), after: inWords(field, after) },
            })}
          </li>
        ))}
      </ul>
      {reason && <p>{t('changeWhyNot', { reason })}</p>}
    </Card>
  )
}

/** The last day of a cover is said otherwise where it stands with its date. */
const wordOf = (field: string): WordKey =>
  field === 'coveredUntil' ? 'takeOffDay' : (field as WordKey)
