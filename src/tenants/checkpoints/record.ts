import { slugs } from '../../collections/slugs'
import {
  CHECKPOINT_FORMAT,
  checkpointHash,
  FIRST_CHECKPOINT,
  signCheckpoint,
  type Checkpoint,
  type SignedCheckpoint,
} from '../../domain/checkpoints'
import { firstRow } from '../../storage/reading'
import type { Row, Storage, Transaction } from '../../storage/types'
import { checkpointKeys } from './keys'
import { checkpointOf, rowOf } from './rows'

export const CHECKPOINT_SEQUENCE = 'checkpoints'

export type Heads = Pick<Checkpoint, 'journals' | 'audit' | 'platform'>

/** Signs what a verification found and keeps it after the society's last checkpoint. */
export async function recordCheckpoint(
  storage: Storage,
  { tenant, heads }: { tenant: string; heads: Heads },
): Promise<SignedCheckpoint> {
  return storage.transaction(async (transaction) => {
    const sequence = await transaction.nextNumbers({ tenant }, CHECKPOINT_SEQUENCE, 1)
    const checkpoint: Checkpoint = {
      format: CHECKPOINT_FORMAT,
      society: tenant,
      sequence,
      at: new Date().toISOString(),
      ...heads,
      previous: await hashBefore(transaction, tenant, sequence),
    }
    const signed = signCheckpoint(checkpoint, checkpointKeys().signing)
    await transaction.insertMany({ tenant }, slugs.checkpoints, [rowOf(signed)])
    return signed
  })
}

async function hashBefore(
  transaction: Transaction,
  tenant: string,
  sequence: number,
): Promise<string> {
  const where = { sequence: { equals: sequence - 1 } }
  const before = await firstRow<Row>(transaction, { tenant }, slugs.checkpoints, where)
  return before ? checkpointHash(checkpointOf(before)) : FIRST_CHECKPOINT
}
