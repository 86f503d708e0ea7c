'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string; definitions: { id: string; name: string }[] }

/** Makes a report of the period that a month lies in. */
export function MakeReport({ tenant, definitions }: Props) {
  const t = useTexts()
  const router = useRouter()
  const id = useId()
  const [definition, setDefinition] = useState(definitions[0]?.id ?? '')
  const [month, setMonth] = useState('')
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        <div className="motshelo-field">
          <label htmlFor={id}>{t('statutoryReport')}</label>
          <select
            id={id}
            className="motshelo-input"
            value={definition}
            onChange={({ target }) => setDefinition(target.value)}
          >
            {definitions.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <TextField type="month" label={t('statutoryMonth')} value={month} onChange={setMonth} />
        <Action
          label={t('statutoryMake')}
          path="/statutory-reports/make"
          values={{ tenant, definition, month }}
          success={t('statutoryMade')}
          disabled={!definition || !month}
          onProblems={setProblems}
          onDone={() => router.refresh()}
        />
      </div>
      <Problems problems={problems} t={t} />
    </div>
  )
}
