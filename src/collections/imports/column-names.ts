import { rejectColumns } from './columns'
import { importErrors } from './errors'
import type { ColumnNames, Columns } from './types'

export type Header = {
  /** As the file names its columns, in small letters. */
  names: string[]
  /** Our column at each place; null where the file's is left out. */
  columns: (string | null)[]
}

/** The name of a column as it is compared. */
export const columnName = (cell: string): string => cell.trim().toLowerCase()

/**
 * The first row of a file, in our columns.
 * @throws IMPORT_COLUMNS when one is missing, unknown or there twice
 */
export function readHeader(
  cells: string[],
  { required, optional = [] }: Columns,
  given: ColumnNames = {},
): Header {
  const names = cells.map(columnName)
  const columns = names.map((name) => (name in given ? (given[name] ?? null) : name))
  const known = new Set([...required, ...optional, ...rejectColumns])
  const used = columns.filter((column) => column !== null)
  const problems = [
    list(
      'missing',
      required.filter((column) => !used.includes(column)),
    ),
    list(
      'unknown',
      used.filter((column) => !known.has(column)).map((column) => column || '(no name)'),
    ),
    list(
      'named twice',
      used.filter((column, at) => used.indexOf(column) !== at),
    ),
  ].filter(Boolean)
  if (!problems.length) return { names, columns }
  throw importErrors.IMPORT_COLUMNS(`The columns are not those expected: ${problems.join('; ')}.`)
}

const list = (what: string, names: string[]): string =>
  names.length ? `${what}: ${names.join(', ')}` : ''

/** What other systems call our columns; compared without spaces and signs. */
const usualNames: Record<string, readonly string[]> = {
  member_no: ['memberno', 'membernumber', 'membershipnumber', 'membershipno', 'membercode'],
  payroll_no: [
    'payrollnumber',
    'employeenumber',
    'employeeno',
    'staffno',
    'staffnumber',
    'forceno',
  ],
  omang: ['omangnumber', 'omangno', 'nationalid', 'idnumber', 'idno', 'identitynumber'],
  passport: ['passportnumber', 'passportno'],
  surname: ['lastname', 'familyname', 'sefane'],
  forenames: ['firstname', 'firstnames', 'forename', 'givennames', 'names', 'maina', 'leina'],
  sex: ['gender', 'bong'],
  date_of_birth: ['dob', 'birthdate', 'birthday'],
  phone: ['phonenumber', 'cell', 'cellphone', 'mobile', 'mobilenumber', 'telephone', 'contact'],
  email: ['emailaddress', 'mail'],
  payroll_authority: ['authority', 'employer', 'paypoint', 'payroll'],
  joined_on: ['joindate', 'datejoined', 'joiningdate', 'membersince', 'startdate'],
  status_date: ['statusfrom', 'dateofstatus'],
  product: ['productcode', 'plan', 'scheme'],
  amount: ['premium', 'contribution', 'instalment', 'monthlyamount'],
  deduction_code: ['deductioncode', 'code', 'paycode'],
  start: ['from', 'startmonth', 'firstmonth', 'effectivefrom'],
  end: ['until', 'to', 'endmonth', 'lastmonth', 'effectiveto'],
}

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Which of our columns each of a file's is likely to be; a column is suggested once. */
export function suggestColumns(cells: string[], { required, optional = [] }: Columns): ColumnNames {
  const ours = [...required, ...optional]
  const taken = new Set<string>()
  const suggested: Record<string, string | null> = {}
  for (const cell of cells) {
    const column = ours.find((each) => !taken.has(each) && isCalled(cell, each)) ?? null
    if (column) taken.add(column)
    suggested[columnName(cell)] = column
  }
  return suggested
}

const isCalled = (cell: string, column: string): boolean =>
  bare(cell) === bare(column) || (usualNames[column] ?? []).includes(bare(cell))
