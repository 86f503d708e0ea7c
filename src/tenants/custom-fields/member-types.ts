import { slugs } from '../../collections/slugs'
import { customTypesOf, type CustomTypes } from '../../domain/formats'
import type { Operations } from '../../storage/types'
import { loadFields } from './load'

/** The fields that a society added to its members, with the types formulas know them by. */
export async function memberTypes(operations: Operations, tenant: string): Promise<CustomTypes> {
  return customTypesOf(await loadFields(operations, tenant, slugs.members))
}
