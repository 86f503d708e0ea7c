import type { Figures } from './figures'
import {
  dueUnder,
  savingsCode,
  societyCode,
  totalOf,
  type PeopleMaker,
  type Person,
} from './people'
import type { Random } from './random'

/** The months around the one that is made. */
export type Calendar = { period: string; previous: string; next: string; left: string }

/** A line of the remittance as somebody's payroll office writes it. */
export type PaidLine = { payrollNumber: string; omang: string; code: string; amount: number }

export type Making = {
  random: Random
  figures: Figures
  calendar: Calendar
  makePeople: PeopleMaker
  person: Person
  pay: (line: Partial<PaidLine> & { amount: number }) => void
  reject: (code: string, amount: number) => void
}

type Fate = (making: Making) => void

const codes = [societyCode, savingsCode]

/** Pays what is due under the codes, exactly; the line may be written in another way. */
function paid(
  { figures, person, pay }: Making,
  under = codes,
  written: Partial<Pick<PaidLine, 'payrollNumber' | 'omang'>> = {},
): void {
  for (const code of under) {
    const due = dueUnder(person, code)
    if (!due.length) continue
    pay({ ...written, code, amount: totalOf(due) })
    figures.deduct(person.payrollNumber, totalOf(due))
    figures.receive('MATCHED', 1, totalOf(due), due)
  }
}

/** The society's code gets other lines than the one that is due; savings are paid as they are. */
function societyPaid(making: Making, category: string, amounts: number[]): void {
  const due = dueUnder(making.person, societyCode)
  making.figures.deduct(making.person.payrollNumber, totalOf(due))
  making.figures.receive(category, amounts.length, totalOfAmounts(amounts), due)
  for (const amount of amounts) making.pay({ amount })
  paid(making, [savingsCode])
}

const totalOfAmounts = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
const societyDue = ({ person }: Making) => totalOf(dueUnder(person, societyCode))

function missing({ figures, person, random, reject }: Making, code: string): void {
  const due = dueUnder(person, code)
  if (!due.length) return
  figures.deduct(person.payrollNumber, totalOf(due))
  figures.receive('MISSING', 1, 0, due)
  if (random.chance(0.85)) reject(code, totalOf(due))
}

/** Everything still comes, and none of it is due any more. */
function paidInVain({ figures, person, pay }: Making, category: string): void {
  for (const code of codes) {
    const amount = totalOf(dueUnder(person, code))
    if (amount === 0) continue
    pay({ code, amount })
    figures.suspend(category, amount)
  }
}

function splitInTwo(making: Making, category: string, total: number): void {
  const { random } = making
  let first = random.between(1, total - 1)
  // Two equal lines would be one line and its duplicate.
  if (first * 2 === total) first -= 1
  societyPaid(making, category, [first, total - first])
}

const without = (zeros: string) => zeros.replace(/^0+/, '')

function leave(making: Making, status: 'exited' | 'deceased', statusDate: string): void {
  Object.assign(making.person, { status, statusDate })
}

/** What may happen to somebody's deductions in a month. */
export const fates: Record<string, Fate> = {
  paid: (making) => paid(making),
  exited: (making) => {
    leave(making, 'exited', `${making.calendar.left}-15`)
    making.person.until = making.calendar.left
    paidInVain(making, 'EXITED')
  },
  deceased: (making) => {
    leave(making, 'deceased', `${making.calendar.left}-15`)
    making.person.until = making.calendar.left
    paidInVain(making, 'DECEASED')
  },
  'left on the last day of the month before, orders still open': (making) => {
    leave(making, 'exited', `${making.calendar.previous}-28`)
    paidInVain(making, 'EXITED')
  },
  'left on the first day of the month': (making) => {
    leave(making, 'exited', `${making.calendar.period}-01`)
    paid(making)
  },
  'died in the month': (making) => {
    leave(making, 'deceased', `${making.calendar.period}-20`)
    paid(making)
  },
  ceased: (making) => {
    making.person.until = making.calendar.previous
    paidInVain(making, 'CEASED_STILL_PAID')
  },
  'in its last month': (making) => {
    making.person.until = making.calendar.period
    paid(making)
  },
  'starts next month': (making) => {
    making.person.from = making.calendar.next
    paidInVain(making, 'UNEXPECTED')
  },
  'has no order at all': (making) => {
    paidInVain(making, 'UNEXPECTED')
    Object.assign(making.person, { plan: null, dues: 0, savings: 0 })
  },
  missing: (making) => codes.forEach((code) => missing(making, code)),
  'missing savings': (making) => {
    paid(making, [societyCode])
    missing(making, savingsCode)
  },
  short: (making) =>
    societyPaid(making, 'SHORT', [making.random.between(1, societyDue(making) - 1)]),
  'short by a thebe': (making) => societyPaid(making, 'SHORT', [societyDue(making) - 1]),
  over: (making) =>
    societyPaid(making, 'OVER', [societyDue(making) + making.random.between(1, 9999)]),
  split: (making) => splitInTwo(making, 'MATCHED', societyDue(making)),
  'split and short': (making) => splitInTwo(making, 'SHORT', societyDue(making) - 7),
  'split and over': (making) => splitInTwo(making, 'OVER', societyDue(making) + 11),
  duplicate: (making) => {
    paid(making)
    making.pay({ amount: societyDue(making) })
    making.figures.suspend('DUPLICATE', societyDue(making))
  },
  'duplicate, once without its zeros': (making) => {
    making.person.payrollNumber = making.makePeople.payrollNumber(2)
    paid(making)
    const amount = societyDue(making)
    making.pay({ amount, payrollNumber: without(making.person.payrollNumber) })
    making.figures.suspend('DUPLICATE', amount)
  },
  unexpected: (making) => {
    making.person.savings = 0
    paid(making)
    making.pay({ code: savingsCode, amount: 5000 })
    making.figures.suspend('UNEXPECTED', 5000)
  },
  'unexpected twice': (making) => {
    making.person.savings = 0
    paid(making)
    for (const category of ['UNEXPECTED', 'DUPLICATE']) {
      making.pay({ code: savingsCode, amount: 5000 })
      making.figures.suspend(category, 5000)
    }
  },
  'under a wrong code': (making) => {
    making.pay({ code: '4479', amount: societyDue(making) })
    making.figures.suspend('WRONG_CODE', societyDue(making))
    missing(making, societyCode)
    paid(making, [savingsCode])
  },
  'under a wrong code as well': (making) => {
    paid(making)
    making.pay({ code: '4479', amount: 2500 })
    making.figures.suspend('WRONG_CODE', 2500)
  },
  reversal: (making) => {
    paid(making)
    making.pay({ amount: -societyDue(making) })
    making.figures.suspend('REVERSAL', -societyDue(making))
  },
  'reversal of an earlier month': (making) => {
    making.pay({ amount: -societyDue(making) })
    making.figures.suspend('REVERSAL', -societyDue(making))
    codes.forEach((code) => missing(making, code))
  },
  'without its zeros': (making) => {
    making.person.payrollNumber = making.makePeople.payrollNumber(2)
    paid(making, codes, { payrollNumber: without(making.person.payrollNumber) })
  },
  'under another payroll number, by Omang': (making) =>
    paid(making, codes, { payrollNumber: making.makePeople.payrollNumber(0) }),
  'by Omang alone': (making) => paid(making, codes, { payrollNumber: '' }),
  'by payroll number alone': (making) => paid(making, codes, { omang: '' }),
}
