import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope } from '../../../storage/types'
import { glErrors } from '../errors'
import { glSlugs } from '../slugs'
import type { TargetRow } from './types'

/**
 * @param target its id, or its code inside of a society
 * @throws GL_TARGET_UNKNOWN
 */
export async function findTarget(
  operations: Operations,
  scope: Scope,
  target: string,
): Promise<TargetRow> {
  const byCode = 'tenant' in scope ? { code: { equals: target } } : null
  const where = isId(target) ? { id: { equals: target } } : byCode
  const row = where && (await firstRow<TargetRow>(operations, scope, glSlugs.targets, where))
  if (row) return row
  throw unknownTarget(target)
}

export const unknownTarget = (target: string) =>
  glErrors.GL_TARGET_UNKNOWN(`There is no export target ${target}.`, { target })
