'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { causes } from '../../domain/funeral/types'
import { formatCurrency } from '../../domain/money'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { textOf, type TextKey } from '../translations'
import { useTexts } from '../translations/use-texts.client'

type Decision = {
  decision: 'covered' | 'not-covered' | 'unclear'
  amount: number | null
  rules: { rule: string; passed: boolean | null; sentence: string }[]
}
type Props = { policy: string; today: string; lives: { id: string; name: string }[] }

/** Asks whether a death would be covered, and shows each rule in words. */
export function AskCover({ policy, today, lives }: Props) {
  const t = useTexts()
  const api = useApi()
  const { i18n } = useTranslation()
  const [life, setLife] = useState(lives[0]?.id ?? '')
  const [on, setOn] = useState(today)
  const [cause, setCause] = useState<string>(causes[0])
  const [decision, setDecision] = useState<Decision | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const language = i18n.language === 'tn' ? 'tn' : 'en'
    const query = new URLSearchParams({ life, on, cause, language })
    const answer = await api<Decision>(`/policies/${policy}/cover?${query.toString()}`)
    setBusy(false)
    setDecision(answer.ok ? answer.data : null)
    setProblems(answer.ok ? null : answer.problems)
  }
  return (
    <details>
      <summary>{t('policyAsk')}</summary>
      <form
        className="motshelo-stack"
        aria-label={t('policyAsk')}
        onSubmit={(event) => void ask(event)}
      >
        <p className="motshelo-note">{t('policyAskHelp')}</p>
        <div className="motshelo-form">
          <Choice
            label={t('policyLife')}
            value={life}
            options={lives.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setLife}
          />
          <TextField label={t('policyDay')} type="date" required value={on} onChange={setOn} />
          <Choice
            label={t('policyCause')}
            value={cause}
            options={causes.map((value) => ({ value, label: textOf(t, 'policyCause', value) }))}
            onChange={setCause}
          />
        </div>
        <div className="motshelo-row">
          <Button type="submit" size="small" margin={false} disabled={busy}>
            {t('policyAskNow')}
          </Button>
        </div>
        <div aria-live="polite">{decision && <Answered decision={decision} />}</div>
        <Problems problems={problems} t={t} />
      </form>
    </details>
  )
}

function Answered({ decision: { decision, amount, rules } }: { decision: Decision }) {
  const t = useTexts()
  const key: TextKey = `policyDecision_${decision}`
  const mark = (passed: boolean | null) =>
    passed === null ? t('policyRuleOpen') : t(passed ? 'policyRulePassed' : 'policyRuleFailed')
  return (
    <>
      <p>
        <strong>{t(key, { amount: amount === null ? '' : formatCurrency(amount) })}</strong>
      </p>
      <ul className="motshelo-rows">
        {rules.map(({ rule, passed, sentence }) => (
          <li key={rule}>
            <strong>{mark(passed)}:</strong> {sentence}
          </li>
        ))}
      </ul>
    </>
  )
}
