import { keepText } from '../values/text'
import { ONE } from '../values/decimal'
import { takes, type FormulaFunction, type Signature } from './define'

export const TEXT_FUNCTIONS: readonly FormulaFunction[] = [
  {
    name: 'startsWith',
    group: 'text',
    sentence: 'Whether a text begins with another. Capitals count.',
    example: { text: 'startsWith("Ward 7", "Ward")', result: 'true' },
    method: true,
    signatures: [test((text, part) => text.startsWith(part))],
  },
  {
    name: 'endsWith',
    group: 'text',
    sentence: 'Whether a text ends with another. Capitals count.',
    example: { text: 'endsWith("Ward 7", "7")', result: 'true' },
    method: true,
    signatures: [test((text, part) => text.endsWith(part))],
  },
  {
    name: 'contains',
    group: 'text',
    sentence: 'Whether a text has another anywhere in it. Capitals count.',
    example: { text: 'contains("Gaborone West", "West")', result: 'true' },
    method: true,
    signatures: [test((text, part) => text.includes(part), searchCost)],
  },
  {
    name: 'size',
    group: 'text',
    sentence: 'How many characters a text has, or how many entries a list.',
    example: { text: 'size("Ward 7")', result: '6' },
    method: true,
    signatures: [
      takes([['text', 'text']], 'number', (text) => BigInt([...text].length) * ONE),
      takes([['list', 'list-of-text']], 'number', (list) => BigInt(list.length) * ONE),
    ],
  },
  changing('lower', 'A text in small letters.', 'maun', (text) => text.toLowerCase()),
  changing('upper', 'A text in capitals.', 'MAUN', (text) => text.toUpperCase()),
]

function test(holds: (text: string, part: string) => boolean, cost?: Signature['cost']): Signature {
  return takes(
    [
      ['text', 'text'],
      ['part', 'text'],
    ],
    'yes-no',
    holds,
    { cost },
  )
}

/** A search may compare every character of the part at every place of the text. */
function searchCost([text, part]: Parameters<NonNullable<Signature['cost']>>[0]): number {
  return (text as string).length * Math.max(1, (part as string).length)
}

function changing(
  name: string,
  sentence: string,
  result: string,
  change: (text: string) => string,
): FormulaFunction {
  return {
    name,
    group: 'text',
    sentence,
    example: { text: `${name}("Maun")`, result },
    method: true,
    signatures: [takes([['text', 'text']], 'text', (text) => keepText(change(text)))],
  }
}
