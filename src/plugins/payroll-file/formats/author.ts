import type { Actor } from '../../../domain/actor'
import { isAuthor } from '../../../hooks/audit'
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
  const collection = payrollSlugs.fileFormatVersions
  if (!(await isAuthor(operations, { tenant, collection, documentId: version, actor }))) return
  throw payrollErrors.MAKER_IS_CHECKER(
    `${actor.name} wrote this version of the format and cannot publish it.`,
    { version },
  )
}
