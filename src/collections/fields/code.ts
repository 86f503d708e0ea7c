import type { TextField } from 'payload'

const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,29}$/

/** A short code that people and files use: text, so that leading zeros stay. */
export function codeField({ name }: { name: string }): TextField {
  return {
    name,
    type: 'text',
    required: true,
    validate: (value: string | null | undefined) => {
      if (!value) return 'This field is required.'
      return CODE.test(value) || 'Use up to 30 letters, digits, dots, hyphens and slashes.'
    },
  } as TextField
}
