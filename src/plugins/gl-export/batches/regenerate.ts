import { createHash } from 'node:crypto'
import type { Actor } from '../../../domain/actor'
import { parseLedgerFormat } from '../../../domain/gl-export'
import { recordAudit } from '../../../hooks/audit'
import type { Storage } from '../../../storage/types'
import { glErrors } from '../errors'
import { findFormat } from '../formats/find'
import { glSlugs } from '../slugs'
import { findBatch } from './find'
import { hashOfFiles, writeBatch } from './write'

export type RegeneratedBatch = { sha256: string; files: { name: string; sha256: string }[] }

/**
 * Writes a batch again from the journals in the books, by the format, the mapping and the settings that were
 * kept with it: the same bytes, whatever was changed since.
 * @throws GL_NOT_REPRODUCED with both hashes when a byte differs
 */
export async function regenerateBatch(
  storage: Storage,
  { tenant, batch: id, actor }: { tenant: string; batch: string; actor: Actor },
): Promise<RegeneratedBatch> {
  const batch = await findBatch(storage, { tenant }, id)
  const { definition } = await findFormat(storage, { tenant }, batch.format)
  const { mode, scope, settings, number } = batch
  const files: RegeneratedBatch['files'] = []
  const plan = { tenant, mode, scope, settings, format: parseLedgerFormat(definition) }
  await writeBatch(storage, plan, {
    keep: async ({ name, content }) => {
      const hash = createHash('sha256')
      for await (const chunk of content) hash.update(chunk)
      files.push({ name, sha256: hash.digest('hex') })
    },
  })
  const sha256 = hashOfFiles(files)
  if (sha256 !== batch.sha256)
    throw glErrors.GL_NOT_REPRODUCED(
      `Batch ${number} has SHA-256 ${sha256} now and ${batch.sha256} when it was made.`,
      { kept: batch.sha256, now: sha256 },
    )
  await storage.transaction(async (transaction) => {
    const entry = { action: 'gl-export.regenerate', collection: glSlugs.batches, documentId: id }
    recordAudit(transaction, [{ tenant, actor, ...entry }])
  })
  return { sha256, files }
}
