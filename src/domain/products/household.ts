import type { BusinessDate } from '../calendar'
import type { Relation } from './definition/schema'

/** A person whose life may be covered. */
export type Life = {
  id: string
  name: string
  relation: Relation
  birthDate: BusinessDate | null
  coveredFrom?: BusinessDate | null
  coveredUntil?: BusinessDate | null
}

/** What the terms of a product may ask of a member and the people covered through him. */
export type Household = {
  member: {
    id: string
    name: string
    birthDate: BusinessDate | null
    joinedOn: BusinessDate | null
    /** Months of an earlier membership that count. @default 0 */
    creditedMonths?: number
    status: string
    /** The society's own fields; money in thebe. */
    custom: Readonly<Record<string, unknown>>
  }
  dependants: readonly Life[]
  /** What the member chose of the product: a plan by its key, an amount in thebe. */
  choice: { plan?: string | null; amount?: number | null }
}

/** The member and who is covered through him on a day. */
export function livesOn({ member, dependants }: Household, on: BusinessDate): Life[] {
  const { id, name, birthDate } = member
  const covered = dependants.filter(
    ({ coveredFrom, coveredUntil }) =>
      (!coveredFrom || coveredFrom <= on) && (!coveredUntil || coveredUntil >= on),
  )
  return [{ id, name, birthDate, relation: 'member' }, ...covered]
}
