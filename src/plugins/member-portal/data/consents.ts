import { recordAudit } from '../../../hooks/audit'
import type { PortalContext } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import type { ConsentPurpose } from '../collections/consents'
import { portalSlugs } from '../slugs'

export type Consent = { given: boolean; noticeVersion: number; saidAt: string }

type ConsentRow = Row & Consent & { id: string; purpose: ConsentPurpose }

/** What the member said last about each purpose. */
export async function ownConsents({
  storage,
  tenant,
  member,
}: Pick<PortalContext, 'storage' | 'tenant' | 'member'>): Promise<Map<ConsentPurpose, Consent>> {
  const rows = await allRows<ConsentRow>(storage, { tenant }, portalSlugs.consents, {
    where: { member: { equals: member.id } },
  })
  return new Map(
    rows.map(({ purpose, given, noticeVersion, saidAt }) => [
      purpose,
      { given: given === true, noticeVersion: Number(noticeVersion), saidAt },
    ]),
  )
}

/** Writes down what the member says now, where it is another than before. Sent twice it is written once. */
export async function sayConsents(
  context: PortalContext,
  said: Partial<Record<ConsentPurpose, boolean>>,
): Promise<void> {
  const { storage, tenant, member, actor, society } = context
  const before = await ownConsents(context)
  const { noticeVersion } = society
  const changed = (Object.entries(said) as [ConsentPurpose, boolean][]).filter(
    ([purpose, given]) => !isSame(before.get(purpose), { purpose, given, noticeVersion }),
  )
  if (!changed.length) return
  const saidAt = new Date().toISOString()
  await storage.transaction(async (transaction) => {
    const rows = changed.map(([purpose, given]) => ({
      ...{ id: transaction.newId(), member: member.id, purpose, given, noticeVersion, saidAt },
    }))
    await transaction.insertMany({ tenant }, portalSlugs.consents, rows)
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

function isSame(
  before: Consent | undefined,
  { purpose, given, noticeVersion }: { purpose: string; given: boolean; noticeVersion: number },
): boolean {
  if (before?.given !== given) return before === undefined && !given
  return purpose !== 'privacy-notice' || before.noticeVersion === noticeVersion
}
