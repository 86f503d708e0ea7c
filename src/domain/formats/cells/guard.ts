import type { CellFormat } from '../definition/schema'
import { unknownCharacter } from './encoding'
import { CellProblem } from './problem'

/** Compiles the check that a cell holds nothing its layout or encoding would garble. */
export function compileGuard(definition: CellFormat): (text: string) => void {
  const { layout, encoding } = definition
  const quoted = layout.kind === 'delimited' && layout.quote !== 'never'
  const delimiter = layout.kind === 'delimited' && layout.quote === 'never' ? layout.delimiter : ''
  const plain = /^[ -~]*$/
  return (text) => {
    if (plain.test(text) && (delimiter === '' || !text.includes(delimiter))) return
    if (text.includes('\0')) throw new CellProblem('forbidden', 'has a NUL character')
    if (!quoted && /[\r\n]/.test(text)) {
      throw new CellProblem('forbidden', 'has a line break, and the format does not quote')
    }
    if (delimiter !== '' && text.includes(delimiter)) {
      throw new CellProblem('forbidden', `has the delimiter, and the format does not quote`)
    }
    const unknown = unknownCharacter(encoding, text)
    if (unknown === undefined) return
    const point = unknown.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    throw new CellProblem(
      'unknown',
      `has the character '${unknown}' (U+${point}), which ${encoding} does not have`,
    )
  }
}
