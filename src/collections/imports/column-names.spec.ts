import { expect, it } from '@jest/globals'
import { readHeader, suggestColumns } from './column-names'

const columns = { required: ['payroll_no', 'surname'], optional: ['phone', 'ward'] }

it('takes a file whose columns are ours, in any order and any letters', () => {
  expect(readHeader(['Surname', ' PAYROLL_NO '], columns)).toEqual({
    names: ['surname', 'payroll_no'],
    columns: ['surname', 'payroll_no'],
  })
})

it('reads a file with names of its own, and leaves columns out', () => {
  const given = { 'staff no': 'payroll_no', 'last name': 'surname', remarks: null }
  expect(readHeader(['Staff No', 'Last Name', 'Remarks'], columns, given).columns).toEqual([
    'payroll_no',
    'surname',
    null,
  ])
})

it('names what is missing, unknown or given to two columns', () => {
  const header =
    (cells: string[], given = {}) =>
    () =>
      readHeader(cells, columns, given)
  expect(header(['surname'])).toThrow('missing: payroll_no')
  expect(header(['surname', 'payroll_no', 'shoe size'])).toThrow('unknown: shoe size')
  expect(header(['surname', 'payroll_no', 'name'], { name: 'surname' })).toThrow(
    'named twice: surname',
  )
  expect(header(['surname', 'payroll_no', 'x'], { x: 'nothing' })).toThrow('unknown: nothing')
})

it('suggests by the usual names of other systems, each of our columns once', () => {
  expect(
    suggestColumns(['Employee No.', 'Last name', 'Cell', 'Mobile', 'Ward', 'Shoe'], columns),
  ).toEqual({
    'employee no.': 'payroll_no',
    'last name': 'surname',
    cell: 'phone',
    mobile: null,
    ward: 'ward',
    shoe: null,
  })
})
