import { membershipErrors } from '../errors'

/** What files of this plugin are kept for. */
export const FILE_PURPOSE = 'member-document'

/** Bytes of one document: a scan of a few pages. */
export const LARGEST_FILE = 10 * 1024 * 1024

const beginnings: [contentType: string, bytes: number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/**
 * What a file is by its first bytes; its name may say anything.
 * @throws DOCUMENT_FORM_INVALID
 */
export function typeOfContent(content: Buffer): string {
  if (content.length > LARGEST_FILE) throw refused('it is larger than 10 MB.')
  const found = beginnings.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))
  if (found) return found[0]
  throw refused('it is no PDF, JPEG or PNG.')
}

const refused = (message: string) =>
  membershipErrors.DOCUMENT_FORM_INVALID(`file: ${message}`, { field: 'file' })
