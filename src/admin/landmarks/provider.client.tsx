'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'
import { completePage } from './complete-page'

/**
 * Says to assistive technology what Payload's templates and controls leave out, on every page and
 * after every change of it: Payload offers no place in them where components of ours could say it.
 */
export function Landmarks({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  useEffect(() => {
    const complete = () => completePage(document, (text) => t(`general:${text}`))
    const observer = new MutationObserver(complete)
    complete()
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [t])
  return children
}
