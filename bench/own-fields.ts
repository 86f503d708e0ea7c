import { slugs } from '../src/collections/slugs'
import type { Platform } from '../src/start'
import { membersCsv } from './month'

type Definition = { key: string; type: string } & Record<string, unknown>

const WARDS = ['north', 'south', 'east', 'west']

/** Ten fields of the kinds that societies have, a unique one, a computed one and a conditional one among them. */
const definitions: Definition[] = [
  { key: 'ward', type: 'choice', required: true, options: WARDS.join('\n') },
  { key: 'card', type: 'text', unique: true, pattern: 'A-999999' },
  { key: 'salary', type: 'money', minimum: '0' },
  { key: 'shoe', type: 'number', minimum: '1', maximum: '60' },
  { key: 'hired', type: 'date', earliest: '1970-01-01' },
  { key: 'married', type: 'yes-no' },
  { key: 'languages', type: 'choices', options: 'tn = Setswana\nen = English' },
  { key: 'spouse', type: 'text', shownWhen: 'member.custom.married' },
  { key: 'contact', type: 'phone' },
  {
    ...{ key: 'levy', type: 'formula', result: 'money' },
    formula: 'percent(member.custom.salary, "2.5")',
  },
]

export async function defineOwnFields({ payload }: Platform, tenant: string): Promise<void> {
  for (const definition of definitions)
    await payload.create({
      collection: slugs.customFields,
      data: {
        ...{ tenant, collection: slugs.members, label: { en: definition.key } },
        ...definition,
      } as never,
      overrideAccess: true,
    })
}

const isMarried = (index: number): boolean => index % 3 === 0

/** The members of the monthly bench with what the society asks besides. */
export function* ownMembersCsv(members: number): Generator<string> {
  const lines = membersCsv(members)
  const head = String(lines.next().value).trimEnd()
  yield `${head},ward,card,salary,shoe,hired,married,languages,spouse,contact\n`
  let index = 0
  for (const line of lines) {
    const own = [
      ...[WARDS[index % 4], cardOf(index), `${4000 + (index % 900)}.50`, 30 + (index % 20)],
      ...['2010-05-06', isMarried(index) ? 'yes' : 'no', 'tn;en'],
      ...[isMarried(index) ? 'Neo Tau' : '', phoneOf(index)],
    ]
    yield `${line.trimEnd()},${own.join(',')}\n`
    index += 1
  }
}

/** The same kind of member as the Local API takes it. */
export const memberOf = (index: number) => ({
  ...{ surname: 'Tau', forenames: `Neo ${index}`, joinedOn: '2020-01-01', status: 'active' },
  omang: String(300_000_000 + index),
  custom: {
    ...{ ward: WARDS[index % 4], card: cardOf(index), salary: 450_050, shoe: 40 },
    ...{ hired: '2010-05-06', married: isMarried(index), languages: ['tn', 'en'] },
    ...(isMarried(index) ? { spouse: 'Neo Tau' } : {}),
    contact: phoneOf(index),
  },
})

const cardOf = (index: number): string => `B-${String(index).padStart(6, '0')}`
const phoneOf = (index: number): string => String(71_000_000 + (index % 900_000))
