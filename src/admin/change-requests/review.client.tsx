'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReviewedField } from '../../plugins/change-requests/requests/review'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Action } from '../elements/action.client'
import { Check } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { Table } from '../elements/table'
import { useTexts } from '../translations/use-texts.client'
import type { WordsByField } from '../views/field-words'
import { Value } from '../views/history-value.client'

type Props = {
  request: string
  fields: ReviewedField[]
  words: WordsByField
  mayDecide: boolean
  /** Somebody new, or all beneficiaries: accepted together or not at all. */
  isWhole: boolean
  isMaker: boolean
}

/** Each field with its old and its new value; ticked ones are accepted, or the whole is declined. */
export function ReviewChange({ request, fields, words, mayDecide, isWhole, isMaker }: Props) {
  const t = useTexts()
  const router = useRouter()
  const api = useApi()
  const [taken, setTaken] = useState(fields.map(({ field }) => field))
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const labelOf = ({ field, label }: ReviewedField) => label ?? words[field]?.label ?? field
  const toggle = (field: string) => (checked: boolean) =>
    setTaken(checked ? [...taken, field] : taken.filter((each) => each !== field))
  const accept = async () => {
    setProblems(null)
    const answer = await api<unknown>(`/change-requests/${request}/accept`, {
      json: isWhole ? {} : { fields: taken },
    })
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('changeAccepted'))
    router.refresh()
  }
  const value = (field: string, shown: unknown) => (
    <Value value={shown} words={words[field]} titles={{}} />
  )
  return (
    <div className="motshelo-stack">
      <Table
        rows={fields}
        rowKey={({ field }) => field}
        columns={[
          {
            key: 'field',
            label: t('field'),
            cell: (row) =>
              mayDecide && !isMaker && !isWhole ? (
                <Check
                  label={t('changeTake', { field: labelOf(row) })}
                  checked={taken.includes(row.field)}
                  onChange={toggle(row.field)}
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
        ]}
      />
      {mayDecide && (
        <div className="motshelo-row">
          <Button
            size="small"
            margin={false}
            disabled={isMaker || !taken.length}
            onClick={() => void accept()}
          >
            {t(isWhole ? 'changeAcceptWhole' : 'changeAccept')}
          </Button>
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
        </div>
      )}
      {mayDecide && isMaker && <p className="motshelo-note">{t('changeMaker')}</p>}
      <Problems problems={problems} t={t} />
    </div>
  )
}
