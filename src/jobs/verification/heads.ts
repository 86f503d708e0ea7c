import { slugs } from '../../collections/slugs'
import { PLATFORM_CHAIN, type NotedHead } from '../../hooks/audit'
import type { Operations, Row, Scope } from '../../storage/types'

/** What a verification that passed leaves in its job run, beside the chain itself. */
export type KeptHeads = {
  auditEntries: number
  auditHead: string
  platformEntries: number
  platformHead: string
}

/**
 * The longest chain that an earlier verification saw. Kept in another table, it tells of an end that
 * was cut off together with the counter of the chain.
 * @param chain a society's id, or the platform's chain
 */
export async function keptHead(operations: Operations, chain: string): Promise<NotedHead[]> {
  const isPlatform = chain === PLATFORM_CHAIN
  const scope: Scope = isPlatform ? { platform: true } : { tenant: chain }
  let longest: NotedHead | null = null
  for await (const page of operations.stream(scope, slugs.jobRuns, {
    where: { job: { equals: 'verify' }, status: { equals: 'succeeded' } },
    select: ['result', 'key'],
  })) {
    for (const row of page) {
      const head = headOf(row, isPlatform)
      if (head && (head.entries ?? 0) > (longest?.entries ?? 0)) longest = head
    }
  }
  return longest ? [longest] : []
}

function headOf({ result, key }: Row, isPlatform: boolean): NotedHead | null {
  const kept = (result ?? {}) as Partial<KeptHeads>
  const entries = isPlatform ? kept.platformEntries : kept.auditEntries
  const head = isPlatform ? kept.platformHead : kept.auditHead
  return entries && head ? { entries, head, notedBy: `the verification of ${String(key)}` } : null
}
