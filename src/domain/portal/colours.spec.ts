import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { brandColours, contrast, READABLE_CONTRAST } from './colours'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)
const page = fc.constantFrom('#ffffff', '#14171a')

describe('the colours of a society', () => {
  it('knows the ratios of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('can be read whatever colour the society chose', () => {
    fc.assert(
      fc.property(colour, page, (chosen, behind) => {
        const { fill, onFill, text } = brandColours(chosen, behind)
        expect(contrast(fill, onFill)).toBeGreaterThanOrEqual(READABLE_CONTRAST)
        expect(contrast(text, behind)).toBeGreaterThanOrEqual(READABLE_CONTRAST)
      }),
    )
  })

  it('keeps a colour that is readable already', () => {
    expect(brandColours('#0B3D91', '#ffffff')).toEqual({
      ...{ fill: '#0b3d91', onFill: '#ffffff', text: '#0b3d91' },
    })
  })

  it.each(['red', '#fff', '#12345g', '', null, undefined, '#123456;}'])(
    'takes its own colour for %p',
    (chosen) => {
      expect(brandColours(chosen, '#ffffff').fill).toBe('#17616f')
    },
  )
})
