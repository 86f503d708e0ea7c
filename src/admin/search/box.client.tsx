'use client'

import { useTenantSelection } from '@payloadcms/plugin-multi-tenant/client'
import { useEffect, useRef } from 'react'
import { useTexts } from '../translations/use-texts.client'
import { SearchPanel } from './panel.client'
import './search.css'

/** In the header of every page: opens the search, by a click, by `/` or by Ctrl-K. */
export function SearchBox() {
  const t = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const { options, selectedTenantID } = useTenantSelection()
  const only = options.length === 1 ? options[0]?.value : undefined
  const tenant = only ?? selectedTenantID
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      event.preventDefault()
      open(dialog.current)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        className="motshelo-search__open"
        aria-keyshortcuts="/ Control+K"
        title={t('searchKeys')}
        onClick={() => open(dialog.current)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M10.5 10.5 14 14" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="motshelo-search__word">{t('search')}</span>
      </button>
      <dialog ref={dialog} className="motshelo-search" aria-label={t('search')}>
        <SearchPanel
          tenant={typeof tenant === 'string' ? tenant : undefined}
          onClose={() => dialog.current?.close()}
        />
      </dialog>
    </>
  )
}

function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal()
  dialog?.querySelector('input')?.select()
}

function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey) return true
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target)
}

/** In a field a stroke is a letter, not a command. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
