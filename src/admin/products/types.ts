import type { AmountRuleName } from '../../domain/products/definition/schema'

/** A group of settings while somebody works on them; the server refuses what makes no sense. */
export type Settings = Record<string, unknown>

/** A definition while somebody works on it. */
export type TypedDefinition = Settings & { amount: Settings & { rule: AmountRuleName } }

export type FormProps = {
  definition: TypedDefinition
  locked: boolean
  onChange: (definition: TypedDefinition) => void
}

/** True for what the form can show; anything else is for the tab with the text. */
export function isTypedDefinition(value: unknown): value is TypedDefinition {
  const amount = (value as { amount?: { rule?: unknown } } | null | undefined)?.amount
  return typeof amount?.rule === 'string'
}

export const groupOf = (settings: Settings, key: string): Settings =>
  (settings[key] ?? {}) as Settings

/** Settings with one changed; what is empty is left out. */
export function withSetting(settings: Settings, key: string, value: unknown): Settings {
  const others = Object.entries(settings).filter(([name]) => name !== key)
  const isEmpty = value === null || value === undefined
  return Object.fromEntries(isEmpty ? others : [...others, [key, value]])
}
