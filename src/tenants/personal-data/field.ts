import type { Field, StaticLabel, TextField } from 'payload'
import { stripIndex } from './hooks/strip-index'
import { revealOrMask } from './hooks/reveal-or-mask'
import { encryptValue } from './hooks/encrypt-value'
import type { PersonalMark } from './mark'
import { isMasked, personalProblem, type PersonalKind } from './kinds'

export type PersonalFieldOptions = {
  name: string
  kind: PersonalKind
  label: StaticLabel
  /** No two documents of one society may have the same number. The collection adds the index. */
  unique?: boolean
}

/**
 * A number that identifies a person: encrypted in the database, masked for who may not see it, found
 * by its whole value. Gives the field and `<name>Index`, its keyed blind index, which never leaves.
 * A collection that takes it goes through `withPersonalData`.
 */
export function personalField({
  name,
  kind,
  label,
  unique = false,
}: PersonalFieldOptions): Field[] {
  const index = `${name}Index`
  const personal: PersonalMark = { name, kind, index, unique }
  return [
    {
      name,
      type: 'text',
      label,
      custom: { personal },
      validate: (value: unknown) => validatePersonal(kind, value),
      hooks: {
        beforeDuplicate: [() => null],
        beforeChange: [encryptValue(personal)],
        afterRead: [revealOrMask(personal)],
      },
    } as TextField,
    {
      name: index,
      type: 'text',
      hidden: true,
      access: { create: () => false, read: () => false, update: () => false },
      admin: { disabled: true },
      hooks: { beforeDuplicate: [() => null], afterRead: [stripIndex] },
    },
  ]
}

/** On the form this sees the number; at the end of a save, what is stored. */
function validatePersonal(kind: PersonalKind, value: unknown): string | true {
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'string') return 'Write the number as text.'
  if (value.startsWith('v1:') || isMasked(value)) return true
  return personalProblem(kind, value) ?? true
}
