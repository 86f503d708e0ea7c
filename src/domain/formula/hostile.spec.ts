import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compileFormula, evaluate, explain, formulaErrors, type FormulaType } from '.'
import { anyFormula, anyInputs, CANARY } from './hostile.fixture'
import { VARIABLES } from './samples.fixture'

const RUNS = 10_000
const MILLISECONDS = 50

const bait: [target: object, name: string][] = [
  [Object.prototype, 'canary'],
  [String.prototype, 'canary'],
  [Array.prototype, 'canary'],
  [Function.prototype, 'canary'],
  [globalThis, 'canary'],
]

beforeAll(() => {
  for (const [target, name] of bait) {
    Object.defineProperty(target, name, { value: CANARY, configurable: true, writable: true })
  }
})

afterAll(() => {
  for (const [target, name] of bait) Reflect.deleteProperty(target, name)
})

/** Everything a caller can see of a formula. */
function observe(text: string, result: FormulaType, values: Record<string, unknown>) {
  const inputs = Object.assign(Object.create({ 'member.age': CANARY }), values, {
    'secret.value': CANARY,
    canary: CANARY,
  }) as Record<string, unknown>
  const compiled = compileFormula(text, { variables: VARIABLES, result })
  if (!compiled.ok) return { compiled, seen: JSON.stringify(compiled) }
  const outcome = evaluate(compiled.formula, inputs)
  return { compiled, outcome, seen: JSON.stringify([outcome, explain(compiled.formula, inputs)]) }
}

/** The least of three, so that a pause of the machine is not taken for a slow formula. */
function leastTime(work: () => void): number {
  let least = Infinity
  for (let turn = 0; turn < 3 && least > MILLISECONDS; turn++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

it(
  `${RUNS} random and hostile formulas: quick, contained, typed, the same each time`,
  () => {
    const count = { values: 0, refused: 0, stopped: 0 }
    const codes = new Set(Object.keys(formulaErrors).filter((code) => code !== 'FORMULA_BROKEN'))
    const property = fc.property(anyFormula, anyInputs, ({ text, result }, values) => {
      const first = observe(text, result, values)
      expect(leastTime(() => observe(text, result, values))).toBeLessThan(MILLISECONDS)
      expect(observe(text, result, values).seen).toBe(first.seen)

      const { compiled, outcome, seen } = first
      // The canary's name may be repeated to whoever wrote it; its value is nowhere to be seen.
      expect(seen).not.toContain(CANARY)
      for (const each of [compiled, outcome]) {
        if (each && !each.ok) expect(codes).toContain(each.error.code)
      }
      count[!compiled.ok ? 'refused' : outcome?.ok ? 'values' : 'stopped'] += 1
    })
    fc.assert(property, { numRuns: RUNS })
    // Not vacuous: many formulas ran to a value, many were refused, some stopped at a value.
    expect(count.values).toBeGreaterThan(RUNS / 10)
    expect(count.refused).toBeGreaterThan(RUNS / 10)
    expect(count.stopped).toBeGreaterThan(RUNS / 100)
  },
  // Thirty thousand formulas on a busy machine.
  300_000,
)
