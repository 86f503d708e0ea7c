'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

/** Writes a moment as a day in the reader's language. */
export function useDay(): (moment: string | null | undefined) => string {
  const { language } = useTranslation().i18n
  return useCallback(
    (moment) =>
      moment ? new Date(moment).toLocaleDateString(language, { dateStyle: 'medium' }) : '–',
    [language],
  )
}
