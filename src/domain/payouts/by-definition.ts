import {
  type DetailSource,
  fileName,
  type FormatContext,
  type FormatDefinition,
  renderWhole,
} from '../formats'
import { unknownCharacter } from '../formats/parts'
import { assertPayable } from './check'
import { withoutAccents } from './letters'
import type { PaymentBatch, PaymentLine, PayoutFormat } from './types'

type Version = { key: string; version: number; name: string }

/** A layout that a society made as data, as a bank file is written by it. */
export const formatByDefinition = (
  version: Version,
  definition: FormatDefinition,
): PayoutFormat => ({
  ...version,
  contentType: definition.layout.kind === 'delimited' ? 'text/csv' : 'text/plain',
  fileName: (batch) => fileName(definition, contextOf(batch)),
  render: async (batch) => {
    assertPayable(batch)
    const lines = batch.lines.map((line) => sourceOf(definition, line))
    const { bytes } = await renderWhole(definition, contextOf(batch), lines)
    return bytes
  },
})

/** What a file says of a batch as a whole. */
export function contextOf({
  id,
  number,
  payOn,
  currency,
  from,
  society,
}: PaymentBatch): FormatContext {
  return {
    run: { period: payOn.slice(0, 7), date: payOn, sequence: number, currency, reference: id },
    authority: { code: '' },
    society,
    payer: from,
  }
}

/** One payment, under the names of `listSources('payout')`. */
export function sourceOf(
  { encoding }: Pick<FormatDefinition, 'encoding'>,
  { reference, name, branch, account, narrative, amount }: PaymentLine,
): DetailSource {
  const fit = (text: string) => letters(encoding, text)
  const payment = { reference, branch, account, name: fit(name), narrative: fit(narrative) }
  return { payment, line: { amount } }
}

/** People are called what they are called: what the encoding lacks loses its accent, or becomes a full stop. */
function letters(encoding: FormatDefinition['encoding'], text: string): string {
  const one = (letter: string) =>
    unknownCharacter(encoding, letter) === undefined ? letter : withoutAccents(letter)
  return [...text.normalize('NFC')]
    .map(one)
    .map((letter) => (unknownCharacter(encoding, letter) === undefined ? letter : '.'))
    .join('')
}
