'use client'

import { Button, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import type { Trial } from '../../collections/product-versions/try-terms'
import type { PremiumLine } from '../../domain/products'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Card } from '../elements/card'
import { TextField } from '../elements/input.client'
import { Money } from '../elements/money'
import { Problems } from '../elements/problems'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { AmountInput } from './number-field.client'
import type { Typed } from './table'

type Props = { definition: unknown; tenant: string | undefined }

/** What the terms, as they are in the form now, would ask of a real member. */
export function TryIt({ definition, tenant }: Props) {
  const t = useTexts()
  const api = useApi()
  const from = useFormFields(([fields]) => fields.from?.value as string | undefined)
  const [memberNumber, setMember] = useState('')
  const [plan, setPlan] = useState('')
  const [amount, setAmount] = useState<Typed>(null)
  const [trial, setTrial] = useState<Trial | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const attempt = async () => {
    const chosen = typeof amount === 'number' ? { amount } : {}
    const period = from || new Date().toISOString().slice(0, 7)
    const json = { tenant, definition, memberNumber, period, ...(plan && { plan }), ...chosen }
    const answer = await api<Trial>('/product-versions/try', { json })
    setTrial(answer.ok ? answer.data : null)
    setProblems(answer.ok ? null : answer.problems)
  }
  return (
    <Card title={t('tryIt')}>
      <div className="motshelo-stack">
        <p className="motshelo-note">{t(tenant ? 'tryItHelp' : 'previewNoSociety')}</p>
        <div className="motshelo-form">
          <TextField label={t('memberNumber')} value={memberNumber} onChange={setMember} />
          {ruleOf(definition) === 'by-plan' && (
            <TextField label={t('planKey')} value={plan} onChange={setPlan} />
          )}
          {ruleOf(definition) === 'member-chosen' && (
            <AmountInput label={t('amount')} value={amount} onChange={setAmount} />
          )}
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={!tenant || !definition || !memberNumber.trim()}
            onClick={() => void attempt()}
          >
            {t('tryItNow')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
        <div role="status">{trial && <Shown trial={trial} />}</div>
      </div>
    </Card>
  )
}

const ruleOf = (definition: unknown): unknown =>
  (definition as { amount?: { rule?: unknown } } | null | undefined)?.amount?.rule

function Shown({ trial: { name, rules, premium, problem } }: { trial: Trial }) {
  const t = useTexts()
  return (
    <div className="motshelo-stack">
      <p className="motshelo-figure">
        {name}: <Money amount={premium?.amount} />
      </p>
      <ul className="product-rules">
        {rules.map(({ rule, passed, words }) => (
          <li key={rule} className={passed ? 'motshelo-good' : 'motshelo-bad'}>
            {t(passed ? 'rulePassed' : 'ruleRefused')}: {words}
          </li>
        ))}
      </ul>
      {problem && <Problems problems={[problem]} t={t} />}
      {premium && <Lines lines={premium.lines} />}
    </div>
  )
}

function Lines({ lines }: { lines: PremiumLine[] }) {
  const t = useTexts()
  return (
    <Table<PremiumLine>
      caption={t('premiumLines')}
      rows={lines}
      rowKey={({ life }) => life}
      columns={[
        { key: 'name', label: t('name'), cell: ({ name }) => name },
        {
          key: 'relation',
          label: t('relation'),
          cell: ({ relation }) => textOf(t, 'relation', relation),
        },
        { key: 'age', label: t('age'), number: true, cell: ({ age }) => age ?? '' },
        { key: 'band', label: t('ageBand'), cell: ({ band }) => band ?? '' },
        {
          key: 'amount',
          label: t('amount'),
          number: true,
          cell: ({ amount, covered }) => (covered ? <Money amount={amount} /> : t('notCovered')),
        },
        { key: 'note', label: t('explanation'), cell: ({ note }) => note },
      ]}
    />
  )
}
