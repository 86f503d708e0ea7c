import { findOnPath } from '../../query-path'
import { customFieldErrors } from '../errors'
import { holdsCustomValues } from '../mark'
import { fieldFor, type Search } from './typed-search'

/**
 * Lets a list be in the order of one of the society's own fields that the reader may see: an order tells
 * values, too.
 * @throws CUSTOM_FIELD_SEARCH
 */
export async function checkCustomSort(search: Search, sort?: string | string[]): Promise<void> {
  for (const path of [sort ?? []].flat().flatMap((each) => each.split(','))) {
    const name = path.replace(/^[-+]/, '')
    const found = findOnPath(search.req.payload, search.slug, name, holdsCustomValues)
    if (!found) continue
    const [key, ...deeper] = found.rest
    if (!key || deeper.length || found.relation.length)
      throw customFieldErrors.CUSTOM_FIELD_SEARCH(`A list can't be sorted by "${name}".`, {
        field: name,
      })
    await fieldFor(search, name, found.collection, key)
  }
}
