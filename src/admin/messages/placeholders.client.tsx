'use client'

import { useFormFields } from '@payloadcms/ui'
import { languages, smsSegments } from '../../domain/messages'
import { useTexts } from '../translations/use-texts.client'

/** An own field of members, as a template names it and as the society calls it. */
export type OwnPlaceholder = { name: string; label: string }

type Props = { events: { key: string; names: string[] }[]; own: OwnPlaceholder[] }

export function PlaceholderList({ events, own }: Props) {
  const t = useTexts()
  const chosen = useFormFields(([fields]) => fields.event?.value)
  const texts = useFormFields(([fields]) =>
    languages.map((language) => String(fields[`${language}.sms`]?.value ?? '')).join('\u0000'),
  )
  const names = events.find(({ key }) => key === chosen)?.names ?? []
  if (!names.length) return <p className="motshelo-note">{t('placeholdersAfterEvent')}</p>
  const counts = texts.split('\u0000').map((text) => smsSegments(text).count)
  return (
    <div className="motshelo-stack">
      <p className="motshelo-note">{t('placeholdersOf')}</p>
      <ul className="motshelo-row">
        {names.map((name) => (
          <li key={name}>
            <code>{`{{${name}}}`}</code>
          </li>
        ))}
      </ul>
      {own.length > 0 && (
        <>
          <p className="motshelo-note">{t('placeholdersOwn')}</p>
          <ul className="motshelo-row">
            {own.map(({ name, label }) => (
              <li key={name}>
                <code>{`{{${name}}}`}</code> {label}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="motshelo-note">{t('smsCounts', { en: counts[0] ?? 0, tn: counts[1] ?? 0 })}</p>
    </div>
  )
}
