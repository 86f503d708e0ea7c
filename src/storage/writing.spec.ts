import { describe, expect, it } from '@jest/globals'
import { setTimeout } from 'node:timers/promises'
import { together } from './writing'

const failing = async (message: string, milliseconds: number): Promise<never> => {
  await setTimeout(milliseconds)
  throw new Error(message)
}

describe('writes that do not wait for each other', () => {
  it('answers with what both made', async () => {
    await expect(together(setTimeout(5, 'run'), setTimeout(1, 3))).resolves.toEqual(['run', 3])
  })

  it('throws the failure that came first, whichever it is', async () => {
    await expect(together(failing('later', 20), failing('sooner', 1))).rejects.toThrow('sooner')
    await expect(together(failing('sooner', 1), failing('later', 20))).rejects.toThrow('sooner')
  })

  it('ends only when both have ended', async () => {
    let isWritten = false
    const slow = setTimeout(20).then(() => (isWritten = true))
    await expect(together(failing('refused', 1), slow)).rejects.toThrow('refused')
    expect(isWritten).toBe(true)
  })
})
