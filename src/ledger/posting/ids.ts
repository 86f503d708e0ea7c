const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The database refuses to compare an id with what is none; such a text names nothing. */
export const isId = (text: unknown): text is string => typeof text === 'string' && ID.test(text)
