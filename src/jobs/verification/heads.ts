import { slugs } from '../../collections/slugs'
import {
  checkpointErrors,
  isSignedBy,
  type Checkpoint,
  type SignedCheckpoint,
} from '../../domain/checkpoints'
import type { NotedHead } from '../../hooks/audit'
import { eachRow } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { checkpointKeys, checkpointOf } from '../../tenants/checkpoints'

/** What a checkpoint says of the chains, with who says it. */
export type KeptHeads = Pick<Checkpoint, 'journals' | 'audit'> & { notedBy: string }

/** The last checkpoint vouches for all before it: the chains lead through those. */
export const headsOf = (last: SignedCheckpoint | null): KeptHeads[] =>
  last ? [{ ...last, notedBy: `checkpoint ${last.sequence}` }] : []

/**
 * What a checkpoint that was kept elsewhere says.
 * @throws CHECKPOINT_INVALID when it is another society's, or was not signed here
 */
export function headOfFile(tenant: string, checkpoint: SignedCheckpoint | undefined): KeptHeads[] {
  if (!checkpoint) return []
  if (checkpoint.society !== tenant)
    throw checkpointErrors.CHECKPOINT_INVALID('The checkpoint is one of another society.', {
      field: 'society',
    })
  if (!isSignedBy(checkpoint, checkpointKeys().known))
    throw checkpointErrors.CHECKPOINT_INVALID(
      'The checkpoint was changed, or was not signed by this installation.',
      { field: 'signature' },
    )
  return [{ ...checkpoint, notedBy: `your checkpoint ${checkpoint.sequence}` }]
}

/** The longest that any society's checkpoint found the platform's own audit log. */
export async function platformHeads(operations: Operations): Promise<NotedHead[]> {
  let longest: NotedHead | null = null
  const everywhere = { platform: true } as const
  for await (const row of eachRow<Row>(operations, everywhere, slugs.checkpoints, {})) {
    const { platform, sequence } = checkpointOf(row)
    if (platform.entries <= (longest?.entries ?? 0)) continue
    longest = { ...platform, notedBy: `checkpoint ${sequence} of a society` }
  }
  return longest ? [longest] : []
}
