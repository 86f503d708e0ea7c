import { recordAudit } from '../../../hooks/audit'
import type { PortalContext } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { ConsentPurpose } from '../collections/consents'
import { portalSlugs } from '../slugs'
import { say, type WordKey } from '../words'
import { wishesOf, wishPurposes, writeWish, type Wish } from './wishes'

/** What the member said about a purpose. */
export type Consent = {
  purpose: ConsentPurpose
  given: boolean
  noticeVersion: number
  /** What stood beside the box; null where the notice says it, or from before words were kept. */
  words: string | null
  saidAt: string
}

type ConsentRow = Row & Consent & { id: string }
type Place = Pick<PortalContext, 'storage' | 'tenant' | 'member'>

/** Everything the member ever said, oldest first. */
export const allOwnConsents = ({ storage, tenant, member }: Place): Promise<Consent[]> =>
  saidBy(storage, tenant, member.id)

/** What the member said last about each purpose. */
export async function ownConsents(place: Place): Promise<Map<ConsentPurpose, Consent>> {
  return lastOf(await allOwnConsents(place))
}

const lastOf = (said: Consent[]): Map<ConsentPurpose, Consent> =>
  new Map(said.map((consent) => [consent.purpose, consent]))

async function saidBy(operations: Operations, tenant: string, member: string): Promise<Consent[]> {
  const rows = await allRows<ConsentRow>(operations, { tenant }, portalSlugs.consents, {
    where: { member: { equals: member } },
  })
  return rows.map(({ purpose, given, noticeVersion, words, saidAt }) => ({
    ...{ purpose, given: given === true, noticeVersion: Number(noticeVersion) },
    ...{ words: words ?? null, saidAt },
  }))
}

/**
 * Writes down what the member says now, where it is another than before, and lets messages go by it in the
 * same transaction. Sent twice it is written once.
 */
export async function sayConsents(
  context: PortalContext,
  said: Partial<Record<ConsentPurpose, boolean>>,
): Promise<void> {
  const { storage, tenant, member, actor, society, language } = context
  const { noticeVersion } = society
  await storage.transaction(async (transaction) => {
    // One after the other: the same form sent twice at one moment says it once.
    await transaction.nextNumbers({ tenant }, portalSlugs.consents, 0)
    const before = lastOf(await saidBy(transaction, tenant, member.id))
    const wanted = await wishesOf(transaction, context)
    const changed = (Object.entries(said) as [ConsentPurpose, boolean][]).filter(
      ([purpose, given]) =>
        isWish(purpose)
          ? wanted[purpose] !== given || (before.get(purpose)?.given ?? given) !== given
          : before.get(purpose)?.noticeVersion !== noticeVersion || !before.get(purpose)?.given,
    )
    if (!changed.length) return
    const saidAt = new Date().toISOString()
    const rows = changed.map(([purpose, given]) => ({
      ...{ id: transaction.newId(), member: member.id, purpose, given, noticeVersion, saidAt },
      words: isWish(purpose) ? say(language)(`consent.${purpose}` as WordKey) : null,
    }))
    await transaction.insertMany({ tenant }, portalSlugs.consents, rows)
    for (const { purpose, given } of rows)
      if (isWish(purpose)) await writeWish(transaction, context, { wish: purpose, given })
    recordAudit(
      transaction,
      rows.map(({ id, purpose, given }) => ({
        ...{ tenant, actor, action: 'portal.consent', collection: portalSlugs.consents },
        documentId: id,
        changes: [
          { field: 'purpose', before: null, after: purpose },
          { field: 'given', before: before.get(purpose)?.given ?? null, after: given },
        ],
      })),
    )
  })
}

const isWish = (purpose: ConsentPurpose): purpose is ConsentPurpose & Wish =>
  Object.hasOwn(wishPurposes, purpose)
