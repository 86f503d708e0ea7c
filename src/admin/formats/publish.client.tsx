'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

/** Puts a draft into use; what is shown must be what is stored. */
export function Publish({ id, isModified }: { id: string; isModified: boolean }) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="motshelo-row">
      <Action
        label={t('publish')}
        path={`/file-format-versions/${id}/publish`}
        question={t('publishHelp')}
        success={t('published')}
        disabled={isModified}
        onProblems={setProblems}
        onDone={() => router.refresh()}
      />
      {isModified && <span className="motshelo-note">{t('saveFirst')}</span>}
      <Problems problems={problems} t={t} />
    </div>
  )
}
