'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

type Change = Record<string, string | null>

/**
 * What a screen shows, kept in its address: after a reload, or for whom the address is sent to, it
 * shows the same.
 * @returns the parameters of the address, and what changes some of them; null or '' takes one out
 */
export function useAddress(): [URLSearchParams, (change: Change) => void] {
  const parameters = useSearchParams()
  const set = useCallback((change: Change) => {
    // Two changes in one event would each start from the parameters of the last rendering.
    const next = new URLSearchParams(window.location.search)
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    if (next.toString() === new URLSearchParams(window.location.search).toString()) return
    // The screen of before is one step back, not every filter that was tried on this one.
    window.history.replaceState(null, '', `?${next}`)
  }, [])
  return [parameters, set]
}
