import { slugs } from '../../collections/slugs'
import {
  checkpointHash,
  FIRST_CHECKPOINT,
  isSignedBy,
  type SignedCheckpoint,
} from '../../domain/checkpoints'
import { Check, type CheckResult } from '../../ledger'
import { eachRow } from '../../storage/reading'
import type { Row, Storage } from '../../storage/types'
import { checkpointKeys } from './keys'
import { CHECKPOINT_SEQUENCE } from './record'
import { checkpointOf } from './rows'

export type VerifiedCheckpoints = { check: CheckResult; last: SignedCheckpoint | null }

/** Checks that a society's checkpoints follow each other and are signed by this installation. */
export async function verifyCheckpoints(
  storage: Storage,
  tenant: string,
): Promise<VerifiedCheckpoints> {
  const check = new Check('checkpoints-unchanged')
  const { known } = checkpointKeys()
  const next = await storage.nextNumbers({ tenant }, CHECKPOINT_SEQUENCE, 0)
  let last: SignedCheckpoint | null = null
  const options = { orderBy: ['sequence'] }
  for await (const row of eachRow<Row>(storage, { tenant }, slugs.checkpoints, options)) {
    const checkpoint = checkpointOf(row)
    const fault = faultOf(checkpoint, last, known)
    if (fault) check.fault(`checkpoint ${checkpoint.sequence} ${fault}`)
    last = checkpoint
  }
  const count = last?.sequence ?? 0
  if (count < next - 1) check.fault(`checkpoint ${count + 1} is missing`)
  return { check: check.result(`${count} checkpoints follow each other`), last }
}

function faultOf(
  checkpoint: SignedCheckpoint,
  before: SignedCheckpoint | null,
  known: string[],
): string | null {
  const expected = (before?.sequence ?? 0) + 1
  if (checkpoint.sequence !== expected) return `stands where ${expected} should`
  if (checkpoint.previous !== (before ? checkpointHash(before) : FIRST_CHECKPOINT))
    return 'does not follow the one before it'
  return isSignedBy(checkpoint, known) ? null : 'is not signed by this installation'
}
