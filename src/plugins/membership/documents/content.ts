import { contentTypes, kindOfContent, type FileKind } from '../../../domain/files/content-type'
import { membershipErrors } from '../errors'

/** What files of this plugin are kept for. */
export const FILE_PURPOSE = 'member-document'

/** Bytes of one document: a scan of a few pages. */
export const LARGEST_FILE = 10 * 1024 * 1024

const taken: FileKind[] = ['pdf', 'jpeg', 'png']

/**
 * What a file is by its first bytes; its name may say anything.
 * @throws DOCUMENT_FORM_INVALID
 */
export function typeOfContent(content: Buffer): string {
  if (content.length > LARGEST_FILE) throw refused('it is larger than 10 MB.')
  const kind = kindOfContent(content)
  if (kind && taken.includes(kind)) return contentTypes[kind]
  throw refused('it is no PDF, JPEG or PNG.')
}

const refused = (message: string) =>
  membershipErrors.DOCUMENT_FORM_INVALID(`file: ${message}`, { field: 'file' })
