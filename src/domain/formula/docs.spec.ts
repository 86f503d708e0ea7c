import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { compileFormula, describeLanguage, FORMULA_LIMITS, FORMULA_TYPES } from '.'
import { formatCurrency, parseAmount } from '../money'
import { resultOf, VARIABLES } from './samples.fixture'

const page = readFileSync(new URL('../../../docs/formulas.md', import.meta.url), 'utf8')

const EXAMPLE = /```formula\n([\s\S]+?)```\n\n([\s\S]+?)\*\*(.+?)\*\*/g
const INPUT = /`([\w.]+)` = `(.+?)`/g

/** A value as the page writes it. */
function read(written: string): unknown {
  if (written.startsWith('P')) return parseAmount(written.slice(1).replaceAll(',', ''))
  if (written === 'empty') return null
  return /^\d+$/.test(written) ? Number(written) : written
}

function write(value: unknown): string {
  if (typeof value === 'number') return formatCurrency(value)
  return value === true ? 'yes' : value === false ? 'no' : String(value)
}

describe('docs/formulas.md', () => {
  const examples = [...page.matchAll(EXAMPLE)]

  it('has ten worked examples', () => expect(examples).toHaveLength(10))

  it.each(examples.map(([, text = '', given = '', result = '']) => [text.trim(), given, result]))(
    '%s',
    (text, given, result) => {
      const inputs = Object.fromEntries(
        [...given.matchAll(INPUT)].map(([, name = '', value = '']) => [name, read(value)]),
      )
      const type = result.startsWith('P') ? 'money' : 'yes-no'
      expect(write(resultOf(text, type, inputs))).toBe(result)
    },
  )

  it('lists each function and sign with its sentence, example and result', () => {
    const { functions, operators } = describeLanguage()
    for (const { sentence, example } of [...functions, ...operators]) {
      const row = `| ${sentence} | \`${example.text.replaceAll('|', '\\|')}\` | ${example.result} |`
      expect(page).toContain(row)
    }
  })

  it('quotes messages as they are', () => {
    const refusals = page.slice(page.indexOf('## When it is refused'), page.indexOf('## Limits'))
    const rows = [...refusals.matchAll(/^\| `(.+?)` \| (.+) \|$/gm)]
    expect(rows.length).toBeGreaterThan(5)
    for (const [, text = '', message] of rows) {
      const outcomes = FORMULA_TYPES.map((result) =>
        compileFormula(text, { variables: VARIABLES, result }),
      )
      expect(outcomes.map((each) => !each.ok && each.error.message)).toContain(message)
    }
  })

  it('names the limits as they are', () => {
    const limits = page.slice(page.indexOf('## Limits'))
    for (const limit of Object.values(FORMULA_LIMITS)) {
      expect(limits).toMatch(new RegExp(`[| ]${limit.toLocaleString('en')}[ ,]`))
    }
  })
})
