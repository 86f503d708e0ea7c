import { alignOf, isNumeric, padOf } from '../definition/defaults'
import type { CellFormat, FormatColumn } from '../definition/schema'
import { CellProblem } from './problem'

export type Padding = { add(text: string): string; strip(text: string): string }

const none: Padding = { add: (text) => text, strip: (text) => text }

/**
 * Compiles the padding of a column.
 * An empty value is written as spaces whatever the padding, so that it never reads as a zero.
 * The zeros before a text are kept when it is read: they may be its own.
 */
export function compilePadding(definition: CellFormat, column: FormatColumn): Padding {
  const pad = padOf(definition, column)
  const { width } = column
  if (pad === undefined || width === undefined) return none
  const right = alignOf(column) === 'right'
  const fixed = definition.layout.kind === 'fixed'
  const strip = pad === '0' ? (text: string) => text : stripper(pad, right)
  const fill = right ? (isNumeric(column) && pad === '0' ? zeroFill : padLeft) : padRight
  return {
    add(text) {
      if (text === '') return fixed ? ' '.repeat(width) : ''
      if (pad !== ' ' && pad !== '0' && strip(text) !== text) {
        throw new CellProblem('forbidden', `has its padding character ${pad} at the padded end`)
      }
      return fill(text, width, pad)
    },
    strip: (text) => (text.trim() === '' ? '' : strip(text)),
  }
}

/** The sign of a negative number stands before its zeros. */
function zeroFill(text: string, width: number): string {
  return text.startsWith('-')
    ? `-${text.slice(1).padStart(width - 1, '0')}`
    : text.padStart(width, '0')
}

function padLeft(text: string, width: number, pad: string): string {
  return text.padStart(width, pad)
}

function padRight(text: string, width: number, pad: string): string {
  return text.padEnd(width, pad)
}

function stripper(pad: string, right: boolean): (text: string) => string {
  return (text) => {
    let start = 0
    let end = text.length
    while (right && start < end && text[start] === pad) start += 1
    while (!right && end > start && text[end - 1] === pad) end -= 1
    return text.slice(start, end)
  }
}
