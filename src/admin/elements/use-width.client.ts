'use client'

import { useSyncExternalStore } from 'react'

/**
 * Whether the screen fits a media query such as `(max-width: 500px)`. False until the page is in a
 * browser.
 */
export function useWidth(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}
