import { slugs } from '../../../collections/slugs'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { LifeRow } from '../policies/types'
import { policySlugs } from '../slugs'

type Person = Row & { id: string; forenames: string; surname: string }

/** The names of lives by the id of the life; who is no dependant any more has none. */
export async function namesOfLives(
  operations: Operations,
  tenant: string,
  ids: string[],
): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const lives = await allRows<LifeRow>(operations, { tenant }, policySlugs.lives, {
    where: { id: { in: ids } },
    select: ['person'],
  })
  const names = await namesOfPeople(
    operations,
    tenant,
    lives.map(({ person }) => person),
  )
  return new Map(lives.map(({ id, person }) => [id, names.get(person) ?? '']))
}

/** The names of members and dependants by their ids. */
export async function namesOfPeople(
  operations: Operations,
  tenant: string,
  ids: string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  if (!ids.length) return names
  for (const collection of [slugs.members, slugs.dependants]) {
    const people = await allRows<Person>(operations, { tenant }, collection, {
      ...{ where: { id: { in: ids } }, select: ['forenames', 'surname'] },
    })
    for (const { id, forenames, surname } of people) names.set(id, `${forenames} ${surname}`)
  }
  return names
}
