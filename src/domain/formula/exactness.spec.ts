import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatAmount } from '../money'
import { resultOf } from './samples.fixture'

type Worked = { text: string; thebe: bigint }

const pula = (thebe: number): string => `pula("${formatAmount(thebe)}")`

/** Formulas of amounts, each with its result in BigInt beside it. */
const { amount } = fc.letrec<{ amount: Worked }>((tie) => {
  const inner = tie('amount')
  return {
    amount: fc.oneof(
      { depthSize: 'small' },
      fc
        .integer({ min: -1_000_000_000, max: 1_000_000_000 })
        .map((thebe) => ({ text: pula(thebe), thebe: BigInt(thebe) })),
      fc.tuple(inner, inner).map(([a, b]) => ({
        text: `(${a.text} + ${b.text})`,
        thebe: a.thebe + b.thebe,
      })),
      fc.tuple(inner, inner).map(([a, b]) => ({
        text: `(${a.text} - ${b.text})`,
        thebe: a.thebe - b.thebe,
      })),
      fc.tuple(inner, fc.integer({ min: -12, max: 12 })).map(([a, factor]) => ({
        text: `(${a.text} * ${factor})`,
        thebe: a.thebe * BigInt(factor),
      })),
      fc.tuple(inner, inner).map(([a, b]) => ({
        text: `min(${a.text}, ${b.text})`,
        thebe: a.thebe < b.thebe ? a.thebe : b.thebe,
      })),
    ),
  }
})

const anyThebe = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })

/** True when thebe is dividend / divisor to the nearest whole, a half away from zero. */
function isNearest(thebe: number, dividend: bigint, divisor: bigint): boolean {
  const off = 2n * (BigInt(thebe) * divisor - dividend)
  const [distance, whole] = [off < 0n ? -off : off, divisor < 0n ? -divisor : divisor]
  const positive = dividend < 0n === divisor < 0n
  const away = (off > 0n === divisor > 0n) === positive
  return distance < whole || (distance === whole && away)
}

describe('money is exact', () => {
  it('adds, subtracts, multiplies and compares as BigInt does', () => {
    fc.assert(
      fc.property(amount, ({ text, thebe }) => {
        const result = resultOf(text, 'money')
        const great =
          thebe > BigInt(Number.MAX_SAFE_INTEGER) || thebe < -BigInt(Number.MAX_SAFE_INTEGER)
        // Text too long, nested too deep or too great on the way is refused, never approximated.
        if (typeof result === 'string') return expect(result).toMatch(/TOO_/)
        expect(great).toBe(false)
        expect(BigInt(result as number)).toBe(thebe)
      }),
      { numRuns: 3_000 },
    )
  })

  it('takes a percentage to the nearest thebe, a half away from zero', () => {
    const rates = fc.oneof(
      fc.nat(100_000_000),
      fc.nat(200).map((half) => half * 500_000),
    )
    fc.assert(
      fc.property(anyThebe, rates, (thebe, millionths) => {
        const rate = formatAmount(millionths, 6)
        const result = resultOf(`percent(${pula(thebe)}, "${rate}")`, 'money') as number
        expect(isNearest(result, BigInt(thebe) * BigInt(millionths), 100_000_000n)).toBe(true)
        expect(resultOf(`percent(${pula(thebe)}, ${rate})`, 'money')).toBe(result)
      }),
      { numRuns: 3_000 },
    )
  })

  it('divides to the nearest thebe, a half away from zero', () => {
    const divisors = fc.integer({ min: -1_000, max: 1_000 }).filter((divisor) => divisor !== 0)
    fc.assert(
      fc.property(anyThebe, divisors, (thebe, divisor) => {
        const result = resultOf(`divide(${pula(thebe)}, ${divisor})`, 'money') as number
        expect(isNearest(result, BigInt(thebe), BigInt(divisor))).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  it('rounds to a multiple of the step, up or down by less than one step', () => {
    fc.assert(
      fc.property(anyThebe, fc.integer({ min: 1, max: 100_000 }), (thebe, step) => {
        const up = resultOf(`roundUp(${pula(thebe)}, ${pula(step)})`, 'money') as number
        const down = resultOf(`roundDown(${pula(thebe)}, ${pula(step)})`, 'money') as number
        expect(up - thebe).toBeGreaterThanOrEqual(0)
        expect(up - thebe).toBeLessThan(step)
        expect(thebe - down).toBeGreaterThanOrEqual(0)
        expect(thebe - down).toBeLessThan(step)
        expect([Math.abs(up % step), Math.abs(down % step)]).toEqual([0, 0])
      }),
      { numRuns: 1_000 },
    )
  })

  it('counts days as the calendar does, and twelve completed months as a year', () => {
    const days = fc.integer({ min: 0, max: 3_000 })
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((day) =>
          new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
        )
        const inputs = { today: to, 'member.joined': from }
        const count = (name: string) =>
          resultOf(`${name}(member.joined, today)`, 'number', inputs) as number
        expect(count('daysBetween')).toBe(Math.abs(a - b))
        expect(count('yearsBetween')).toBe(Math.floor(count('monthsBetween') / 12))
        expect(count('yearsBetween')).toBe(count('ageOn'))
      }),
      { numRuns: 1_000 },
    )
  })
})
