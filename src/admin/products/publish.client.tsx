'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { TermsPreview } from '../../collections/product-versions/publish/preview'
import { existingChoices } from '../../collections/product-versions/terms'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Action } from '../elements/action.client'
import { Card } from '../elements/card'
import { Facts } from '../elements/facts'
import { Choice } from '../elements/input.client'
import { Money } from '../elements/money'
import { JobProgress } from '../elements/job-progress.client'
import { Problems } from '../elements/problems'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'

/** Shows what the stored terms would change, and puts them into force. */
export function PublishTerms({ id, isModified }: { id: string; isModified: boolean }) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [preview, setPreview] = useState<TermsPreview | null>(null)
  const [existing, setExisting] = useState<string>(existingChoices[0])
  const [run, setRun] = useState<string | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const look = async () => {
    const answer = await api<TermsPreview>(`/product-versions/${id}/preview`, { json: {} })
    setPreview(answer.ok ? answer.data : null)
    setProblems(answer.ok ? null : answer.problems)
  }
  return (
    <Card title={t('publishTerms')}>
      <div className="motshelo-stack">
        <p className="motshelo-note">{t(isModified ? 'saveFirst' : 'publishTermsHelp')}</p>
        <div className="motshelo-form">
          <Choice
            label={t('existingSubscriptions')}
            value={existing}
            options={existingChoices.map((value) => ({
              value,
              label: textOf(t, 'existing', value),
            }))}
            onChange={setExisting}
          />
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={isModified}
            onClick={() => void look()}
          >
            {t('previewTerms')}
          </Button>
          <Action
            label={t('publish')}
            path={`/product-versions/${id}/publish`}
            question={t('publishTermsQuestion')}
            facts={[[t('existingSubscriptions'), textOf(t, 'existing', existing)]]}
            values={{ existing }}
            success={t('termsArePublished')}
            disabled={isModified}
            primary
            onProblems={setProblems}
            onDone={(data) => {
              setRun(runIn(data))
              router.refresh()
            }}
          />
        </div>
        {run && <JobProgress id={run} onEnd={() => router.refresh()} />}
        <Problems problems={problems} t={t} />
        <div role="status">{preview && <Changes preview={preview} />}</div>
      </div>
    </Card>
  )
}

/** The job that does it where many subscriptions move, or null when it is done. */
export const runIn = (data: unknown): string | null =>
  (data as { run?: { id: string } } | null)?.run?.id ?? null

function Changes({ preview }: { preview: TermsPreview }) {
  const t = useTexts()
  const { changed, unchanged, unpriced, difference, first, problems } = preview
  return (
    <div className="motshelo-stack">
      <Facts
        facts={[
          [t('wouldChange'), changed],
          [t('wouldStay'), unchanged],
          [t('withoutPrice'), unpriced],
          [t('totalDifference'), <Money key="difference" amount={difference} />],
        ]}
      />
      <Table
        caption={t('firstChanges')}
        rows={first}
        rowKey={({ memberNumber, from }) => `${memberNumber}-${from}`}
        empty={t('nothingHere')}
        columns={[
          { key: 'member', label: t('memberNumber'), cell: (row) => row.memberNumber },
          { key: 'name', label: t('name'), cell: (row) => row.name },
          { key: 'month', label: t('month'), cell: (row) => row.from },
          {
            key: 'before',
            label: t('before'),
            number: true,
            cell: (row) => <Money amount={row.current} />,
          },
          {
            key: 'after',
            label: t('after'),
            number: true,
            cell: (row) => <Money amount={row.next} />,
          },
        ]}
      />
      {problems.length > 0 && (
        <Table
          caption={t('withoutPrice')}
          rows={problems}
          rowKey={({ memberNumber, message }) => `${memberNumber}-${message}`}
          columns={[
            { key: 'member', label: t('memberNumber'), cell: (row) => row.memberNumber },
            { key: 'name', label: t('name'), cell: (row) => row.name },
            { key: 'message', label: t('message'), cell: (row) => row.message },
          ]}
        />
      )}
    </div>
  )
}
