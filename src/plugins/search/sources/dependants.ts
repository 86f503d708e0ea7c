import { slugs } from '../../../collections/slugs'
import type { SearchSourceDeclaration } from '../../../platform/types'
import { beginsWords } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { words } from '../translations'

type DependantRow = Row & { id: string; surname: string; forenames: string }

/** Lives that are covered through a member, by name. */
export const dependantSource: SearchSourceDeclaration = {
  key: 'dependants',
  label: words('dependants'),
  collection: slugs.dependants,
  find: async ({ storage, tenant, keys, limit }) => {
    if (!keys.words.length) return []
    const pages = storage.stream({ tenant }, slugs.dependants, {
      // A word may begin the surname or one of the forenames.
      where: {
        and: keys.words.map((word) => ({
          or: [beginsWords('surname', [word]), beginsWords('forenames', [word])],
        })),
      },
      select: ['surname', 'forenames'],
      orderBy: ['surname', 'forenames'],
      pageSize: limit,
    })
    for await (const page of pages)
      return (page as DependantRow[]).map(({ id, surname, forenames }) => ({
        ...{ id, by: 'name', title: `${surname}, ${forenames}` },
      }))
    return []
  },
}
