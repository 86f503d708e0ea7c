'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import type { History, HistoryEntry } from '../../hooks/audit'
import { Pages } from '../elements/pages.client'
import { Problems } from '../elements/problems'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { ChangesTable } from './changes-table.client'
import type { WordsByField } from './field-words'
import { useTitles } from './use-titles.client'

type Props = { collection: string; id: string; words: WordsByField }

/** The pages of a document's history. */
export function HistoryList({ collection, id, words }: Props) {
  const t = useTexts()
  const api = useApi()
  const [page, setPage] = useState(1)
  const [history, setHistory] = useState<History | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const titles = useTitles(history?.entries, words)
  useEffect(() => {
    const stop = new AbortController()
    api<History>(`/${collection}/${id}/history?page=${page}`, { signal: stop.signal })
      .then((answer) => {
        if (answer.ok) setHistory(answer.data)
        setProblems(answer.ok ? null : answer.problems)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [api, collection, id, page])
  return (
    <div className="motshelo-stack">
      <Problems problems={problems} t={t} />
      {!history && !problems && <p className="motshelo-note">{t('loading')}</p>}
      {history?.entries.length === 0 && <p className="motshelo-note">{t('historyEmpty')}</p>}
      {history?.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} words={words} titles={titles} />
      ))}
      <Pages page={page} pages={history?.pages ?? 1} onPage={setPage} />
    </div>
  )
}

type EntryProps = { entry: HistoryEntry; words: WordsByField; titles: Record<string, string> }

function Entry({ entry, words, titles }: EntryProps) {
  const { at, actorName, action, reason, changes } = entry
  const t = useTexts()
  const { i18n } = useTranslation()
  const moment = new Date(at).toLocaleString(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return (
    <section className="motshelo-card">
      <h2 className="motshelo-card__title">
        {moment} – {actorName}: {textOf(t, 'auditAction', action)}
      </h2>
      {reason && (
        <p className="motshelo-note">
          {t('reason')}: {reason}
        </p>
      )}
      {changes.length > 0 && <ChangesTable changes={changes} words={words} titles={titles} />}
    </section>
  )
}
