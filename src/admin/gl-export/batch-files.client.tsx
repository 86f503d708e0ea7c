'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { batch: string; files: string[]; mayDownload: boolean; mayMark: boolean }

/** The files of a batch to take away, the proof that they can be made again, and that they arrived. */
export function BatchFiles({ batch, files, mayDownload, mayMark }: Props) {
  const t = useTexts()
  const router = useRouter()
  const { config } = useConfig()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const path = `/gl-export-batches/${batch}`
  const shared = { onProblems: setProblems, onDone: () => router.refresh() }
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        {mayDownload &&
          files.map((name) => (
            <a
              key={name}
              className="btn btn--style-secondary btn--size-small"
              href={`${config.routes.api}${path}/file?name=${encodeURIComponent(name)}`}
              download
            >
              {t('glDownload')} {files.length > 1 ? name : ''}
            </a>
          ))}
        {mayDownload && (
          <Action
            {...shared}
            label={t('glCompare')}
            path={`${path}/regenerate`}
            success={t('glCompared')}
          />
        )}
        {mayMark && (
          <Action
            {...shared}
            label={t('glMarkImported')}
            path={`${path}/imported`}
            question={t('glMarkImportedHelp')}
            success={t('glImported')}
          />
        )}
      </div>
      <Problems problems={problems} t={t} />
    </div>
  )
}
