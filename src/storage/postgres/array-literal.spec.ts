import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { arrayLiteral } from './array-literal'

/** Reads a literal as PostgreSQL does: https://www.postgresql.org/docs/18/arrays.html#ARRAYS-IO */
function read(literal: string): (string | null)[] {
  const list: (string | null)[] = []
  for (const [, text, bare] of literal
    .slice(1, -1)
    .matchAll(/(?:^|,)(?:"((?:[^"\\]|\\[\s\S])*)"|([^",{}]*))/g)) {
    if (text === undefined && bare === '') continue
    list.push(
      text === undefined ? (bare === 'NULL' ? null : bare!) : text.replace(/\\([\s\S])/g, '$1'),
    )
  }
  return list
}

it('is read back as the texts that went in, whatever they hold', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('NULL', 'null', '"', '\\', '{a,b}', ' ', '\\"', ','),
  )
  fc.assert(
    fc.property(fc.array(fc.option(text)), (list) => {
      expect(read(arrayLiteral(list) as string)).toEqual(list)
    }),
  )
})

it('writes numbers and truth values bare, and what is not there as NULL', () => {
  expect(arrayLiteral([1, -2.5, true, null, undefined, 9007199254740993n])).toBe(
    '{1,-2.5,true,NULL,NULL,9007199254740993}',
  )
})

it('leaves bytes and dates to the driver', () => {
  const list = [Buffer.from('a')]
  expect(arrayLiteral(list)).toBe(list)
})
