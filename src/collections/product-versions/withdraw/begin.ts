import { periodOf } from '../../../domain/calendar'
import { isPerson, type Actor } from '../../../domain/actor'
import type { Operations, Transaction } from '../../../storage/types'
import { societyOf, todayIn } from '../../rules/society'
import { slugs } from '../../slugs'
import { versionErrors } from '../errors'
import { lastUse } from '../keep-used'
import { refuseWhileMoving } from '../moving'
import { findVersion, publishedVersions } from '../publish/find'
import type { VersionRow } from '../terms'

type Beginning = { tenant: string; version: string; actor: Actor; reason: string }

/**
 * Takes published terms that have not begun out of force: from now on nobody gets them. Terms that are being
 * withdrawn already go on as they began.
 * @throws PRODUCT_VERSION_UNKNOWN, MAKER_IS_CHECKER, and what `refuseKept` throws
 */
export async function beginWithdrawal(
  transaction: Transaction,
  { tenant, version: id, actor, reason }: Beginning,
): Promise<VersionRow> {
  // The lock of whoever subscribes or submits a month.
  await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
  const version = await findVersion(transaction, { tenant }, id)
  await refusePublisher(transaction, version, actor)
  if (version.status === 'withdrawing') return version
  await refuseKept(transaction, version)
  const set = { status: 'withdrawing' as const, withdrawReason: reason }
  const refused = await transaction.updateMany({ tenant }, slugs.productVersions, [
    { id, set, expect: { status: 'published' } },
  ])
  if (refused.length) throw otherStatus(version)
  return { ...version, ...set }
}

/** @throws MAKER_IS_CHECKER when the person who published terms would withdraw them */
export async function refusePublisher(
  operations: Operations,
  { tenant, id }: VersionRow,
  actor: Actor,
): Promise<void> {
  if (!isPerson(actor)) return
  const [published] = await operations.sum({ tenant }, slugs.auditLog, {
    where: {
      documentId: { equals: id },
      collection: { equals: slugs.productVersions },
      action: { equals: 'products.published' },
      actor: { equals: actor.id },
    },
    fields: [],
  })
  if (!published?.count) return
  const message = `${actor.name} published these terms; somebody else withdraws them.`
  throw versionErrors.MAKER_IS_CHECKER(message, { version: id })
}

/**
 * Terms that members were charged by, or could have been, stay.
 * @throws PRODUCT_VERSION_STATUS, PRODUCT_VERSION_MOVING, PRODUCT_VERSION_BEGUN, PRODUCT_VERSION_ORDER
 */
export async function refuseKept(operations: Operations, version: VersionRow): Promise<void> {
  const { tenant, product, from } = version
  if (version.status !== 'published') throw otherStatus(version)
  await refuseWhileMoving(operations, tenant, { product })
  const today = periodOf(todayIn(await societyOf(operations, tenant)))
  const last = await lastUse(operations, tenant, version)
  if (from <= today || last) {
    const why = last ? `the deductions of ${last} were submitted` : `it is ${today}`
    const message = `The terms have begun in ${from}: ${why}.`
    throw versionErrors.PRODUCT_VERSION_BEGUN(message, { from })
  }
  const [latest] = await publishedVersions(operations, version)
  if (!latest || latest.id === version.id) return
  const message = `Terms from ${latest.from} were published after these. Withdraw those first.`
  throw versionErrors.PRODUCT_VERSION_ORDER(message, { from, latest: latest.from })
}

const otherStatus = ({ id, status }: VersionRow) =>
  versionErrors.PRODUCT_VERSION_STATUS(
    `Only published terms are withdrawn; these are ${status ?? 'from before terms were published'}.`,
    { version: id },
  )
