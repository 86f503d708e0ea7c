import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { systemActor } from '../../src/domain/actor'
import { verifySociety } from '../../src/jobs/verification'
import { trialBalance } from '../../src/ledger'
import { runNight } from '../../src/plugins/funeral-policies'
import type { Row } from '../../src/storage/types'
import { Approvals } from '../kit/approvals'
import { mapAll, openTarget } from '../kit/gl-export'
import { whatIsMissing } from './kit/admin'
import { SocietyMonth } from './kit/month'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

jest.setTimeout(240_000)

const OMANG = '300000001'
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])

/**
 * What the books hold at the end, in thebe: 50,000.00 there were; the payroll office sent 145.00 less a fee of
 * 2.90 and VAT of 0.41; 25.00 came at the counter; 20,000.00 went out on the claim.
 */
const BOOKS = {
  '1000': 3_016_669,
  '3900': -5_000_000,
  '4110': -17_000,
  '5000': 2_000_000,
  '5100': 290,
  '5150': 41,
}
/** All that moved: the opening, the remittance twice, the receipt twice, the claim three times. */
const MOVED = 5_000_000 + 2 * 14_500 + 2 * 2_500 + 3 * 2_000_000

type WithId = Row & { id: string }

/** From an application on a phone to books that agree: one month of a society, in the hands of five people. */
described('the whole month of a society', () => {
  let month: SocietyMonth
  let desk: Page
  let phone: Page
  let member: WithId
  let claim: WithId

  beforeAll(async () => {
    month = await SocietyMonth.open()
    ;({ desk, phone } = month)
    await month.prepare()
  })

  afterAll(() => month?.close())

  const night = () =>
    runNight(month.platform.storage, {
      ...{ tenant: month.tenant, on: month.today, actor: systemActor('night') },
    })
  const policy = async () =>
    (await month.rows('policies', { member: { equals: member.id } }))[0]?.status
  const onClaim = () => `/collections/claims/${claim.id}`
  const onMember = (tab: string) => `/collections/members/${member.id}/${tab}`

  it('begins on a phone, in Setswana: somebody asks to become a member', async () => {
    await month.openOnPhone('/sign-in')
    await phone.getByRole('button', { name: 'Setswana' }).click()
    await phone.getByRole('link', { name: /Tsenela Lesedi/ }).click()
    await phone.getByLabel('Sefane').fill('Moeng')
    await phone.getByLabel('Maina').fill('Naledi')
    await phone.locator('input[name=omang]').fill(OMANG)
    await phone.locator('input[name=birthDate]').fill('1980-05-10')
    await phone.locator('input[name=phone]').fill('71234567')
    await month.picture(phone, 'join')
    await phone.getByRole('button', { name: 'Romela kopo ya me' }).click()
    await phone.getByRole('heading', { name: 'Re a leboga' }).waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const [applicant] = await month.rows('members', { status: { equals: 'applicant' } })
    expect(applicant).toMatchObject({ memberNumber: 'M000002', displayName: 'Moeng, Naledi' })
    member = applicant as WithId
  })

  it('admits her: the officer takes the paper, an approver verifies it and decides', async () => {
    await month.signIn('officer', onMember('documents'))
    await desk.getByText('Add a document').click()
    const form = desk.getByRole('form', { name: 'Add a document' })
    await form
      .getByRole('combobox', { name: 'Document' })
      .selectOption({ label: 'Copy of the Omang' })
    const scan = { name: 'omang.png', mimeType: 'image/png', buffer: PNG }
    await form.getByLabel('Scan').setInputFiles(scan)
    await form.getByRole('button', { name: 'Keep the document' }).click()
    await desk.getByText('You added this document').waitFor()
    await month.signIn('one', onMember('documents'))
    await month.confirm('Verify')
    await desk.getByText('Copy of the Omang: Verified').waitFor()
    await month.open(`/collections/members/${member.id}`)
    await month.confirm('Admit')
    await desk.getByRole('button', { name: 'Admit', exact: true }).waitFor({ state: 'detached' })
    const [admitted] = await month.rows('members', { id: { equals: member.id } })
    expect(admitted?.status).toBe('active')
  })

  it('enters payroll number, spouse and plan', async () => {
    const { period } = month
    const [authority] = await month.rows<WithId>('payroll-authorities')
    await month.enter('officer', 'PATCH', `/members/${member.id}`, {
      ...{ payrollAuthority: authority?.id, payrollNumber: '100000002' },
    })
    await month.enter('officer', 'POST', '/dependants', {
      ...{ member: member.id, surname: 'Moeng', forenames: 'Tshepo', relation: 'spouse' },
      ...{ birthDate: '1979-03-03', coveredFrom: `${period}-01` },
    })
    await month.enter('officer', 'POST', '/subscriptions', {
      ...{ member: member.id, product: month.product('FUN-A'), amount: 8500, from: period },
    })
  })

  it('sends the deductions of the month to the payroll office, approved by another person', async () => {
    await month.signIn('treasurer', '/collections/deduction-runs')
    const form = desk.getByRole('form', { name: 'Generate a deduction file' })
    await form.getByLabel('Month').fill(month.period)
    await form.getByRole('button', { name: 'Generate', exact: true }).click()
    await desk.getByText('The deduction file is generated.').waitFor()
    const [run] = await month.rows('deduction-runs')
    expect(run).toMatchObject({ lines: 2, amount: 17_000 })
    const view = `/collections/deduction-runs/${run?.id}/file`
    await month.signIn('one', view)
    await month.confirm('Approve')
    await desk.getByText('Approved', { exact: true }).first().waitFor()
    await month.signIn('treasurer', view)
    await month.confirm('Mark as submitted')
    await desk.getByText('Submitted', { exact: true }).first().waitFor()
  })

  it('is paid 25.00 short for her by the payroll office', async () => {
    await month.open('/collections/remittances')
    await desk.getByText('Import a remittance').first().click()
    const form = desk.getByRole('form', { name: 'Import a remittance' })
    await form.getByLabel('Month').fill(month.period)
    const lines = ['payroll_no,omang,name,deduction_code,amount', '100000001,,Baruti,4471,85.00']
    const content = [...lines, '100000002,,Moeng,4471,60.00', ''].join('\n')
    await form.getByLabel('Remittance file').setInputFiles({
      ...{ name: 'remittance.csv', mimeType: 'text/csv', buffer: Buffer.from(content) },
    })
    await form.getByLabel('Total on the advice').fill('145.00')
    await form.getByLabel('Fee of the registry').fill('2.90')
    await form.getByLabel(/VAT/).fill('0.41')
    await form.getByLabel('Received in the bank').fill('141.69')
    await form.getByRole('button', { name: 'Import', exact: true }).click()
    await desk.waitForURL(/workbench/)
    await desk.getByRole('button', { name: 'Reconcile', exact: true }).first().click()
    await desk
      .getByText(/^Reconciled/)
      .first()
      .waitFor()
    const at = new URL(desk.url()).pathname.replace('/admin', '')
    await month.signIn('one', at)
    await month.confirm('Post to the ledger')
    await desk.getByText('The remittance is posted.').waitFor()
    expect(await month.rows('arrears')).toMatchObject([
      { member: member.id, period: month.period, outstanding: 2_500 },
    ])
  })

  it('lets her policy go into grace in the night, which she reads on the phone', async () => {
    await night()
    expect(await policy()).toBe('grace')
    await month.signIn('officer', onMember('policies'))
    await desk.getByText(`Grace since ${month.period}-01`).first().waitFor()
    await month.openOnPhone('/sign-in')
    await phone.locator('#memberNumber').fill('M000002')
    await phone.locator('#identity').fill(OMANG)
    await phone.getByRole('button', { name: 'Nthomelele khoutu' }).click()
    await phone.getByLabel('Khoutu', { exact: true }).fill(await month.codeOf(member.id))
    await phone.getByRole('button', { name: 'Tsena', exact: true }).click()
    await phone.getByRole('heading', { level: 1, name: /^Dumela/ }).waitFor()
    await phone.getByRole('heading', { name: 'Se o se kolotang' }).waitFor()
    await phone.getByText('25.00').first().waitFor()
    await month.picture(phone, 'arrears')
  })

  it('receives the rest at the counter, banks it, and she is in force again', async () => {
    await month.signIn('treasurer', onMember('receipts'))
    const form = desk.getByRole('form', { name: 'Write a receipt' })
    await form.getByLabel('Amount').fill('25.00')
    await form.getByLabel('Reference').fill('BOOK-1')
    await form.getByRole('button', { name: 'Show what it pays' }).click()
    await form.getByText('Arrears').first().waitFor()
    await form.getByRole('button', { name: 'Write a receipt' }).click()
    await desk.getByText('Receipt 1 is written.').waitFor()
    await month.open('/collections/bankings')
    const slip = desk.getByRole('form', { name: 'Bank cash' })
    await slip.getByLabel('Number of the deposit slip').fill('SLIP-1')
    await slip.getByRole('button', { name: 'Bank cash' }).click()
    await desk.getByText('Banking 1 is written.').waitFor()
    await night()
    expect(await policy()).toBe('in-force')
    await month.signIn('officer', onMember('policies'))
    await desk.getByText(`In force since ${month.today}`).first().waitFor()
  })

  it('files the claim for her husband from the phone, with a photo', async () => {
    await month.openOnPhone('/claims')
    await phone.getByRole('link', { name: 'Phitlho' }).click()
    const who = phone.locator('select[name=subject]')
    const label = await who.locator('option', { hasText: 'Tshepo' }).textContent()
    await who.selectOption({ label: label ?? '' })
    await phone.locator('input[name=eventOn]').fill(month.today)
    await phone.locator('select[name=cause]').selectOption('natural')
    await phone.locator('select[name=place]').selectOption('hospital')
    await phone.getByRole('button', { name: 'Kwala kopo' }).click()
    await phone.getByRole('heading', { name: /CLM-000001/ }).waitFor()
    await phone.locator('select[name=requirement]').selectOption('OMANG')
    const photo = { name: 'omang.jpg', mimeType: 'image/jpeg', buffer: JPEG }
    await phone.locator('input[type=file]').setInputFiles(photo)
    await phone.getByRole('button', { name: 'Le romele' }).click()
    await phone.getByRole('heading', { name: 'Se o se rometseng' }).waitFor()
    await phone.getByText('Mokgatlho o na nayo mme o tla e lebelela.').waitFor()
    claim = (await month.rows('claims'))[0] as WithId
  })

  it('is completed by the officer, verified by another person and assessed', async () => {
    await month.signIn('officer', onClaim())
    await desk.getByText('Add a document').first().click()
    const papers = desk.getByRole('form', { name: 'Add a document' })
    await papers.getByLabel('Document').selectOption('DEATH')
    const scan = { name: 'death.pdf', mimeType: 'application/pdf' }
    await papers
      .locator('input[type=file]')
      .setInputFiles({ ...scan, buffer: Buffer.from('%PDF-1.7 a scan') })
    await papers.getByRole('button', { name: 'Add a document' }).click()
    await desk.getByText('To be checked').nth(1).waitFor()
    await month.confirm('Record the death')
    await desk.getByText('The death is recorded.').waitFor()
    await desk.getByText('Name who is paid').first().click()
    const form = desk.getByRole('form', { name: 'Name who is paid' })
    await form.getByLabel('How').selectOption('bank')
    await form.getByLabel('Bank').fill('First Bank')
    await form.getByLabel('Branch code').fill('050967')
    await form.getByLabel('Account number').fill('62001234567')
    await form.getByRole('button', { name: 'Save who is paid' }).click()
    await desk.getByRole('cell', { name: 'Moeng, Naledi' }).waitFor()
    await month.signIn('one', onClaim())
    const verify = desk.getByRole('button', { name: 'Verify', exact: true })
    for (const left of [1, 0]) {
      await month.confirm('Verify')
      await verify.nth(left).waitFor({ state: 'detached' })
    }
    await month.signIn('treasurer', onClaim())
    await month.confirm('Assess')
    await desk.getByText('Eligible: P20,000.00').waitFor()
    expect(await month.rows('dependants')).toMatchObject([{ coveredUntil: month.today }])
    await month.picture(desk, 'claim-assessed')
  })

  it('is approved by two people and released for payment', async () => {
    await month.signIn('one', onClaim())
    await month.confirm('Approve')
    await desk.getByRole('link', { name: /asked for by Kabo Molefe/ }).waitFor()
    const [request] = await month.rows('approval-requests')
    await month.signIn('two', `/collections/approval-requests/${request?.id}`)
    await desk.getByLabel('Comment').fill('Seen with the papers.')
    await desk.getByRole('button', { name: 'Approve', exact: true }).click()
    await desk.getByText('Your decision is recorded.').waitFor()
    const approvals = new Approvals(month.platform, month.tenant)
    expect((await approvals.carriedOut(String(request?.id))).status).toBe('executed')
    await month.signIn('treasurer', onClaim())
    // She joined this month: whoever releases says why it is paid nevertheless.
    await desk.getByRole('button', { name: 'Release for payment', exact: true }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('Spoke with the hospital.')
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
    await desk.getByText('To be paid').first().waitFor()
  })

  it('is paid by a bank file that one made, another approved and a third released', async () => {
    await month.open('/collections/payout-batches')
    const form = desk.getByRole('form', { name: 'Make a batch of payouts' })
    await form.getByLabel('Branch code of the society’s account').fill('282267')
    await form.getByLabel('Number of the society’s account').fill('62009999999')
    await form.getByRole('button', { name: 'Make a batch of P20,000.00' }).click()
    await desk.getByText('Batch 1 is made.').waitFor()
    const [batch] = await month.rows('payout-batches')
    const view = `/collections/payout-batches/${batch?.id}`
    await month.signIn('one', view)
    await month.confirm('Approve')
    await desk.getByText('The batch is approved.').waitFor()
    await month.signIn('two', view)
    await month.confirm('Release the bank file')
    const download = desk.waitForEvent('download')
    await desk.getByRole('link', { name: 'Download the bank file' }).click()
    const bankFile = await readFile(await (await download).path(), 'utf8')
    expect(bankFile).toContain('62001234567')
    expect(bankFile.match(/20000\.00/g)?.length).toBeGreaterThan(0)
    const [line] = await month.rows('payout-lines')
    await month.signIn('treasurer', `/collections/payout-lines/${line?.id}`)
    await month.confirm('The bank paid it')
    await desk.getByText('It is written down.').waitFor()
    await phone.reload({ waitUntil: 'networkidle' })
    await phone.getByText('E duetswe.').first().waitFor()
    await month.picture(phone, 'claim-paid')
  })

  it('is closed, and exported to the bookkeeper once', async () => {
    const { platform, tenant, period } = month
    const target = await openTarget(platform, tenant, { startsOn: `${period}-01` })
    await mapAll(platform, tenant, target)
    await month.signIn('one', '/collections/accounting-periods')
    const form = desk.getByRole('form', { name: 'Close a month' })
    await form.getByLabel('Month').fill(period)
    await form.getByLabel('Reason').fill('The books of the month agree.')
    await form.getByRole('button', { name: 'Close a month' }).click()
    await desk.getByText(`${period} is closed.`).waitFor()
    await month.signIn('treasurer', `/collections/gl-export-targets/${target}/export`)
    await desk.getByRole('button', { name: 'Show what it would be' }).click()
    await month.confirm('Export as batch 1')
    await desk.waitForURL(/gl-export-batches/)
    const [batch] = await month.rows('gl-export-batches')
    expect(batch).toMatchObject({ debit: MOVED, credit: MOVED })
    await month.open(`/collections/gl-export-batches/${batch?.id}`)
    await desk.getByRole('button', { name: 'Make it again and compare' }).click()
    await desk.getByText('The file made again has the same bytes.').waitFor()
    await month.picture(desk, 'export')
  })

  it('leaves books in which bank, sub-ledgers and journals agree to the thebe', async () => {
    await month.signIn('auditor', `/books?to=${month.today}`)
    const bank = desk.getByRole('row', { name: /^1000 Bank/ })
    await bank.getByText('P30,166.69').waitFor()
    await month.picture(desk, 'books')
    const { platform, tenant } = month
    const { accounts, difference, totals, movements } = await trialBalance(platform.storage, {
      tenant,
    })
    const figures = accounts.filter(({ balance }) => balance !== 0)
    expect(Object.fromEntries(figures.map(({ code, balance }) => [code, balance]))).toEqual(BOOKS)
    expect({ difference, ...totals }).toEqual({
      difference: 0,
      debit: 5_017_000,
      credit: 5_017_000,
    })
    expect(movements.debit).toBe(MOVED)
    expect(await verifySociety(platform, tenant)).toMatchObject({ ok: true })
    // The approval that was asked for is answered as a conflict.
    expect(month.refused).toEqual([`409 /api/claims/${claim.id}/approve`])
    expect(month.complaints).toHaveLength(1)
  })
})
