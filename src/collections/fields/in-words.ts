import type { Field, TextField } from 'payload'
import type { CodeKind } from '../../platform/labels'

type Custom = { code?: CodeKind }

/**
 * A text field that holds a code people are to read in words, in lists and on the form:
 * `{ name: 'rule', type: 'text', ...inWords('rule') }`.
 * @param input import-map path of another input than the words themselves
 */
export const inWords = (
  kind: CodeKind,
  input = '/admin/fields/code/field.client#CodeField',
): { custom: Custom; admin: NonNullable<TextField['admin']> } => ({
  custom: { code: kind },
  admin: {
    components: {
      Cell: { path: '/admin/fields/code/cell#CodeCell', serverProps: { kind } },
      Field: { path: input, clientProps: { kind } },
    },
  },
})

/** The kind of code that a field holds. */
export const codeKindOf = (field: Pick<Field, 'custom'>): CodeKind | undefined =>
  (field.custom as Custom | undefined)?.code
