import { describe, expect, it } from '@jest/globals'
import { defineErrors } from '../domain/errors'
import { safeError } from './logger'

const errors = defineErrors({ ROW_BAD: { status: 400, next: 'Correct the row.' } })

describe('an error in the log', () => {
  it('keeps our own text, which names fields and rows', () => {
    expect(safeError(errors.ROW_BAD('Row 7: amount'))).toMatchObject({
      code: 'ROW_BAD',
      message: 'Row 7: amount',
    })
  })

  it('leaves out the text of a foreign error, and of what caused it', () => {
    const query = new Error('Failed query: insert … params: 123456789, Naledi', {
      cause: new Error('Key (omang)=(123456789) already exists'),
    })
    const written = JSON.stringify(safeError(query))
    expect(written).not.toMatch(/123456789|Naledi/)
    expect(safeError(query)).toMatchObject({
      type: 'Error',
      trace: expect.arrayContaining([expect.stringMatching(/^at /)]),
    })
  })
})
