'use client'

import { Drawer, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { ItemDetails } from './item-details.client'
import { memberText, numberOf } from './items-table.client'
import type { ItemDetail, ListedItem } from './types'

const slug = 'reconciliation-item'

/** Which item the drawer shows. */
export function useItemDrawer() {
  const { openModal } = useModal()
  const [item, setItem] = useState<ListedItem | null>(null)
  const open = (chosen: ListedItem) => {
    setItem(chosen)
    openModal(slug)
  }
  return { item, open }
}

type Props = { remittance: string; item: ListedItem | null }

/** Where the money of one item came from and went. */
export function ItemDrawer({ remittance, item }: Props) {
  const t = useTexts()
  const api = useApi()
  const [detail, setDetail] = useState<ItemDetail | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const id = item?.id
  useEffect(() => {
    if (!id) return
    const stop = new AbortController()
    api<ItemDetail>(`/remittances/${remittance}/items/${id}`, { signal: stop.signal })
      .then((answer) => {
        setDetail(answer.ok ? answer.data : null)
        setProblems(answer.ok ? null : answer.problems)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [api, remittance, id])
  return (
    <Drawer slug={slug} title={t('itemTitle')}>
      {item && (
        <p>
          {numberOf(item)} {memberText(item)}
        </p>
      )}
      <Problems problems={problems} t={t} />
      {detail && detail.item.id === id ? (
        <ItemDetails detail={detail} />
      ) : (
        <p className="motshelo-note">{t('loading')}</p>
      )}
    </Drawer>
  )
}
