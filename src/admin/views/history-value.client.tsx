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
  const text = String(value as string | number)
  return <span className="motshelo-wrap">{words?.values?.[text] ?? named(text, titles)}</span>
}

/** The title of a record, the name of a file, or the text itself. */
const named = (text: string, titles: Props['titles']): string =>
  titles[text] ?? fileOf(text)?.name ?? text
