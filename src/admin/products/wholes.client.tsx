'use client'

import type { TextKey } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { WholeInput } from './number-field.client'
import type { Typed } from './table'
import { withSetting, type Settings } from './types'

type Props<Field> = {
  settings: Settings
  fields: Field[]
  /** What the keys of their labels begin with. @default terms */
  prefix?: string
  locked: boolean
  onChange: (settings: Settings) => void
}

/** Whole numbers of a group of settings, such as ages and months. */
export function Wholes<Field extends string>(props: Props<Field>) {
  const { settings, fields, prefix = 'terms', locked, onChange } = props
  const t = useTexts()
  return fields.map((field) => (
    <WholeInput
      key={field}
      label={t(`${prefix}_${field}` as TextKey)}
      disabled={locked}
      value={(settings[field] ?? null) as Typed}
      onChange={(value) => onChange(withSetting(settings, field, value))}
    />
  ))
}
