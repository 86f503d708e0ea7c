'use client'

import { useConfig, useDebounce } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Problem } from '../api/call'
import { useAddress } from '../api/use-address.client'
import { useApi } from '../api/use-api.client'
import { Choice, TextField } from '../elements/input.client'
import { Pages } from '../elements/pages.client'
import { Problems } from '../elements/problems'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { ItemDrawer, useItemDrawer } from './item-drawer.client'
import { ItemsTable } from './items-table.client'
import type { CategoryTotal, ItemPage } from './types'

type Props = {
  remittance: string
  category: string
  categories: CategoryTotal[]
  onCategory: (category: string) => void
}

const SEARCH_MILLISECONDS = 300

/** The items of a remittance: filtered, searched, sorted and paged by the server. */
export function Items({ remittance, category, categories, onCategory }: Props) {
  const t = useTexts()
  const { config } = useConfig()
  const [address, setAddress] = useAddress()
  const [search, setSearch] = useState(address.get('search') ?? '')
  const [sort, setSort] = useState('category')
  const wanted = useDebounce(search.trim(), SEARCH_MILLISECONDS)
  useEffect(() => setAddress({ search: wanted }), [setAddress, wanted])
  // A page number belongs to what is filtered: another filter starts at its first page.
  const filter = `${category}/${wanted}/${sort}`
  const [at, setAt] = useState({ filter, page: 1 })
  const page = at.filter === filter ? at.page : 1
  const { found, problems } = useItems({ remittance, category, search: wanted, sort, page })
  const drawer = useItemDrawer()
  const names = categories.map(({ category: value }) => ({
    value,
    label: textOf(t, 'category', value),
  }))
  const csv = `${config.routes.api}/remittances/${remittance}/export${category ? `?category=${category}` : ''}`
  return (
    <div className="motshelo-stack">
      <div className="motshelo-form">
        <Choice
          label={t('category')}
          value={category}
          onChange={onCategory}
          options={[{ value: '', label: t('everyCategory') }, ...names]}
        />
        <TextField type="search" label={t('searchItems')} value={search} onChange={setSearch} />
        <a href={csv} download>
          {t('exportCsv')}
        </a>
      </div>
      <Problems problems={problems} t={t} />
      {found ? (
        <>
          <ItemsTable items={found.docs} sort={sort} onSort={setSort} onOpen={drawer.open} />
          <Pages
            page={page}
            pages={found.totalPages}
            onPage={(next) => setAt({ filter, page: next })}
          />
        </>
      ) : (
        <p className="motshelo-note">{t('loading')}</p>
      )}
      <ItemDrawer remittance={remittance} {...drawer} />
    </div>
  )
}

type Query = { remittance: string; category: string; search: string; sort: string; page: number }

function useItems({ remittance, category, search, sort, page }: Query) {
  const api = useApi()
  const [found, setFound] = useState<ItemPage | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const query = new URLSearchParams({ sort, page: String(page) })
    if (category) query.set('category', category)
    if (search) query.set('search', search)
    api<ItemPage>(`/remittances/${remittance}/items?${query}`, { signal: stop.signal })
      .then((answer) => {
        if (answer.ok) setFound(answer.data)
        setProblems(answer.ok ? null : answer.problems)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [api, remittance, category, search, sort, page])
  return { found, problems }
}
