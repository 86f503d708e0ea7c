import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { slicesOf } from './slices'

async function* from(chunks: Uint8Array[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

describe('slices of a stream', () => {
  it('lose no byte and are all full but the last', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array()),
        fc.integer({ min: 1, max: 40 }),
        async (chunks, size) => {
          const slices: Buffer[] = []
          for await (const slice of slicesOf(from(chunks), size)) slices.push(Buffer.from(slice))
          expect(Buffer.concat(slices)).toEqual(Buffer.concat(chunks))
          expect(slices.slice(0, -1).every((slice) => slice.length === size)).toBe(true)
          expect(slices.every((slice) => slice.length > 0 && slice.length <= size)).toBe(true)
        },
      ),
    )
  })
})
