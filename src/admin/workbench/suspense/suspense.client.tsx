'use client'

import { useEffect, useState } from 'react'
import type { Problem } from '../../api/call'
import { useApi } from '../../api/use-api.client'
import { Pages } from '../../elements/pages.client'
import { Problems } from '../../elements/problems'
import { useTexts } from '../../translations/use-texts.client'
import type { Rights, SuspenseItem } from '../types'
import { HeldItems } from './held-items.client'
import { ProposeForm } from './propose-form.client'

type Props = { tenant: string; remittance: string; rights: Rights; onChanged: () => void }

const PAGE = 25

/** The money of this remittance that is in suspense, oldest first, and what is to become of it. */
export function Suspense({ tenant, remittance, rights, onChanged }: Props) {
  const t = useTexts()
  const { items, problems, setProblems } = useSuspense(remittance)
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState<SuspenseItem | null>(null)
  const shown = items?.slice((page - 1) * PAGE, page * PAGE) ?? []
  return (
    <div className="motshelo-stack">
      <Problems problems={problems} t={t} />
      {chosen && (
        <ProposeForm
          key={chosen.id}
          tenant={tenant}
          item={chosen}
          onClose={() => setChosen(null)}
          onProposed={onChanged}
        />
      )}
      {items === null && !problems && <p className="motshelo-note">{t('loading')}</p>}
      {items && (
        <HeldItems
          items={shown}
          rights={rights}
          onPropose={setChosen}
          onChanged={onChanged}
          onProblems={setProblems}
        />
      )}
      <Pages page={page} pages={Math.ceil((items?.length ?? 0) / PAGE)} onPage={setPage} />
    </div>
  )
}

function useSuspense(remittance: string) {
  const api = useApi()
  const [items, setItems] = useState<SuspenseItem[] | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    api<{ docs: SuspenseItem[] }>(`/remittances/${remittance}/suspense`, { signal: stop.signal })
      .then((answer) => {
        if (answer.ok) setItems(answer.data.docs.toSorted((a, b) => b.days - a.days))
        else setProblems(answer.problems)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [api, remittance])
  return { items, problems, setProblems }
}
