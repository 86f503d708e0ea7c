'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Choice, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string; definitions: { id: string; name: string }[] }

/** Makes a report of the period that a month lies in. */
export function MakeReport({ tenant, definitions }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [definition, setDefinition] = useState(definitions[0]?.id ?? '')
  const [month, setMonth] = useState('')
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        <Choice
          label={t('statutoryReport')}
          value={definition}
          options={definitions.map((each) => ({ value: each.id, label: each.name }))}
          onChange={setDefinition}
        />
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
