'use client'

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

export type Tab = { key: string; label: ReactNode; content: () => ReactNode }

type Props = { label: string; tabs: Tab[]; selected: string; onSelect: (key: string) => void }

/** Tabs that the arrow keys move between. */
export function Tabs({ label, tabs, selected, onSelect }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const at = tabs.findIndex(({ key }) => key === selected)
    const next = (at + step + tabs.length) % tabs.length
    const tab = tabs[next]
    if (tab) onSelect(tab.key)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  const shown = tabs.find(({ key }) => key === selected)
  return (
    <div>
      <div className="motshelo-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ key, label: name }) => (
          <button
            key={key}
            id={`${id}-${key}`}
            type="button"
            role="tab"
            className="motshelo-tab"
            aria-selected={key === selected}
            aria-controls={`${id}-panel`}
            tabIndex={key === selected ? 0 : -1}
            onClick={() => onSelect(key)}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${selected}`}
        style={{ paddingTop: 'var(--base)' }}
      >
        {shown?.content()}
      </div>
    </div>
  )
}
