import type { Household, Life } from './household'
import type { ProductDefinition, Relation } from './definition/schema'

/** Four age bands by six relations, in thebe. */
export const familyTable: ProductDefinition['amount'] = {
  rule: 'price-table',
  bands: [
    { from: 0, to: 17 },
    { from: 18, to: 64 },
    { from: 65, to: 74 },
    { from: 75, to: null },
  ],
  prices: {
    member: [null, 4000, 7000, 12000],
    spouse: [null, 3000, 5500, 9500],
    child: [500, 1250, null, null],
    parent: [null, 4525, 6000, 11075],
    'parent-in-law': [null, 5000, 6550, 11500],
    extended: [800, 2000, 4800, 9999],
  },
}

const letters: Record<string, Relation> = {
  m: 'member',
  s: 'spouse',
  c: 'child',
  p: 'parent',
  i: 'parent-in-law',
  x: 'extended',
  b: 'sibling',
}

/** The day that the ages of `family` are of. */
export const TODAY = '2026-03-01'

/** A household from relations and ages: `m34 s31 c4` is a member of 34 with a spouse and a child. */
export function family(text: string): Household {
  const [member, ...dependants] = text.split(' ').map(lifeOf)
  return {
    member: {
      id: 'm',
      name: 'Member',
      birthDate: member?.birthDate ?? null,
      joinedOn: '2020-01-01',
      status: 'active',
      custom: {},
    },
    dependants,
    choice: {},
  }
}

function lifeOf(text: string, index: number): Life {
  const age = Number(text.slice(1))
  const relation = letters[text[0] ?? ''] ?? 'extended'
  return { id: `l${index}`, name: text, relation, birthDate: `${2026 - age}-01-15` }
}
