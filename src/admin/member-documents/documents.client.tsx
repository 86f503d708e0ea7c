'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Requirement } from '../../domain/member-documents'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Card } from '../elements/card'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { AddDocument } from './add-document.client'
import { Checklist } from './checklist.client'
import { DocumentRow } from './document-row.client'
import type { DocumentRights, MemberDocumentList } from './types'

type Props = { member: string; requirements: Requirement[]; rights: DocumentRights }

/** The checklist, the form, and everything that was given, newest first. */
export function MemberDocuments({ member, requirements, rights }: Props) {
  const t = useTexts()
  const { list, problems, setProblems, load } = useDocuments(member)
  if (!list) {
    return problems ? (
      <Problems problems={problems} t={t} />
    ) : (
      <p className="motshelo-note">{t('loading')}</p>
    )
  }
  const nameOf = (id: string) => requirements.find((each) => each.id === id)?.name ?? '–'
  return (
    <div className="motshelo-stack">
      <Card title={t('checklist')}>
        <Checklist lines={list.checklist} />
      </Card>
      {rights.add && requirements.length > 0 && (
        <AddDocument member={member} requirements={requirements} onAdded={load} />
      )}
      <Card title={t('documentsGiven')}>
        <Problems problems={problems} t={t} />
        {list.documents.length === 0 && <p className="motshelo-note">{t('documentsNone')}</p>}
        <ul className="motshelo-rows">
          {list.documents.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              name={nameOf(document.requirement)}
              rights={rights}
              onDone={load}
              onProblems={setProblems}
            />
          ))}
        </ul>
      </Card>
    </div>
  )
}

function useDocuments(member: string) {
  const api = useApi()
  const [list, setList] = useState<MemberDocumentList | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const read = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await api<MemberDocumentList>(`/members/${member}/documents`, { signal })
      setProblems(answer.ok ? null : answer.problems)
      if (answer.ok) setList(answer.data)
    },
    [api, member],
  )
  useEffect(() => {
    const stop = new AbortController()
    read(stop.signal).catch(() => undefined)
    return () => stop.abort()
  }, [read])
  const load = () => void read().catch(() => undefined)
  return { list, problems, setProblems, load }
}
