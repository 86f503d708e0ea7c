import type { TextField } from 'payload'

/** What something is called in Setswana, beside its `name`; empty, the name stands in both languages. */
export const setswanaName: TextField = { name: 'nameTn', type: 'text', maxLength: 200 }

/** A name in the reader's language. */
export const nameIn = (
  { name, nameTn }: { name: string; nameTn?: string | null },
  language: string | undefined,
): string => (language === 'tn' && nameTn) || name
