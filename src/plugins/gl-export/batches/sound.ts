import { refusalOf } from '../../../domain/gl-export'
import { ledgerTotal } from '../../../ledger'
import type { MotsheloError } from '../../../domain/errors'
import type { Operations } from '../../../storage/types'
import { glErrors } from '../errors'
import { accountNames } from '../targets/settings'
import { journalsOf, type BatchPlan } from './plan'
import type { WrittenBatch } from './write'

/** Why a batch may not be made, or nothing: what is unmapped, unbalanced, without a period or without room. */
export async function batchRefusal(
  operations: Operations,
  { tenant, scope, target }: BatchPlan,
  { check, written }: WrittenBatch,
): Promise<MotsheloError | undefined> {
  const { journals, debit, credit } = check.totals
  if (journals === 0)
    return glErrors.GL_BATCH_EMPTY(
      scope.before
        ? `${target.name} has every journal up to ${scope.to} already.`
        : `There is no journal from ${scope.startsOn} to ${scope.to}.`,
    )
  const names = await accountNames(operations, tenant)
  const refusal = refusalOf(check.findings, (account) => names.get(account) ?? account)
  if (refusal) return refusal
  const total = await ledgerTotal(operations, { tenant, where: journalsOf(scope) })
  const figures = [debit, credit, written.debit, written.credit]
  if (figures.every((figure) => figure === total)) return undefined
  return glErrors.GL_TOTALS_DIFFER(
    `The journals come to ${total} thebe, their postings to ${debit} and ${credit}, the file to ${written.debit} and ${written.credit}.`,
    { total, debit, credit, written },
  )
}
