import { slugs } from '../../../collections/slugs'
import { isPerson, type Actor } from '../../../domain/actor'
import type { Operations } from '../../../storage/types'
import { payrollErrors } from '../errors'
import { payrollSlugs } from '../slugs'

type Step = { tenant: string; version: string; actor: Actor }

/**
 * A layout decides what the payroll is asked for: who wrote or changed it does not publish it. The audit
 * log knows who did.
 * @throws MAKER_IS_CHECKER
 */
export async function refuseAuthor(
  operations: Operations,
  { tenant, version, actor }: Step,
): Promise<void> {
  if (!isPerson(actor)) return
  const [written] = await operations.sum({ tenant }, slugs.auditLog, {
    where: {
      documentId: { equals: version },
      collection: { equals: payrollSlugs.fileFormatVersions },
      action: { in: ['create', 'update'] },
      actor: { equals: actor.id },
    },
    fields: [],
  })
  if (!written?.count) return
  throw payrollErrors.MAKER_IS_CHECKER(
    `${actor.name} wrote this version of the format and cannot publish it.`,
    { version },
  )
}
