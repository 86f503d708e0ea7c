/** A society's month in CSV, the same for the same number of members; made while it is read. */
const SURNAMES = ['Molefe', 'Segale', 'Tau', 'Modise', 'Kgosi', 'Dube', 'Mogapi', 'Seretse']
const FORENAMES = ['Kagiso', 'Boitumelo', 'Lorato', 'Tshepo', 'Neo', 'Onalenna', 'Thabo', 'Mpho']
const PLANS = [
  ['FUN-A', '85.00'],
  ['FUN-B', '120.50'],
  ['FUN-C', '175.75'],
] as const

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
const digits = (number: number): string => String(number).padStart(9, '0')

/** Every tenth number begins with a zero, and no two are alike. */
export const payrollNumber = (index: number): string =>
  digits(((index * 7919) % 99_999_989) + (index % 10 ? 100_000_000 : 0))
const omang = (index: number): string => digits(100_000_000 + index)
export const memberNumber = (index: number): string => `M${String(index + 1).padStart(6, '0')}`
const saves = (index: number): boolean => index % 5 < 3

export function* membersCsv(members: number): Generator<string> {
  yield 'member_no,payroll_no,omang,surname,forenames,sex,date_of_birth,phone,email,payroll_authority,joined_on,status,status_date\n'
  for (let index = 0; index < members; index += 1) {
    const born = `19${60 + (index % 40)}-0${1 + (index % 9)}-1${index % 10}`
    yield `${memberNumber(index)},${payrollNumber(index)},${omang(index)},${pick(SURNAMES, index)},${pick(FORENAMES, index >> 3)},${index % 2 ? 'M' : 'F'},${born},,,GOV,2020-01-01,active,\n`
  }
}

export function* subscriptionsCsv(members: number): Generator<string> {
  yield 'member_no,product,amount,deduction_code,start,end\n'
  for (let index = 0; index < members; index += 1) {
    const [plan, premium] = pick(PLANS, index)
    yield `${memberNumber(index)},DUES,25.00,4471,2026-01,\n`
    if (index % 10) yield `${memberNumber(index)},${plan},${premium},4471,2026-01,\n`
    if (saves(index))
      yield `${memberNumber(index)},SAV,${100 + (index % 50) * 5}.00,4473,2026-01,\n`
  }
}

/** Two in a hundred are short, one is missing, one is of nobody. */
export function* remittanceCsv(members: number): Generator<string> {
  yield 'payroll_no,omang,name,deduction_code,amount\n'
  for (let index = 0; index < members; index += 1) {
    const who =
      index % 100 === 7
        ? `${digits(800_000_000 + index)},${digits(900_000_000 + index)}`
        : `${payrollNumber(index)},${omang(index)}`
    if (index % 100 === 3) continue
    const premium = index % 10 ? Number(pick(PLANS, index)[1]) : 0
    const paid = index % 50 === 1 ? 15 : 25 + premium
    yield `${who},${pick(SURNAMES, index)} ${pick(FORENAMES, index >> 3)},4471,${paid.toFixed(2)}\n`
    if (saves(index))
      yield `${who},${pick(SURNAMES, index)} ${pick(FORENAMES, index >> 3)},4473,${100 + (index % 50) * 5}.00\n`
  }
}

const LINES_PER_PIECE = 2000

/** Lines as the pieces of a file. */
export async function* bytesOf(lines: Iterable<string>): AsyncGenerator<Buffer> {
  let piece: string[] = []
  for (const line of lines) {
    piece.push(line)
    if (piece.length < LINES_PER_PIECE) continue
    yield Buffer.from(piece.join(''))
    piece = []
  }
  if (piece.length) yield Buffer.from(piece.join(''))
}

export async function contentOf(lines: Iterable<string>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of bytesOf(lines)) pieces.push(piece)
  return Buffer.concat(pieces)
}
