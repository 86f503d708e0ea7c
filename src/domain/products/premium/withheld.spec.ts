import { expect, it } from '@jest/globals'
import { LANGUAGE_VERSION } from '../../formula'
import type { PremiumLine } from './types'
import { WITHHELD, withheldFrom, type Sight } from './withheld'

const member: PremiumLine = {
  ...{ life: 'm', name: 'Neo', relation: 'member', age: 40, band: '18-64', amount: 500 },
  ...{ covered: true, note: '2.5 % of 5,200.00.' },
}
const child: PremiumLine = { ...member, life: 'c', name: 'Lorato', relation: 'child', age: 7 }
const traced: PremiumLine = {
  ...member,
  note: 'Formula: member.custom.salary',
  trace: {
    ...{ text: 'member.custom.salary', language: LANGUAGE_VERSION },
    inputs: { 'member.custom.salary': 520_000, 'household.lives': 3, 'member.age': 40 },
    result: { type: 'money', value: 500 },
  },
}
const all: Sight = { maySee: () => true, maySeeDependants: true, salaryField: 'salary' }
const inputsFor = (sight: Partial<Sight>) =>
  withheldFrom([traced], { ...all, ...sight })[0]?.trace?.inputs

it('leaves everything to who may see everything', () => {
  expect(withheldFrom([member, child, traced], all)).toEqual([member, child, traced])
})

it('masks the inputs of a formula one by one, and leaves what it was worked out by', () => {
  const maySee = (key: string) => key !== 'salary'
  expect(inputsFor({ maySee })).toEqual({
    ...{ 'member.custom.salary': WITHHELD, 'household.lives': 3, 'member.age': 40 },
  })
  expect(inputsFor({ maySeeDependants: false })).toMatchObject({ 'household.lives': WITHHELD })
})

it.each([
  ['salary', WITHHELD],
  ['ward', member.note],
  [null, member.note],
  [undefined, WITHHELD],
])(
  'masks the note of a percentage of %s where that is hidden or not known',
  (salaryField, note) => {
    const sight = { ...all, maySee: (key: string) => key !== 'salary', salaryField }
    expect(withheldFrom([member], sight)[0]?.note).toBe(note)
  },
)

it('names nobody who belongs to the member without the right to read them', () => {
  const [own, other] = withheldFrom([member, child], { ...all, maySeeDependants: false })
  expect(own).toEqual(member)
  expect(other).toMatchObject({ name: WITHHELD, age: null, band: null, amount: 500 })
})
