import { accountOfActor, type Actor } from '../../../domain/actor'
import { canonicalJson } from '../../../domain/canonical-json'
import { allRows } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { tenantCipher, type TenantCipher } from '../../../tenants/personal-data'
import { changeRequestErrors } from '../errors'
import { changeRequestSlugs } from '../slugs'
import type { ProposedField, RequestRow } from './types'

/** Requests of one member that may wait at a time when he himself asks. */
const MOST_OPEN = 10

/** What is about to be asked. */
export type Wanted = Pick<RequestRow, 'id' | 'tenant' | 'about' | 'kind' | 'documentId'> & {
  member: string | undefined
  proposed: unknown
}

/**
 * The request of the same person for the same that still waits: what is sent twice waits once. Held until
 * the end of the transaction, so that the same form sent twice at one moment asks once.
 * @throws CHANGE_TOO_MANY when a member asks while many requests of his wait already
 */
export async function waitingFor(
  transaction: Transaction,
  asker: Actor,
  wanted: Wanted,
): Promise<string | null> {
  const { tenant, member } = wanted
  const { requests } = changeRequestSlugs
  await transaction.nextNumbers({ tenant }, requests, 0)
  const open = await allRows<RequestRow>(transaction, { tenant }, requests, {
    where: { member: { equals: member }, status: { equals: 'open' } },
  })
  const cipher = await tenantCipher(transaction, tenant)
  const meant = meaning(cipher, wanted)
  const same = open.find(
    (request) => request.maker === asker.id && meaning(cipher, request) === meant,
  )
  if (same) return same.id
  if (accountOfActor(asker) === null || open.length < MOST_OPEN) return null
  throw changeRequestErrors.CHANGE_TOO_MANY(`${open.length} requests wait to be decided already.`)
}

/** What a request asks for, so that two can be held against each other; numbers in the open. */
const meaning = (
  cipher: TenantCipher,
  { id, about, kind, documentId, proposed }: Omit<Wanted, 'tenant' | 'member'>,
): string =>
  canonicalJson({
    ...{ about, kind },
    // Somebody new has another id each time.
    ...(kind === 'change' ? { documentId } : {}),
    proposed: kind === 'set' ? proposed : values(cipher, id, proposed as ProposedField[]),
  })

const values = (cipher: TenantCipher, request: string, proposed: ProposedField[]) =>
  Object.fromEntries(
    proposed.map(({ field, after, sealed }) => {
      const place = { collection: changeRequestSlugs.requests, id: request, field }
      return [field, sealed ? cipher.decrypt(place, sealed) : (after ?? null)]
    }),
  )
