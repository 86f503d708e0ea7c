import { describe, expect, it } from '@jest/globals'
import { compileFormula, describeLanguage, evaluate, FORMULA_TYPES } from '..'
import { formatAmount } from '../../money'

const { functions, operators, limits } = describeLanguage()
const examples = [...functions, ...operators].map(({ example }) => example)

/** The result as the side panel writes it, whatever its type. */
function worked(text: string): string {
  for (const result of FORMULA_TYPES) {
    const compiled = compileFormula(text, { variables: [], result })
    const outcome = compiled.ok ? evaluate(compiled.formula, {}) : compiled
    if (!outcome.ok) continue
    return result === 'money' ? formatAmount(outcome.value as number) : String(outcome.value)
  }
  return 'refused'
}

describe('what the editor lists', () => {
  it.each(examples.map(({ text, result }) => [text, result]))('%s is %s', (text, result) => {
    expect(worked(text)).toBe(result)
  })

  it('describes each function and operator once, with a sentence and signatures', () => {
    const names = [...functions.map(({ name }) => name), ...operators.map(({ symbol }) => symbol)]
    expect(new Set(names).size).toBe(names.length)
    for (const { sentence, example } of [...functions, ...operators]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/)
      expect(example.text).not.toBe('')
    }
    expect(functions.find(({ name }) => name === 'percent')?.signatures).toEqual([
      'percent(amount: money, rate: text) → money',
      'percent(amount: money, rate: number) → money',
    ])
  })

  it('shows each function at work in its own example', () => {
    for (const { name, example } of functions) expect(example.text).toContain(`${name}(`)
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify({ functions, operators, limits }))).toEqual({
      functions,
      operators,
      limits,
    })
  })
})
