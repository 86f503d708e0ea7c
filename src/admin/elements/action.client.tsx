'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState, type ReactNode } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { useTexts } from '../translations/use-texts.client'
import { Facts } from './facts'
import { TextField } from './input.client'

type Props = {
  label: string
  /** Path under the API's route; the action is a POST. */
  path: string
  /** What the person confirms; without it the action is done at once. */
  question?: string
  /** What it is done to, repeated beside the question. */
  facts?: [name: string, value: ReactNode][]
  /** Asks for a reason and sends it. */
  withReason?: boolean
  /** @default 500 */
  maxReason?: number
  /** Asks for a day as well, beginning with this one, and sends it as `businessDate`. */
  date?: { label: string; initial: string }
  /** What is sent besides. */
  values?: Record<string, string | number>
  success?: string
  primary?: boolean
  disabled?: boolean
  onDone: (data: unknown) => void
  onProblems: (problems: Problem[] | null) => void
}

const MIN_REASON = 3

const needsApproval = (problems: Problem[]) =>
  problems.some(({ code }) => code === 'APPROVAL_REQUIRED')

/** A button that does one named operation, after a question or a reason where it needs one. */
export function Action(props: Props) {
  const { label, path, question, facts, withReason, date, success, primary, disabled } = props
  const { onDone, onProblems } = props
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const slug = `action-${useId()}`
  const { openModal } = useModal()
  const [reason, setReason] = useState('')
  const [day, setDay] = useState(date?.initial ?? '')
  const [busy, setBusy] = useState(false)
  const perform = async () => {
    if (withReason && reason.trim().length < MIN_REASON) {
      toast.error(t('reasonNeeded'))
      return
    }
    setBusy(true)
    onProblems(null)
    const json = {
      ...props.values,
      ...(withReason ? { reason: reason.trim() } : {}),
      ...(date ? { businessDate: day } : {}),
    }
    const answer = await api<unknown>(path, { json })
    setBusy(false)
    if (!answer.ok) {
      if (!needsApproval(answer.problems)) return onProblems(answer.problems)
      // What waits now is shown on the record.
      toast.info(t('approvalAsked'))
      return router.refresh()
    }
    if (success) toast.success(success)
    setReason('')
    onDone(answer.data)
  }
  const start = () => (question ? openModal(slug) : void perform())
  return (
    <>
      <Button
        buttonStyle={primary ? 'primary' : 'secondary'}
        size="small"
        margin={false}
        disabled={disabled || busy}
        onClick={start}
      >
        {label}
      </Button>
      {question && (
        <ConfirmationModal
          modalSlug={slug}
          heading={label}
          confirmLabel={t('confirm')}
          cancelLabel={t('cancel')}
          onConfirm={perform}
          body={
            <>
              <p>{question}</p>
              {facts && <Facts facts={facts} />}
              {date && (
                <TextField type="date" label={date.label} required value={day} onChange={setDay} />
              )}
              {withReason && (
                <TextField
                  label={t('reason')}
                  required
                  rows={3}
                  maxLength={props.maxReason ?? 500}
                  value={reason}
                  onChange={setReason}
                />
              )}
            </>
          }
        />
      )}
    </>
  )
}
