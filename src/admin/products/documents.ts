/** A document that a claim or a new member has to bring. */
export type TypedDocument = {
  key: string
  name: { en: string; tn?: string }
  required?: boolean
}

/** One document a line: `omang: Copy of the Omang`. */
export const documentLines = (documents: TypedDocument[]): string =>
  documents.map(({ key, name }) => `${key}: ${name.en}`).join('\n')

/** @param before keeps what a line can't say, such as the Setswana name */
export function readDocuments(text: string, before: TypedDocument[]): TypedDocument[] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [key = '', ...rest] = line.split(':')
      const known = before.find((each) => each.key === key.trim())
      return { ...known, key: key.trim(), name: { ...known?.name, en: rest.join(':').trim() } }
    })
}
