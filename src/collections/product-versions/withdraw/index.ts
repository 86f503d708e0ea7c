import type { Actor } from '../../../domain/actor'
import { sumAmounts } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import type { Operations, Row, Storage } from '../../../storage/types'
import { slugs } from '../../slugs'
import { versionErrors } from '../errors'
import { publishedVersions } from '../publish/find'
import type { Work } from '../publish/work'
import type { VersionRow } from '../terms'
import { beginWithdrawal } from './begin'
import { undoings, type Undoing } from './undo'

export type WithdrawTerms = {
  tenant: string
  /** Id of published terms that have not begun. */
  version: string
  reason: string
  actor: Actor
}

/** How many amounts went back, and by how many thebe together. */
export type WithdrawnTerms = { undone: number; difference: number }

/**
 * Takes published terms back before they begin: every amount that they gave is reversed by a row that
 * names it, a page in a transaction. Each row is right by itself, since nothing of these months can be
 * submitted meanwhile; stopped half-way, it goes on where it was. Submitted months keep every byte.
 * @throws PRODUCT_VERSION_NEEDED when a subscription would be left without an amount, and what
 * `beginWithdrawal` throws
 */
export async function withdrawApproved(
  storage: Storage,
  order: WithdrawTerms,
  work: Work = {},
): Promise<WithdrawnTerms> {
  const version = await storage.transaction(async (transaction) => {
    const begun = await beginWithdrawal(transaction, order)
    await refuseStanding(transaction, begun)
    return begun
  })
  await undo(storage, version, work)
  return finish(storage, order, version)
}

/** Before anything is written: the refusal takes back that it began. */
async function refuseStanding(operations: Operations, version: VersionRow): Promise<void> {
  const earlier = await earlierThan(operations, version)
  let count = 0
  let first = ''
  for await (const { standing } of undoings(operations, { version, earlier })) {
    count += standing.length
    const [one] = standing
    if (one && !first) first = `${one.memberNumber} ${one.name}: ${one.message}`
  }
  if (!count) return
  throw versionErrors.PRODUCT_VERSION_NEEDED(
    `${count} subscriptions began under these terms and have no amount without them. ${first}`,
    { count },
  )
}

const earlierThan = async (operations: Operations, version: VersionRow): Promise<VersionRow[]> =>
  (await publishedVersions(operations, version)).filter(({ id }) => id !== version.id)

async function undo(storage: Storage, version: VersionRow, { progress, signal }: Work) {
  const { tenant, id } = version
  const earlier = await earlierThan(storage, version)
  let done = 0
  for await (const page of undoings(storage, { version, earlier })) {
    signal?.throwIfAborted()
    const rows = page.undoings.map((each) => reversalRow(each, id))
    if (rows.length)
      await storage.transaction(async (transaction) => {
        await transaction.insertMany({ tenant }, slugs.subscriptionAmounts, rows)
      })
    done += page.subscriptions
    progress?.(done, 0, 'subscriptions')
  }
}

const reversalRow = (
  { subscription, from, number, amount, version, premium, reverses, withdrawn }: Undoing,
  undoes: string,
): Row => ({
  ...{ subscription, from, number, amount, productVersion: version, reverses, undoes },
  // Of negative amounts there are none: what the withdrawn terms gave stands beside what holds again.
  ...{ undone: withdrawn, explanation: premium?.lines ?? null },
})

function finish(
  storage: Storage,
  { tenant, actor, reason, version: id }: WithdrawTerms,
  version: VersionRow,
): Promise<WithdrawnTerms> {
  return storage.transaction(async (transaction) => {
    await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
    const figures = await figuresOf(transaction, tenant, id)
    const revision = await nextRevision(transaction, version)
    const set = { status: 'withdrawn', withdrawnBy: actor.name, withdrawnAt: new Date(), revision }
    const refused = await transaction.updateMany({ tenant }, slugs.productVersions, [
      { id, set, expect: { status: 'withdrawing' } },
    ])
    if (refused.length) return figures
    const changes = Object.entries({ status: 'withdrawn', ...figures }).map(([field, after]) => ({
      ...{ field, after, before: field === 'status' ? 'published' : null },
    }))
    recordAudit(transaction, [
      {
        ...{ tenant, actor, reason, changes, action: 'products.withdrawn' },
        ...{ collection: slugs.productVersions, documentId: id },
      },
    ])
    return figures
  })
}

/** Counted in the register, so that an attempt that was stopped is counted with it. */
async function figuresOf(
  operations: Operations,
  tenant: string,
  id: string,
): Promise<WithdrawnTerms> {
  const [sums] = await operations.sum({ tenant }, slugs.subscriptionAmounts, {
    where: { undoes: { equals: id } },
    fields: ['amount', 'undone'],
  })
  const difference = sumAmounts([Number(sums?.amount ?? 0), -Number(sums?.undone ?? 0)])
  return { undone: sums?.count ?? 0, difference }
}

/** The month becomes free for other terms. */
async function nextRevision(operations: Operations, { tenant, product, from }: VersionRow) {
  const [kept] = await operations.sum({ tenant }, slugs.productVersions, {
    where: { product: { equals: product }, from: { equals: from } },
    fields: [],
  })
  return kept?.count ?? 1
}
