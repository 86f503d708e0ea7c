import { describe, expect, it } from '@jest/globals'
import { parseLedgerFormat } from '../definition/parse'
import { detailEntries } from '../entries/detail'
import { context, filesOf, journal, settings } from '../samples.fixture'
import { shippedLedgerFormats } from '../shipped'
import { ledgerWriter } from './write'

const pastel = parseLedgerFormat(shippedLedgerFormats[0]?.definition)
const entry = detailEntries(settings())

describe('a narrative that does not fit', () => {
  it('is cut to the width of the column, and the cut is reported', () => {
    const writer = ledgerWriter(pastel, context)
    const narrative = 'Contributions of the Gaborone West ward, November'
    const [line] = writer.entry(entry(journal({ narrative }))).split('\r\n')
    expect(line?.split(',')[5]).toBe('Contributions of the Gaborone West w')
    expect(writer.adjustments).toMatchObject({
      count: 2,
      first: [{ entry: 'J-0091', column: 'Description', full: narrative }, {}],
    })
  })

  it('never stops a batch: nobody can correct a posted journal', async () => {
    const narrative = 'Tshipi\tya\r\nngwaga 🙂'
    const [text] = await filesOf('quickbooks-desktop', [journal({ narrative })])
    expect(text).toContain('\tJ-0091\tTshipi ya ngwaga ?\r\n')
  })
})

describe('a value that the format has no room for', () => {
  it.each([
    ['an account code of eight characters', settings({ code: '84000001' }), /holds 7/],
    ['no tax type', settings({ taxType: null }), /'Tax Type' is empty/],
  ])('is refused: %s', (_, using, message) => {
    const work = () => ledgerWriter(pastel, context).entry(detailEntries(using)(journal()))
    expect(work).toThrow(message)
    expect(work).toThrow(/Journal J-0091, line 1 \(account 1000\)/)
  })

  it('is refused: no contra account', () => {
    const without = { ...context, target: { ...context.target, contraAccount: null } }
    expect(() => ledgerWriter(pastel, without).entry(entry(journal()))).toThrow(/Contra Account/)
  })
})

describe('a format that holds a number of lines', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => journal({ number: index + 1 }))
  const exempt = settings({ taxType: 'Tax Exempt' }, { taxType: 'Tax Exempt' })

  it('goes on in a further file, and never cuts a journal in two', async () => {
    const files = await filesOf('xero', many(5), exempt, { maximumLines: 5 })
    const numbers = files.map((text) => text.match(/J-\d{4}/g))
    expect(numbers).toEqual([
      ['J-0001', 'J-0001', 'J-0002', 'J-0002'],
      ['J-0003', 'J-0003', 'J-0004', 'J-0004'],
      ['J-0005', 'J-0005'],
    ])
    expect(files.every((text) => text.startsWith('*Narration,'))).toBe(true)
  })

  it('is not cut when its lines just fit', async () => {
    expect(await filesOf('xero', many(2), exempt, { maximumLines: 4 })).toHaveLength(1)
  })

  it('refuses a journal that no file could hold', async () => {
    const { postings } = journal()
    const long = journal({ postings: [...postings, ...postings] })
    await expect(filesOf('xero', [long], exempt, { maximumLines: 3 })).rejects.toMatchObject({
      code: 'LEDGER_JOURNAL_TOO_LONG',
    })
  })
})
