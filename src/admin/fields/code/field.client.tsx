'use client'

import { useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { codesIn, type CodeKind } from '../../../platform/labels/codes'
import { CodeSelect } from './select.client'

/** A code that is shown in words. */
export function CodeField({ kind, ...field }: TextFieldClientProps & { kind: CodeKind }) {
  const { i18n } = useTranslation()
  const words = Object.entries(codesIn(kind, i18n.language))
  const options = words.map(([value, label]) => ({ value, label }))
  return <CodeSelect {...field} options={options} />
}
