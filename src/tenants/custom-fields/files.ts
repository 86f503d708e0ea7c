import type { Actor } from '../../domain/actor'
import { fileLimits, fileValue } from '../../domain/custom-fields'
import {
  contentTypes,
  fileKinds,
  kindOfContent,
  type FileKind,
} from '../../domain/files/content-type'
import type { Storage } from '../../storage/types'
import { storeFile } from '../files'
import { customFieldErrors } from './errors'
import type { SocietyField } from './load'

/** What files in records are kept for. Nobody takes one by its id: the record hands it out. */
export const OWN_FIELD_FILE = 'own-field'

/** The list of stored files must not tell what a form hides: there a file has the name of its field. */
const keptName = (key: string, kind: FileKind): string => `${key}.${kind}`

/** The names under which files of a field are kept. */
export const keptNames = (key: string): string[] => fileKinds.map((kind) => keptName(key, kind))

export type AddFile = {
  tenant: string
  field: SocietyField
  name: string
  content: Buffer
  actor: Actor
}

/**
 * Keeps a file for a field. It belongs to nothing until a record is saved with the value.
 * @returns the value for the record
 * @throws CUSTOM_FIELD_FILE for one that is too large or of another kind
 */
export async function addFile(storage: Storage, order: AddFile): Promise<string> {
  const { tenant, field, name, content, actor } = order
  const kind = assertFits(field, content)
  const kept = await storage.transaction((transaction) =>
    storeFile(transaction, {
      ...{ tenant, actor, purpose: OWN_FIELD_FILE, name: keptName(field.key, kind) },
      ...{ contentType: contentTypes[kind], content: inOnePiece(content) },
    }),
  )
  return fileValue({ file: kept.id, name })
}

function assertFits(field: SocietyField, content: Buffer): FileKind {
  const { bytes, megabytes, kinds } = fileLimits(field)
  const refused = (message: string) =>
    customFieldErrors.CUSTOM_FIELD_FILE(`${field.label.en}: ${message}`, { field: field.key })
  if (!content.length) throw refused('the file is empty.')
  if (content.length > bytes) throw refused(`the file is larger than ${megabytes} MB.`)
  const kind = kindOfContent(content)
  if (kind && kinds.includes(kind)) return kind
  throw refused(`by its content the file is none of ${kinds.join(', ')}.`)
}

async function* inOnePiece(content: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(content)
}
