import { fates, type Calendar } from './fates'
import { Figures, type ExpectedMonth } from './figures'
import { PeopleMaker, savingsCode, societyCode, type Person } from './people'
import { Random } from './random'

/** What a society brings for one month, as files, with the figures that must come out. */
export type Month = {
  period: string
  members: string
  subscriptions: string
  remittance: string
  rejections: string
  expected: ExpectedMonth
}

const reasons = ['INSUFFICIENT_NET_PAY', 'UNPAID_LEAVE', 'TERMINATED', 'EMPLOYEE_NOT_FOUND']

/**
 * Makes a month by chance, in the shape of case A; the same seed gives the same bytes. It knows what
 * each line is because it made it so: the platform's rules are neither used nor repeated.
 */
export function makeMonth({
  seed,
  period,
  members,
}: {
  seed: number
  period: string
  members: number
}): Month {
  const random = new Random(seed)
  const figures = new Figures(period)
  const makePeople = new PeopleMaker(random)
  const calendar = calendarOf(period)
  const names = Object.keys(fates)
  const people: Person[] = []
  const lines: string[] = []
  const rejections: string[] = []
  for (let index = 0; index < members; index++) {
    // Each fate comes once, then mostly "paid".
    const name = names[index] ?? (random.chance(0.3) ? random.pick(names) : 'paid')
    const person = makePeople.person(index, monthsFrom(period, -random.between(3, 30)))
    people.push(person)
    fates[name]?.({
      ...{ random, figures, makePeople, calendar, person },
      pay: ({
        payrollNumber = person.payrollNumber,
        omang = person.omang,
        code = societyCode,
        amount,
      }) =>
        lines.push(
          [payrollNumber, omang, `${person.surname} ${person.forenames}`, code, pula(amount)].join(
            ',',
          ),
        ),
      reject: (code, amount) =>
        rejections.push([person.payrollNumber, code, pula(amount), random.pick(reasons)].join(',')),
    })
  }
  for (const amount of [2500, 8500, 11_000]) {
    figures.suspend('UNIDENTIFIED', amount)
    const unknown = [makePeople.payrollNumber(0), makePeople.omang('F'), 'Moeti Tiro', societyCode]
    lines.push([...unknown, pula(amount)].join(','))
  }
  const file = (head: string, rows: string[]) => [head, ...rows, ''].join('\n')
  return {
    period,
    members: file(
      memberHead,
      people.map((person) => memberRow(person, period)),
    ),
    subscriptions: file(subscriptionHead, people.flatMap(subscriptionRows)),
    remittance: file('payroll_no,omang,name,deduction_code,amount', random.shuffle(lines)),
    rejections: file('payroll_no,deduction_code,amount,reason', random.shuffle(rejections)),
    expected: figures.expected(),
  }
}

export const subscriptionHead = 'member_no,product,amount,deduction_code,start,end'

export const memberHead =
  'member_no,payroll_no,omang,surname,forenames,sex,date_of_birth,phone,email,payroll_authority,joined_on,status,status_date'

function memberRow(person: Person, period: string): string {
  const { number, payrollNumber, omang, surname, forenames, sex, status, statusDate } = person
  const joined = `${monthsFrom(period, -60)}-01`
  return [
    ...[number, payrollNumber, omang, surname, forenames, sex, '1975-03-14', '', ''],
    ...['GOV', joined, status, statusDate],
  ].join(',')
}

function subscriptionRows({ number, plan, dues, savings, from, until }: Person): string[] {
  const orders = [
    { product: 'DUES', amount: dues, code: societyCode },
    { product: plan?.product, amount: plan?.amount ?? 0, code: societyCode },
    { product: 'SAV', amount: savings, code: savingsCode },
  ]
  return orders
    .filter(({ amount }) => amount > 0)
    .map(({ product, amount, code }) =>
      [number, product, pula(amount), code, from, until].join(','),
    )
}

/** Thebe as a file has them, `-12.05`. */
export function pula(thebe: number): string {
  const digits = String(Math.abs(thebe)).padStart(3, '0')
  return `${thebe < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The month so many months later, `YYYY-MM`. */
export function monthsFrom(period: string, count: number): string {
  const [year, month] = period.split('-').map(Number) as [number, number]
  const months = year * 12 + month - 1 + count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

const calendarOf = (period: string): Calendar => ({
  period,
  previous: monthsFrom(period, -1),
  next: monthsFrom(period, 1),
  left: monthsFrom(period, -2),
})
