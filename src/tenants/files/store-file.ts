import { createHash, randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { PassThrough, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { slugs } from '../../collections/slugs'
import type { Actor } from '../../domain/actor'
import { recordAudit } from '../../hooks/audit'
import type { Row, Transaction } from '../../storage/types'
import { tenantCipher } from '../personal-data'
import { slicesOf } from './slices'

/** Base64 makes four bytes of three: an encrypted part stays below 256 KB in the database. */
const PART_BYTES = 190 * 1024
const PARTS_PER_INSERT = 8

export type StoreFile = {
  tenant: string
  name: string
  /** What the file is for: `deductions`, `remittance`, `rejections`, … */
  purpose: string
  contentType: string
  actor: Actor
  content: AsyncIterable<Buffer>
}

export type StoredFile = { id: string; sha256: string; bytes: number }

/**
 * Keeps a file in the database, compressed, in encrypted parts; memory stays small whatever its size.
 * @returns the id, and the SHA-256 and length of the bytes as they came
 */
export async function storeFile(
  transaction: Transaction,
  { tenant, name, purpose, contentType, actor, content }: StoreFile,
): Promise<StoredFile> {
  const id = randomUUID()
  const hash = createHash('sha256')
  let bytes = 0
  const measured = async function* () {
    for await (const chunk of content) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  const parts = await writeParts(transaction, tenant, id, compressed(measured()))
  const sha256 = hash.digest('hex')
  const row: Row = { id, name, purpose, contentType, bytes, parts, sha256, createdBy: actor.name }
  await transaction.insertMany({ tenant }, slugs.storedFiles, [row])
  const changes = Object.entries({ name, purpose, bytes, sha256 }).map(([field, after]) => ({
    field,
    before: null,
    after,
  }))
  recordAudit(transaction, [
    { tenant, actor, action: 'create', collection: slugs.storedFiles, documentId: id, changes },
  ])
  return { id, sha256, bytes }
}

async function* compressed(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const output = new PassThrough()
  const running = pipeline(Readable.from(source), createGzip(), output)
  // A failing source destroys the output, so that the loop below ends with its error.
  running.catch(() => undefined)
  yield* output as AsyncIterable<Buffer>
  await running
}

async function writeParts(
  transaction: Transaction,
  tenant: string,
  file: string,
  content: AsyncIterable<Buffer>,
): Promise<number> {
  const cipher = await tenantCipher(transaction, tenant)
  let rows: Row[] = []
  let part = 0
  const flush = async () => {
    await transaction.insertMany({ tenant }, slugs.storedFileParts, rows)
    rows = []
  }
  for await (const slice of slicesOf(content, PART_BYTES)) {
    const identity = { collection: slugs.storedFileParts, id: file, field: String(part) }
    rows.push({ file, part, data: cipher.encryptBytes(identity, slice).toString('base64') })
    part += 1
    if (rows.length === PARTS_PER_INSERT) await flush()
  }
  if (rows.length) await flush()
  return part
}
