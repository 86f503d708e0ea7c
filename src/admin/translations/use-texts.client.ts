'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { textsIn, type Translate } from './index'

/** The admin's own texts in the reader's language. */
export function useTexts(): Translate {
  const { i18n } = useTranslation()
  return useMemo(() => textsIn(i18n.language), [i18n.language])
}
