import { describe, expect, it } from '@jest/globals'
import { parseLedgerFormat } from '../definition/parse'
import { filesOf, journal, settings } from '../samples.fixture'
import { shippedLedgerFormats } from '.'

const lines = (text = '', end = '\r\n') => text.split(end)

it.each(shippedLedgerFormats.map(({ key, definition }) => [key, definition] as const))(
  '%s is sound, with every default written out',
  (_, definition) => expect(parseLedgerFormat(definition)).toEqual(definition),
)

describe('one journal of 475.50, in the columns that each program takes', () => {
  it('Sage Pastel: 18 columns, no header, financial period 9 of a year from March', async () => {
    const [text] = await filesOf('sage-pastel', [journal()])
    expect(text).toBe(
      '9,30/11/2026,G,8400000,J0000091,Payroll deductions Nov 2026,475.50,0,0.00,A,,9500000,1,1,1,0,0.00,475.50\r\n' +
        '9,30/11/2026,G,1000000,J0000091,Payroll deductions Nov 2026,-475.50,0,0.00,A,,9500000,1,1,1,0,0.00,-475.50\r\n',
    )
    expect(lines(text)[0]?.split(',')).toHaveLength(18)
  })

  it('Xero: starred header, debit positive, narration with the number of the journal', async () => {
    const exempt = settings(
      { code: '610', taxType: 'Tax Exempt' },
      { code: '200', taxType: 'Tax Exempt' },
    )
    const narrative = 'Deductions 2026-11'
    const [text] = await filesOf('xero', [journal({ narrative })], exempt)
    expect(lines(text)).toEqual([
      '*Narration,*Date,Description,*AccountCode,*TaxRate,*Amount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2',
      'J-0091 Deductions 2026-11,30/11/2026,Bank receipt,610,Tax Exempt,475.50,,,,',
      'J-0091 Deductions 2026-11,30/11/2026,Premium income,200,Tax Exempt,-475.50,,,,',
      '',
    ])
  })

  it('QuickBooks Online: American dates, debits and credits apart', async () => {
    const [text] = await filesOf('quickbooks-online', [journal()])
    expect(lines(text)).toEqual([
      'Journal No,Journal Date,Account,Debits,Credits,Description',
      'J-0091,11/30/2026,8400000,475.50,,Payroll deductions Nov 2026',
      'J-0091,11/30/2026,1000000,,475.50,Payroll deductions Nov 2026',
      '',
    ])
  })

  it('QuickBooks Desktop: TRNS, SPL and ENDTRNS, separated by tabs', async () => {
    const named = settings({ code: 'Bank' }, { code: 'Premium income' })
    const narrative = 'Deductions Nov'
    const [text] = await filesOf('quickbooks-desktop', [journal({ narrative })], named)
    expect(lines(text).map((line) => line.split('\t'))).toEqual([
      words('!TRNS TRNSID TRNSTYPE DATE ACCNT NAME CLASS AMOUNT DOCNUM MEMO'),
      words('!SPL SPLID TRNSTYPE DATE ACCNT NAME CLASS AMOUNT DOCNUM MEMO'),
      ['!ENDTRNS'],
      [
        ...['TRNS', '', 'GENERAL JOURNAL', '11/30/2026', 'Bank'],
        ...['', '', '475.50', 'J-0091', 'Deductions Nov'],
      ],
      [
        ...['SPL', '', 'GENERAL JOURNAL', '11/30/2026', 'Premium income'],
        ...['', '', '-475.50', 'J-0091', 'Deductions Nov'],
      ],
      ['ENDTRNS'],
      [''],
    ])
  })

  it('Odoo: the cells of the move on its first row only', async () => {
    const [text] = await filesOf('odoo', [journal()])
    expect(lines(text, '\n')).toEqual([
      'date,ref,journal_id,line_ids/account_id,line_ids/name,line_ids/debit,line_ids/credit',
      '2026-11-30,J-0091,Miscellaneous,8400000,Payroll deductions Nov 2026,475.50,0.00',
      ',,,1000000,Payroll deductions Nov 2026,0.00,475.50',
      '',
    ])
  })

  it('ERPNext: the cells of the entry on its first row only', async () => {
    const [text] = await filesOf('erpnext', [journal()])
    expect(lines(text, '\n')).toEqual([
      'ID,Entry Type,Posting Date,Company,Account (Accounting Entries),Debit (Accounting Entries),Credit (Accounting Entries),Reference Number',
      'J-0091,Journal Entry,2026-11-30,Solidarity Burial,8400000,475.50,0.00,J0000091',
      ',,,,1000000,0.00,475.50,',
      '',
    ])
  })

  it('plain CSV: all there is to know of a line', async () => {
    const [text] = await filesOf('plain-csv', [journal()])
    expect(lines(text)).toEqual([
      'batch,journal,reference,date,period,event,narrative,line,account,account_name,debit,credit',
      '7,J-0091,J0000091,2026-11-30,9,remittance.allocated,Payroll deductions Nov 2026,1,8400000,Bank receipt,475.50,0.00',
      '7,J-0091,J0000091,2026-11-30,9,remittance.allocated,Payroll deductions Nov 2026,2,1000000,Premium income,0.00,475.50',
      '',
    ])
  })
})

const words = (text: string) => text.split(' ')
