'use client'

import { useConfig } from '@payloadcms/ui'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { SearchGroup } from '../../plugins/search'
import { Problems } from '../elements/problems'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { useSearch } from './use-search.client'

type Props = { tenant: string | undefined; onClose: () => void }

/** What is looked for, and what was found; arrows go through it. */
export function SearchPanel({ tenant, onClose }: Props) {
  const t = useTexts()
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const { groups, problems } = useSearch(tenant, typed)
  const count = groups?.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0
  return (
    <div ref={panel} className="motshelo-stack" onKeyDown={(event) => move(event, panel.current)}>
      <div className="motshelo-search__head">
        <label htmlFor={id}>{t('search')}</label>
        <button type="button" className="motshelo-search__close" onClick={onClose}>
          {t('searchClose')}
        </button>
      </div>
      <input
        id={id}
        className="motshelo-input"
        // No input of the type: Escape would clear that one instead of closing the search.
        type="text"
        role="searchbox"
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        aria-describedby={`${id}-help`}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p id={`${id}-help`} className="motshelo-note">
        {t(tenant ? 'searchHelp' : 'searchChooseSociety')}
      </p>
      <Problems problems={problems} t={t} />
      <p className="motshelo-note" role="status">
        {groups && t(count ? 'searchFound' : 'searchNone', { count })}
      </p>
      {groups?.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </div>
  )
}

function Group({ group }: { group: SearchGroup }) {
  const t = useTexts()
  const { config } = useConfig()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="motshelo-card__title">
        {group.label}
      </h2>
      <ul className="motshelo-search__hits">
        {group.hits.map((hit) => (
          <li key={hit.id}>
            <a href={`${config.routes.admin}/collections/${group.collection}/${hit.id}`}>
              <strong>{hit.title}</strong>
              {hit.detail && <span>{hit.detail}</span>}
              <span className="motshelo-note">{textOf(t, 'searchBy', hit.by)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Down and up between the field and the hits; Enter in the field opens the first. */
function move(event: KeyboardEvent, panel: HTMLElement | null): void {
  const places = [...(panel?.querySelectorAll<HTMLElement>('input, a') ?? [])]
  const at = places.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  if (event.key === 'Enter' && at === 0) return places[1]?.click()
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  places[at + step]?.focus()
}
