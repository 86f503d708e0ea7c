'use client'

import { fileOf } from '../../domain/custom-fields'
import { Money } from '../elements/money'
import { useTexts } from '../translations/use-texts.client'
import type { FieldWords } from './field-words'

type Props = { value: unknown; words: FieldWords | undefined; titles: Record<string, string> }

/** A value before or after a change, as people read it. */
export function Value({ value, words, titles }: Props) {
  const t = useTexts()
  if (value === null || value === undefined || value === '')
    return <span className="motshelo-note">{t('noValue')}</span>
  if (words?.isMoney && typeof value === 'number') return <Money amount={value} />
  if (typeof value === 'boolean') return <span>{t(value ? 'yes' : 'no')}</span>
  if (typeof value === 'object')
    return <span className="motshelo-wrap">{JSON.stringify(value)}</span>
  const text = fileOf(value)?.name ?? String(value as string | number)
  return <span className="motshelo-wrap">{words?.values?.[text] ?? titles[text] ?? text}</span>
}
