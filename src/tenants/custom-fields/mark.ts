/** The field of a record that holds the values of the society's own fields. */
export const CUSTOM = 'custom'

type Mark = { societyFields?: boolean }

/** True for that field, whatever a plugin may call another one. */
export const holdsCustomValues = (field: object): boolean =>
  ((field as { custom?: Mark }).custom as Mark | undefined)?.societyFields === true
