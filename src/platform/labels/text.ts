/** A text in every language of the admin. */
export type Text = { en: string; tn: string }

/** A text in the reader's language; one that is said in a single language stays as it is. */
export function textIn(text: Text | string, language: string): string {
  if (typeof text === 'string') return text
  return language === 'tn' ? text.tn : text.en
}

/** The texts of one language by key. */
export type Words<Key extends string = string> = Readonly<Record<Key, string>>

/** Gives a text by its key from two files that have the same keys. */
export const textsOf =
  <Key extends string>(en: Words<Key>, tn: Words<Key>) =>
  (key: Key): Text => ({ en: en[key], tn: tn[key] })

/** Select options whose values are shown in the reader's language. */
export const optionsOf =
  <Key extends string>(text: (key: Key) => Text) =>
  (values: readonly string[]): { label: Text; value: string }[] =>
    values.map((value) => ({ value, label: text(value as Key) }))
