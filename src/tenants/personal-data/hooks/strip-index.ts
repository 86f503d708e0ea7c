import type { FieldHook } from 'payload'

/** A blind index is for the database alone: it leaves by no API, whoever asks. */
export const stripIndex: FieldHook = ({ field, siblingData }) => {
  if ('name' in field && field.name) delete siblingData[field.name]
}
