import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { PassThrough, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { slugs } from '../../collections/slugs'
import type { Operations, Row, Storage, Transaction } from '../../storage/types'
import { tenantCipher } from '../personal-data'
import { fileErrors } from './errors'

const PARTS_PER_PAGE = 8
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

export type FilePlace = { tenant: string; id: string }

type StoredFileRow = Row & { name: string; parts: number; bytes: number; sha256: string }

/**
 * The bytes of a stored file, as a stream. What was read is checked against its SHA-256; a difference
 * ends the stream with an error.
 * @throws FILE_UNKNOWN, FILE_DAMAGED, PERSONAL_DATA_UNREADABLE
 */
export async function* readStoredFile(
  storage: Storage | Transaction,
  place: FilePlace,
): AsyncGenerator<Buffer> {
  const file = await findFile(storage, place)
  const output = new PassThrough()
  const running = pipeline(Readable.from(readParts(storage, place, file)), createGunzip(), output)
  running.catch(() => undefined)
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of output as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
    yield chunk
  }
  await running
  if (bytes !== Number(file.bytes) || hash.digest('hex') !== file.sha256) throw damaged(file)
}

async function findFile(operations: Operations, { tenant, id }: FilePlace): Promise<StoredFileRow> {
  const where = { id: { equals: id } }
  const pages = ID.test(id) ? operations.stream({ tenant }, slugs.storedFiles, { where }) : []
  for await (const [row] of pages) if (row) return row as StoredFileRow
  throw fileErrors.FILE_UNKNOWN(`The society has no file ${id}.`, { id })
}

async function* readParts(
  storage: Storage | Transaction,
  { tenant, id }: FilePlace,
  file: StoredFileRow,
): AsyncGenerator<Buffer> {
  const cipher = await tenantCipher(storage, tenant)
  let expected = 0
  const pages = storage.stream({ tenant }, slugs.storedFileParts, {
    where: { file: { equals: id } },
    orderBy: ['part'],
    pageSize: PARTS_PER_PAGE,
  })
  for await (const page of pages) {
    for (const { part, data } of page) {
      if (Number(part) !== expected) throw damaged(file)
      const identity = { collection: slugs.storedFileParts, id, field: String(expected) }
      yield cipher.decryptBytes(identity, Buffer.from(String(data), 'base64'))
      expected += 1
    }
  }
  if (expected !== Number(file.parts)) throw damaged(file)
}

const damaged = ({ id, name }: StoredFileRow) =>
  fileErrors.FILE_DAMAGED(`File ${name} can't be read: its parts are not what was stored.`, { id })
