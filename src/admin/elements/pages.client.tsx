'use client'

import { Button } from '@payloadcms/ui'
import { useTexts } from '../translations/use-texts.client'

type Props = { page: number; pages: number; onPage: (page: number) => void }

/** Steps through pages; nothing when there is only one. */
export function Pages({ page, pages, onPage }: Props) {
  const t = useTexts()
  if (pages <= 1) return null
  const step = (label: string, to: number) => (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      disabled={to < 1 || to > pages}
      onClick={() => onPage(to)}
    >
      {label}
    </Button>
  )
  return (
    <nav className="motshelo-row" aria-label={t('pageOf', { page, pages })}>
      {step(t('previousPage'), page - 1)}
      <span role="status">{t('pageOf', { page, pages })}</span>
      {step(t('nextPage'), page + 1)}
    </nav>
  )
}
