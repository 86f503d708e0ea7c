'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { places } from '../../domain/claims/types'
import { causes } from '../../domain/funeral/types'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { thebeOf } from './entered-amount'
import type { Offered, Subject } from '../../plugins/claims'
import { useOwnFields } from './use-own-fields.client'

type Props = { member: string; tenant: string; today: string; offered: Offered }

const empty = {
  ...{ subject: '0', eventOn: '', cause: 'natural', place: 'hospital', omang: '', amount: '' },
  ...{ claimantName: '', claimantRelation: '', claimantPhone: '', note: '' },
}
type Entered = typeof empty

/** Takes a claim of the member in. */
export function FileClaimForm({ member, tenant, today, offered }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [type, setType] = useState(offered.types[0]?.id ?? '')
  const [entered, setEntered] = useState<Entered>({ ...empty, eventOn: today })
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const kind = offered.types.find(({ id }) => id === type)?.kind
  const subjects = kind && kind !== 'benefit' ? offered.subjects[kind] : []
  const subject = subjects[Number(entered.subject)]
  const own = useOwnFields({ tenant, stored: null, typed: { ...entered, kind } })
  const set = (field: keyof Entered) => (value: string) =>
    setEntered((known) => ({ ...known, [field]: value }))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const custom = own.sent()
    const json = { ...bodyOf({ member, type, kind, subject, entered }), custom }
    const answer = await api<{ number: string }>('/claims/file', { json })
    setBusy(false)
    setProblems(answer.ok ? null : answer.problems)
    if (!answer.ok) return
    toast.success(`${t('claimFiled')} ${answer.data.number}`)
    setEntered({ ...empty, eventOn: today })
    own.clear()
    router.refresh()
  }
  const isAboutNothing = kind !== 'benefit' && !subject
  return (
    <details className="motshelo-card motshelo-details">
      <summary>{t('claimFile')}</summary>
      <form
        className="motshelo-form"
        aria-label={t('claimFile')}
        onSubmit={(event) => void send(event)}
      >
        <p className="motshelo-note motshelo-form__wide">{t('claimFileHelp')}</p>
        <Choice
          label={t('claimType')}
          value={type}
          options={offered.types.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setType}
        />
        {isAboutNothing && <p className="motshelo-note">{t('claimNothing')}</p>}
        {subject && (
          <Choice
            label={t(subjectLabel[kind as keyof typeof subjectLabel])}
            value={entered.subject}
            options={subjects.map(({ label }, index) => ({ value: String(index), label }))}
            onChange={set('subject')}
          />
        )}
        <TextField
          label={t('claimDay')}
          type="date"
          required
          value={entered.eventOn}
          onChange={set('eventOn')}
        />
        {kind === 'funeral' && <Death {...{ entered, set }} asksOmang={!subject?.isMember} />}
        {kind === 'savings-withdrawal' && (
          <TextField
            label={t('claimAmount')}
            required
            inputMode="decimal"
            value={entered.amount}
            onChange={set('amount')}
          />
        )}
        <Claimant {...{ entered, set }} />
        {own.inputs && <div className="motshelo-form__wide">{own.inputs}</div>}
        <div className="motshelo-row motshelo-form__wide">
          <Button type="submit" size="small" margin={false} disabled={busy || isAboutNothing}>
            {t('claimFile')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
      </form>
    </details>
  )
}

const subjectLabel = {
  funeral: 'claimWho',
  'savings-withdrawal': 'claimAccount',
  'exit-payout': 'claimExit',
} as const

type PartProps = {
  entered: Entered
  set: (field: keyof Entered) => (value: string) => void
}

/** Who asks, and how to reach them. */
function Claimant({ entered, set }: PartProps) {
  const t = useTexts()
  return (
    <>
      <TextField
        label={t('claimClaimant')}
        required
        maxLength={200}
        value={entered.claimantName}
        onChange={set('claimantName')}
      />
      <TextField
        label={t('claimRelation')}
        maxLength={100}
        value={entered.claimantRelation}
        onChange={set('claimantRelation')}
      />
      <TextField
        label={t('claimPhone')}
        maxLength={40}
        value={entered.claimantPhone}
        onChange={set('claimantPhone')}
      />
      <TextField
        label={t('claimNote')}
        wide
        rows={3}
        maxLength={2000}
        value={entered.note}
        onChange={set('note')}
      />
    </>
  )
}

function Death({ entered, set, asksOmang }: PartProps & { asksOmang: boolean }) {
  const t = useTexts()
  return (
    <>
      <Choice
        label={t('policyCause')}
        value={entered.cause}
        options={causes.map((value) => ({ value, label: textOf(t, 'policyCause', value) }))}
        onChange={set('cause')}
      />
      <Choice
        label={t('claimPlace')}
        value={entered.place}
        options={places.map((value) => ({ value, label: textOf(t, 'claimPlace', value) }))}
        onChange={set('place')}
      />
      {asksOmang && (
        <TextField
          label={t('claimOmang')}
          maxLength={20}
          inputMode="numeric"
          value={entered.omang}
          onChange={set('omang')}
        />
      )}
    </>
  )
}

type Filed = {
  member: string
  type: string
  kind: string | undefined
  subject: Subject | undefined
  entered: Entered
}

function bodyOf({ member, type, kind, subject, entered }: Filed) {
  const { eventOn, claimantName, claimantRelation, claimantPhone, note } = entered
  const { cause, place, omang } = entered
  return {
    ...{ member, type, eventOn, claimantName, claimantRelation, claimantPhone, note },
    ...subject?.fields,
    ...(kind === 'funeral' ? { cause, place, omang: omang || null } : {}),
    ...(kind === 'savings-withdrawal' ? { amount: thebeOf(entered.amount) } : {}),
  }
}
