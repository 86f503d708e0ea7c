'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import type { TimelineMoney } from '../../plugins/membership/timeline/types'
import { Facts } from '../elements/facts'
import { Money } from '../elements/money'
import { textOf, type Translate } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { ChangesTable } from '../views/changes-table.client'
import type { WordsByField } from '../views/field-words'
import { Value } from '../views/history-value.client'
import type { PlacedEntry } from './placed'

type Props = { entry: PlacedEntry; words: WordsByField; titles: Record<string, string> }

/** One thing that happened, with the way to its document. */
export function Entry({ entry, words, titles }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { at, actorName, date, reason, shownChanges, facts, money } = entry
  const moment = new Date(at).toLocaleString(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const what = titleOf(t, entry)
  return (
    <li className="motshelo-card">
      <h2 className="motshelo-card__title">
        {what}
        <time className="motshelo-timeline__moment" dateTime={at}>
          {moment}
        </time>
      </h2>
      <Facts
        facts={[
          [t('timelineCounts'), date],
          [t('timelineBy'), actorName],
          [t('reason'), reason],
          ...facts.map(({ field, value }): [string, React.ReactNode] => [
            words[field]?.label ?? field,
            <Value key={field} value={value} words={words[field]} titles={titles} />,
          ]),
          ...(money ? moneyFacts(t, money) : []),
        ]}
      />
      {shownChanges.length > 0 && (
        <ChangesTable changes={shownChanges} words={words} titles={titles} />
      )}
      <Source entry={entry} what={`${what}, ${moment}`} />
    </li>
  )
}

/** The kind, and what was done where that is more than being there. */
function titleOf(t: Translate, { kind, action }: PlacedEntry): string {
  const name = textOf(t, 'timeline', kind)
  const known = textOf(t, kind === 'money' ? 'event' : 'auditAction', action)
  return known === action ? name : `${name}: ${known}`
}

function moneyFacts(
  t: Translate,
  { account, side, amount, balance }: TimelineMoney,
): [string, React.ReactNode][] {
  return [
    [t('memberAccount'), account.number],
    [t(side), <Money key="amount" amount={amount} />],
    [
      t('timelineBalance'),
      <span key="balance">
        <Money amount={Math.abs(balance)} />
        {balance !== 0 && ` ${t(balance > 0 ? 'debit' : 'credit')}`}
      </span>,
    ],
  ]
}

function Source({ entry: { source }, what }: { entry: PlacedEntry; what: string }) {
  const t = useTexts()
  const { config } = useConfig()
  if (!source) return null
  const { collection, id } = source
  // The member is open already: what is more to see of the change is in its history.
  const tab = collection === 'members' ? '/history' : ''
  return (
    <a
      className="motshelo-timeline__source"
      href={`${config.routes.admin}/collections/${collection}/${id}${tab}`}
    >
      {t('timelineOpen', { what })}
    </a>
  )
}
