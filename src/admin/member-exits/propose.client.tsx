'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState, type FormEvent } from 'react'
import {
  exitKinds,
  type HeldBalance,
  type Instalment,
  type OwedMonth,
  type Settlement,
} from '../../domain/exits'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Check, Choice, TextField } from '../elements/input.client'
import { Problems as ProblemList } from '../elements/problems'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { PlanForm, planOf, type PlanChoice } from './plan-form.client'
import { StatementOf } from './statement'

type Answer = { held: HeldBalance[]; owed: OwedMonth[]; withheld: Settlement; left: Settlement }

/** What is owed both ways today, and the form that proposes the exit to a second person. */
export function ProposeExit({ member, today }: { member: string; today: string }) {
  const t = useTexts()
  const [statement, problems, setProblems] = useStatement(member)
  const [withhold, setWithhold] = useState(true)
  const [plan, setPlan] = useState<PlanChoice>({ wanted: false, count: '6', first: '' })
  const figures = statement && (withhold ? statement.withheld : statement.left)
  return (
    <div className="motshelo-stack">
      <p className="motshelo-note">{t('exitHelp')}</p>
      {!statement && !problems && <p aria-live="polite">{t('loading')}</p>}
      {statement && figures && (
        <>
          <StatementOf
            held={statement.held}
            owed={statement.owed}
            figures={{ ...figures, withheld: figures.withheldTotal }}
            t={t}
          />
          <Check label={t('exitWithhold')} checked={withhold} onChange={setWithhold} />
          {figures.stillOwed > 0 && (
            <PlanForm choice={plan} stillOwed={figures.stillOwed} onChange={setPlan} />
          )}
          <ExitForm
            {...{ member, today, withhold }}
            plan={planOf(plan, figures.stillOwed)}
            onProblems={setProblems}
          />
        </>
      )}
      <ProblemList problems={problems} t={t} />
    </div>
  )
}

type Problems = Problem[] | null

function useStatement(member: string) {
  const api = useApi()
  const [statement, setStatement] = useState<Answer | null>(null)
  const [problems, setProblems] = useState<Problems>(null)
  useEffect(() => {
    let isShown = true
    void api<Answer>(`/member-exits/statement?member=${member}`).then((answer) => {
      if (!isShown) return
      if (answer.ok) setStatement(answer.data)
      else setProblems(answer.problems)
    })
    return () => {
      isShown = false
    }
  }, [api, member])
  return [statement, problems, setProblems] as const
}

type FormProps = {
  member: string
  today: string
  withhold: boolean
  plan: Instalment[] | null
  onProblems: (problems: Problems) => void
}

function ExitForm({ member, today, withhold, plan, onProblems }: FormProps) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [kind, setKind] = useState<string>(exitKinds[0])
  const [exitDate, setExitDate] = useState(today)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    onProblems(null)
    const json = { member, kind, exitDate, reason: reason.trim(), withholdArrears: withhold, plan }
    const answer = await api<unknown>('/member-exits/propose', { json })
    setBusy(false)
    if (!answer.ok) return onProblems(answer.problems)
    toast.success(t('exitProposed'))
    router.refresh()
  }
  const kinds = exitKinds.map((value) => ({ value, label: textOf(t, 'exitKind', value) }))
  return (
    <form className="motshelo-stack" aria-label={t('exit')} onSubmit={(event) => void send(event)}>
      <Choice label={t('exitKind')} value={kind} options={kinds} onChange={setKind} />
      <TextField
        label={t('exitDay')}
        type="date"
        required
        value={exitDate}
        onChange={setExitDate}
      />
      <TextField
        label={t('reason')}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className="motshelo-row">
        <Button
          type="submit"
          size="small"
          margin={false}
          disabled={busy || reason.trim().length < 3}
        >
          {t('exitPropose')}
        </Button>
      </div>
    </form>
  )
}
