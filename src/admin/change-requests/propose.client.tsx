'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { About } from '../../plugins/change-requests/requests/types'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

/** Whom a change is about; `newOf` is the member to whom somebody new belongs. */
export type ChangeTarget = { about: About; record: string; name: string; newOf?: string }
type Option = { value: string; label: string }
type Props = { targets: ChangeTarget[]; fields: Record<About, Option[]> }
type Line = { field: string; value: string }

/** New values for fields of one record, line by line. */
export function ProposeChange({ targets, fields }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [at, setAt] = useState(0)
  const [lines, setLines] = useState<Line[]>([{ field: '', value: '' }])
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const target = targets[at]
  if (!target) return null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setProblems(null)
    const changes = Object.fromEntries(
      lines.filter(({ field }) => field).map(({ field, value }) => [field, value.trim() || null]),
    )
    const { about, record, newOf } = target
    const why = { reason: reason.trim() || null }
    const answer = newOf
      ? await api<unknown>('/change-requests/propose-dependant', {
          json: { member: newOf, values: changes, ...why },
        })
      : await api<unknown>('/change-requests/propose', { json: { about, record, changes, ...why } })
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('changeProposed'))
    setLines([{ field: '', value: '' }])
    setReason('')
    router.refresh()
  }
  const choose = (index: string) => {
    setAt(Number(index))
    setLines([{ field: '', value: '' }])
  }
  const people = targets.map(({ name }, index) => ({ value: String(index), label: name }))
  return (
    <form
      className="motshelo-stack"
      aria-label={t('changePropose')}
      onSubmit={(event) => void send(event)}
    >
      <p className="motshelo-note">{t('changeHelp')}</p>
      <Choice label={t('changeAbout')} value={String(at)} options={people} onChange={choose} />
      <Lines lines={lines} options={fields[target.about]} onChange={setLines} />
      <TextField label={t('changeReason')} maxLength={500} value={reason} onChange={setReason} />
      <div className="motshelo-row">
        <Button type="submit" size="small" margin={false} disabled={!lines[0]?.field}>
          {t('changePropose')}
        </Button>
      </div>
      <Problems problems={problems} t={t} />
    </form>
  )
}

type LinesProps = { lines: Line[]; options: Option[]; onChange: (lines: Line[]) => void }

function Lines({ lines, options, onChange }: LinesProps) {
  const t = useTexts()
  const set = (at: number, part: Partial<Line>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const free = (own: string) =>
    options.filter(({ value }) => value === own || !lines.some(({ field }) => field === value))
  return (
    <>
      {lines.map(({ field, value }, at) => (
        <div className="motshelo-row" key={at}>
          <Choice
            label={t('changeField')}
            value={field}
            options={[{ value: '', label: '–' }, ...free(field)]}
            onChange={(next) => set(at, { field: next })}
          />
          <TextField
            label={t('changeNew')}
            value={value}
            onChange={(next) => set(at, { value: next })}
          />
          {lines.length > 1 && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => onChange(lines.filter((_, index) => index !== at))}
            >
              {t('changeRemove')}
            </Button>
          )}
        </div>
      ))}
      <div className="motshelo-row">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => onChange([...lines, { field: '', value: '' }])}
        >
          {t('changeAdd')}
        </Button>
      </div>
    </>
  )
}
