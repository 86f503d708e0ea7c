'use client'

import { Button, toast, useAuth, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { Status } from '../elements/status'
import { useMonthFacts, type MonthFigures } from '../elements/use-month-facts.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'

export type RunRights = { approve: boolean; submit: boolean; cancel: boolean; download: boolean }

type Props = {
  run: MonthFigures & {
    id: string
    status: string
    maker: string
    files: { name: string; sha256: string }[]
  }
  rights: RunRights
}

/** What may be done with a run now. */
export function Operations({ run, rights }: Props) {
  const t = useTexts()
  const router = useRouter()
  const { user } = useAuth()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const { status } = run
  const facts = useMonthFacts(run)
  const shared = { onProblems: setProblems, onDone: () => router.refresh(), facts }
  const path = (operation: string) => `/deduction-runs/${run.id}/${operation}`
  const isOpen = status === 'generated' || status === 'approved'
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        <Status
          name={t('status')}
          label={textOf(t, 'runStatus', status)}
          good={status === 'submitted'}
        />
        {rights.approve && status === 'generated' && (
          <Action
            {...shared}
            label={t('approve')}
            path={path('approve')}
            question={t('approveHelp')}
            primary
            disabled={run.maker === user?.id}
          />
        )}
        {rights.submit && status === 'approved' && (
          <Action
            {...shared}
            label={t('submit')}
            path={path('submit')}
            question={t('submitHelp')}
            primary
          />
        )}
        {rights.cancel && isOpen && (
          <Action
            {...shared}
            label={t('cancelRun')}
            path={path('cancel')}
            question={t('cancelHelp')}
            withReason
          />
        )}
        {rights.download && <Files run={run} onProblems={setProblems} />}
      </div>
      <Problems problems={problems} t={t} />
    </div>
  )
}

type FilesProps = { run: Props['run']; onProblems: (problems: Problem[] | null) => void }

function Files({ run, onProblems }: FilesProps) {
  const t = useTexts()
  const { config } = useConfig()
  const [busy, setBusy] = useState(false)
  const base = `${config.routes.api}/deduction-runs/${run.id}`
  const check = async () => {
    setBusy(true)
    onProblems(null)
    const told = await regenerationProblems(base, run.files, t('regenerationDiffers')).catch(
      () => [],
    )
    setBusy(false)
    if (told) return onProblems(told)
    toast.success(t('regenerationSame'))
  }
  return (
    <>
      {run.files.map(({ name }) => (
        <a
          key={name}
          className="btn btn--style-secondary btn--size-small"
          href={`${base}/file?name=${encodeURIComponent(name)}`}
          download
        >
          {t('download')} {run.files.length > 1 ? name : ''}
        </a>
      ))}
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={busy}
        onClick={() => void check()}
      >
        {t('checkRegeneration')}
      </Button>
    </>
  )
}

/** Has the server render each file again and compares the bytes that arrive. @returns null when all are equal */
async function regenerationProblems(
  base: string,
  files: { name: string; sha256: string }[],
  differs: string,
): Promise<Problem[] | null> {
  for (const { name, sha256 } of files) {
    const response = await fetch(`${base}/regenerate?name=${encodeURIComponent(name)}`, {
      credentials: 'include',
    })
    if (!response.ok) {
      const told = (await response.json().catch(() => null)) as { errors?: Problem[] } | null
      return told?.errors ?? []
    }
    if ((await sha256Of(await response.arrayBuffer(), response)) !== sha256) {
      return [{ code: 'RUN_NOT_REPRODUCED', message: `${name}: ${differs}` }]
    }
  }
  return null
}

/** Browsers hash only on a secure address; elsewhere the server's own hash of what it sent stands in. */
async function sha256Of(bytes: ArrayBuffer, response: Response): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return response.headers.get('x-content-sha256')
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
