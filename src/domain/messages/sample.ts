import type { Values, Variables, VariableType } from './event'

/** Thebe that stand for an amount. */
const AMOUNT = 12_345

/**
 * Values that stand for what nobody knows before it happens, so that a text can be looked at beforehand:
 * a text shows its own name in brackets.
 * @param today stands for every date, `YYYY-MM-DD`
 */
export function sampleValues(variables: Variables, today: string): Values {
  const sample: Record<VariableType, (name: string) => string | number> = {
    text: (name) => `[${name}]`,
    money: () => AMOUNT,
    date: () => today,
  }
  return Object.fromEntries(
    Object.entries(variables).map(([name, type]) => [name, sample[type](name)]),
  )
}
