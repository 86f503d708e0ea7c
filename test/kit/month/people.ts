import type { Due } from './figures'
import type { Random } from './random'

export type Person = {
  number: string
  payrollNumber: string
  omang: string
  surname: string
  forenames: string
  sex: 'F' | 'M'
  status: 'active' | 'exited' | 'deceased'
  statusDate: string
  /** Thebe by product: the funeral plan, dues, savings; none for somebody who only is a member. */
  plan: Due | null
  dues: number
  savings: number
  from: string
  until: string
}

export const societyCode = '4471'
export const savingsCode = '4473'

const plans = [
  { product: 'FUN-A', amount: 8500 },
  { product: 'FUN-B', amount: 12_050 },
  { product: 'FUN-C', amount: 17_575 },
]
const surnames = ['Baruti', 'Dube', 'Kgosi', 'Modise', 'Nkwe', 'Pheto', 'Segale', 'Tšhekedi']
const forenames = ['Amantle', 'Bakang', 'Kagiso', 'Larona', 'Mpho', 'Neo', "N'dalamo", 'Thabo']

/** Makes people whose numbers nobody else has, with or without leading zeros. */
export class PeopleMaker {
  private readonly taken = new Set<string>()

  constructor(private readonly random: Random) {}

  /** A payroll number of nine digits; without its zeros it still is nobody else's. */
  payrollNumber(zeros: number): string {
    const { random, taken } = this
    for (;;) {
      const digits = `${random.between(1, 9)}${random.digits(8 - zeros)}`
      if (taken.has(digits)) continue
      taken.add(digits)
      return digits.padStart(9, '0')
    }
  }

  /** The fifth digit of an Omang tells the sex: 1 for men, 2 for women. */
  omang(sex: Person['sex']): string {
    const { random, taken } = this
    for (;;) {
      const omang = `${random.digits(4)}${sex === 'M' ? 1 : 2}${random.digits(4)}`
      if (taken.has(`omang ${omang}`)) continue
      taken.add(`omang ${omang}`)
      return omang
    }
  }

  person(index: number, from: string): Person {
    const { random } = this
    const sex = random.pick(['F', 'M'] as const)
    return {
      number: `M${String(index + 1).padStart(6, '0')}`,
      payrollNumber: this.payrollNumber(random.chance(0.5) ? random.between(1, 3) : 0),
      omang: this.omang(sex),
      surname: random.pick(surnames),
      forenames: random.pick(forenames),
      sex,
      status: 'active',
      statusDate: '',
      plan: random.chance(0.87) ? random.pick(plans) : null,
      dues: 2500,
      savings: random.chance(0.6) ? random.between(10, 198) * 500 : 0,
      from,
      until: '',
    }
  }
}

/** What somebody is due under a code, the funeral premium first. */
export function dueUnder({ plan, dues, savings }: Person, code: string): Due[] {
  const due =
    code === savingsCode
      ? [{ product: 'SAV', amount: savings }]
      : [...(plan ? [plan] : []), { product: 'DUES', amount: dues }]
  return due.filter(({ amount }) => amount > 0)
}

export const totalOf = (due: Due[]): number => due.reduce((sum, { amount }) => sum + amount, 0)
