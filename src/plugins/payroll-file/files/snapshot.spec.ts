import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readSnapshot, sourceBuilder, writeSnapshot } from './snapshot'

const sources = ['member.surname', 'member.custom.ward', 'line.amount']
const line = fc.tuple(fc.string(), fc.option(fc.string()), fc.integer())

/** The bytes in pieces that end anywhere, also inside a character. */
async function* inPieces(bytes: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size)
  }
}

describe('the snapshot of a run', () => {
  it('should read back what was written, wherever the bytes are cut', async () => {
    const lines = fc.array(line, { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        const read: unknown[] = []
        const bytes = inPieces(writeSnapshot(sources, rows), size)
        for await (const source of readSnapshot(bytes)) read.push(source)
        expect(read).toEqual(
          rows.map(([surname, ward, amount]) => ({
            member: { surname, custom: { ward } },
            line: { amount },
          })),
        )
      }),
    )
  })

  it('should keep more lines than fit in one chunk, in their order', async () => {
    const rows = Array.from({ length: 4500 }, (_, index) => ['Módise', null, index] as const)
    const amounts: unknown[] = []
    for await (const source of readSnapshot(writeSnapshot(sources, rows))) {
      amounts.push((source.line as { amount: number }).amount)
    }
    expect(amounts).toEqual(rows.map(([, , index]) => index))
  })

  it('should nest values by the paths of their sources', () => {
    expect(sourceBuilder(sources)(['Tau', 'North', 5])).toEqual({
      member: { surname: 'Tau', custom: { ward: 'North' } },
      line: { amount: 5 },
    })
  })
})
