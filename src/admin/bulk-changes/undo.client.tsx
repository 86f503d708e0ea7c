'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { UndoReport } from '../../plugins/bulk-changes/types'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Action } from '../elements/action.client'
import { JobProgress } from '../elements/job-progress.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { KeptRecords } from './kept.client'

type Props = { id: string; maker: string; underWay: string | null; mayUndo: boolean }

/** What undoing would do, the button that does it, and how far it is. */
export function UndoSteps({ id, maker, underWay, mayUndo }: Props) {
  const t = useTexts()
  const router = useRouter()
  const { user } = useAuth()
  const [job, setJob] = useState(underWay)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const path = `/bulk-changes/${id}/undo`
  const isMaker = maker === user?.id
  if (job) return <JobProgress id={job} onEnd={() => router.refresh()} />
  if (!mayUndo) return null
  return (
    <div className="motshelo-stack">
      <Preview path={path} onProblems={setProblems} />
      <div className="motshelo-row">
        <Action
          label={t('bulkUndo')}
          path={path}
          question={t('bulkUndoHelp')}
          withReason
          disabled={isMaker}
          onProblems={setProblems}
          onDone={(data) => setJob((data as { job: { id: string } }).job.id)}
        />
      </div>
      {isMaker && <p className="motshelo-note">{t('decidedByAnother')}</p>}
      <Problems problems={problems} t={t} />
    </div>
  )
}

type PreviewProps = { path: string; onProblems: (problems: Problem[] | null) => void }

function Preview({ path, onProblems }: PreviewProps) {
  const t = useTexts()
  const api = useApi()
  const [busy, setBusy] = useState(false)
  const [report, setReport] = useState<UndoReport | null>(null)
  const ask = async () => {
    setBusy(true)
    onProblems(null)
    const answer = await api<UndoReport>(path)
    setBusy(false)
    if (!answer.ok) return onProblems(answer.problems)
    setReport(answer.data)
  }
  return (
    <>
      <div className="motshelo-row">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy}
          onClick={() => void ask()}
        >
          {busy ? t('loading') : t('bulkUndoPreview')}
        </Button>
      </div>
      {report && (
        <div role="status">
          <p>
            {t('bulkUndoWould', {
              removed: report.removed,
              restored: report.restored,
              kept: report.kept,
            })}
          </p>
          {report.records.length > 0 && <KeptRecords records={report.records} />}
        </div>
      )}
    </>
  )
}
