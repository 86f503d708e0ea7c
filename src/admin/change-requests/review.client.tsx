'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReviewedField } from '../../plugins/change-requests/requests/review'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Action } from '../elements/action.client'
import { Check, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { Table, type Column } from '../elements/table'
import { useTexts } from '../translations/use-texts.client'
import type { WordsByField } from '../views/field-words'
import { Value } from '../views/history-value.client'

type Props = {
  request: string
  fields: ReviewedField[]
  words: WordsByField
  mayDecide: boolean
  /** Somebody new, all beneficiaries or a product to join: accepted together or not at all. */
  isWhole: boolean
  /** A product to join: accepted from a month on, by who may. */
  isApplication: boolean
  mayAccept: boolean
  isMaker: boolean
}

/** Each field with its old and its new value; ticked ones are accepted, or the whole is declined. */
export function ReviewChange(props: Props) {
  const { request, fields, words, mayDecide, isWhole, isApplication, mayAccept, isMaker } = props
  const t = useTexts()
  const router = useRouter()
  const api = useApi()
  const [taken, setTaken] = useState(fields.map(({ field }) => field))
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [from, setFrom] = useState('')
  const accept = async () => {
    setProblems(null)
    const path = `/change-requests/${request}/${isApplication ? 'accept-application' : 'accept'}`
    const json = isApplication ? { from: from || null } : isWhole ? {} : { fields: taken }
    const answer = await api<unknown>(path, { json })
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('changeAccepted'))
    router.refresh()
  }
  return (
    <div className="motshelo-stack">
      <ReviewTable
        {...{ fields, words, mayDecide, taken }}
        onTake={mayDecide && !isMaker && !isWhole ? setTaken : undefined}
      />
      {isApplication && mayAccept && (
        <TextField type="month" label={t('applicationFrom')} value={from} onChange={setFrom} />
      )}
      {(mayDecide || mayAccept) && (
        <div className="motshelo-row">
          {mayAccept && (
            <Button
              size="small"
              margin={false}
              disabled={isMaker || !taken.length}
              onClick={() => void accept()}
            >
              {t(isWhole ? 'changeAcceptWhole' : 'changeAccept')}
            </Button>
          )}
          {mayDecide && (
            <Action
              label={t('changeDecline')}
              path={`/change-requests/${request}/decline`}
              question={t('changeDeclineHelp')}
              success={t('changeDeclined')}
              withReason
              disabled={isMaker}
              onProblems={setProblems}
              onDone={() => router.refresh()}
            />
          )}
        </div>
      )}
      {mayDecide && isMaker && <p className="motshelo-note">{t('changeMaker')}</p>}
      <Problems problems={problems} t={t} />
    </div>
  )
}

type TableProps = Pick<Props, 'fields' | 'words' | 'mayDecide'> & {
  taken: string[]
  /** Undefined where single fields can't be taken. */
  onTake: ((taken: string[]) => void) | undefined
}

/** Old, new and what is there now, field by field. */
function ReviewTable({ fields, words, mayDecide, taken, onTake }: TableProps) {
  const t = useTexts()
  const labelOf = ({ field, label }: ReviewedField) => label ?? words[field]?.label ?? field
  const toggled = (field: string, checked: boolean) =>
    checked ? [...taken, field] : taken.filter((each) => each !== field)
  const value = (field: string, shown: unknown) => (
    <Value value={shown} words={words[field]} titles={{}} />
  )
  const columns: Column<ReviewedField>[] = [
    {
      key: 'field',
      label: t('field'),
      cell: (row) =>
        onTake ? (
          <Check
            label={t('changeTake', { field: labelOf(row) })}
            checked={taken.includes(row.field)}
            onChange={(checked) => onTake(toggled(row.field, checked))}
          />
        ) : (
          labelOf(row)
        ),
    },
    {
      key: 'before',
      label: t('before'),
      cell: ({ field, before }) => value(field, before),
    },
    { key: 'after', label: t('after'), cell: ({ field, after }) => value(field, after) },
    {
      key: 'now',
      label: t('changeNow'),
      cell: ({ field, now, isStale }) => (
        <>
          {value(field, now)}
          {mayDecide && isStale && <p className="motshelo-bad">{t('changeStale')}</p>}
        </>
      ),
    },
  ]
  return <Table rows={fields} rowKey={({ field }) => field} columns={columns} />
}
