import type { Payload } from 'payload'
import { findOnPath } from '../../query-path'
import { customFieldErrors } from '../errors'
import { holdsCustomValues } from '../mark'

/**
 * The order of a list is one over all societies, the fields are each society's own.
 * @throws CUSTOM_FIELD_SEARCH
 */
export function refuseCustomSort(payload: Payload, slug: string, sort?: string | string[]): void {
  for (const path of [sort ?? []].flat().flatMap((each) => each.split(','))) {
    const name = path.replace(/^[-+]/, '')
    if (!findOnPath(payload, slug, name, holdsCustomValues)) continue
    throw customFieldErrors.CUSTOM_FIELD_SEARCH(`A list can't be sorted by "${name}".`, {
      field: name,
    })
  }
}
