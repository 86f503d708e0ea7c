import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isSpreadsheetFile, spreadsheetText, textOfCell } from './spreadsheet'

describe('cells for a spreadsheet', () => {
  it.each([
    ['=HYPERLINK("http://evil.example")', `'=HYPERLINK("http://evil.example")`],
    ['+26771234567', "'+26771234567"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['＝1', "'＝1"],
    ['-145.50', '-145.50'],
    ['145.50', '145.50'],
    ['Módise', 'Módise'],
    ["O'Neill", "O'Neill"],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(spreadsheetText(text)).toBe(cell)
  })

  it('reads back every text that does not itself begin like a marked one', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '=', '+', '-', '@'), (rest, start) => {
        const text = start + rest
        fc.pre(!text.startsWith("'"))
        expect(textOfCell(spreadsheetText(text))).toBe(text)
      }),
    )
  })
})

describe('a file of a spreadsheet program', () => {
  it('is told by its first bytes', () => {
    expect(isSpreadsheetFile(Buffer.from('PK\u0003\u0004rest'))).toBe(true)
    expect(isSpreadsheetFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe(true)
    expect(isSpreadsheetFile(Buffer.from('PK,name\n'))).toBe(false)
    expect(isSpreadsheetFile(Buffer.from(''))).toBe(false)
  })
})
