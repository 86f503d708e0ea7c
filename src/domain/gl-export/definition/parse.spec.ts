import { expect, it } from '@jest/globals'
import { shippedLedgerFormats } from '../shipped'
import { ledgerFormatProblems, parseLedgerFormat } from './parse'

const plain = shippedLedgerFormats.find(({ key }) => key === 'plain-csv')?.definition
const column = { name: 'x', source: 'journal.narrative', type: 'text' }

it.each([
  ['an unknown field', { line: { columns: [{ ...column, source: 'member.omang' }] } }, /no known/],
  ['no account', { line: { columns: [column] } }, /account\.code/],
  ['one side only', { line: { columns: [{ ...column, source: 'line.debit' }] } }, /line\.amount/],
  ['a wrong type', { line: { columns: [{ ...column, type: 'date' }] } }, /must be of type text/],
  [
    'an amount after the last line',
    { end: { columns: [{ ...column, source: 'line.amount' }] } },
    /after/,
  ],
  ['files that cannot be told apart', { maximumLines: 300 }, /\{part\}/],
  ['a name with a path', { fileName: '../x.csv' }, /file name/],
  ['a setting that no format has', { macro: true }, /no format has: macro/],
  [
    'an identifier that would be cut',
    {
      line: { columns: [{ ...column, source: 'account.code', width: 3, tooLong: 'truncate' }] },
    },
    /never truncated/,
  ],
])('refuses %s', (_, changes, message) => {
  const problems = ledgerFormatProblems({ ...plain, ...changes })
  expect(problems.map((problem) => `${problem.path} ${problem.message}`).join(' ')).toMatch(message)
  expect(() => parseLedgerFormat({ ...plain, ...changes })).toThrow(/not valid/)
})
