'use client'

import type { KeyboardEvent, ReactNode } from 'react'

type Props = {
  label: string
  className?: string
  /** Also by Enter in one of its inputs. */
  onSend: () => void
  children: ReactNode
}

/**
 * A form on a record. The record stands in a form of Payload's, and HTML knows no form in another: the
 * browser leaves the inner one out, and its button would send the outer one. So this is one to people and
 * screen readers alone; its button is of the type `button` and calls `onSend`.
 */
export function InnerForm({ label, className, onSend, children }: Props) {
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    onSend()
  }
  return (
    <div role="form" aria-label={label} className={className} onKeyDown={byKey}>
      {children}
    </div>
  )
}
