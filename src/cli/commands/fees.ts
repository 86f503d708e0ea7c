import { Option, type Command } from 'commander'
import { systemActor } from '../../domain/actor'
import { parsePeriod } from '../../domain/calendar'
import { parseEnteredAmount } from '../../domain/money'
import { billFees, proposeWaiver } from '../../plugins/membership-fees'
import { feeOfMember } from '../../plugins/membership-fees/register/of-member'
import { memberWithNumber } from '../../plugins/membership'
import { receiptMethods, receiveFees, type ReceiptMethod } from '../../plugins/receipting'
import { readDate } from '../dates'
import { money, print, progressBar } from '../output'
import { changingTenant } from '../platform'

type Common = { tenant: string; json?: boolean }
type BillOptions = Common & { to?: string }
type OfMember = Common & { member: string; amount?: string }
type ReceiveOptions = OfMember & {
  amount: string
  method: ReceiptMethod
  date?: string
  reference: string
}
type WaiveOptions = OfMember & { product: string; period: string; reason: string }

const actor = systemActor('command-line')

/** `fees bill`, `fees receive` and `fees waive` */
export function addFees(program: Command): void {
  const fees = program.command('fees').description('joining fees and yearly subscriptions')
  ofSociety(fees.command('bill'))
    .description('bill what is due up to a month; run twice it bills once')
    .option('--to <YYYY-MM>', 'the last month; the present one when left out')
    .action(async (_: unknown, each: Command) => runBill(each.optsWithGlobals<BillOptions>()))
  ofMember(fees.command('receive'))
    .description('write a receipt for fees, the oldest first')
    .requiredOption('--amount <amount>', 'what came')
    .addOption(
      new Option('--method <method>', 'how it was paid')
        .choices(receiptMethods)
        .makeOptionMandatory(),
    )
    .requiredOption('--reference <text>', 'what tells this payment from any other')
    .option('--date <YYYY-MM-DD>', 'the day on which it came; today when left out')
    .action(async (_: unknown, each: Command) => runReceive(each.optsWithGlobals<ReceiveOptions>()))
  ofMember(fees.command('waive'))
    .description('propose that a fee need not be paid; another person decides')
    .requiredOption('--product <code>', 'the product that was billed')
    .requiredOption('--period <YYYY-MM>', 'the month it was billed for')
    .requiredOption('--reason <text>', 'why; it stays on record')
    .option('--amount <amount>', 'a part of it; all that is owed when left out')
    .action(async (_: unknown, each: Command) => runWaive(each.optsWithGlobals<WaiveOptions>()))
}

const ofSociety = (command: Command): Command =>
  command.requiredOption('--tenant <slug>', 'the society')

const ofMember = (command: Command): Command =>
  ofSociety(command).requiredOption('--member <number>', 'the member number')

async function runBill({ tenant: slug, to, json = false }: BillOptions): Promise<void> {
  if (to !== undefined) parsePeriod(to)
  await changingTenant(slug, async ({ storage }, tenant) => {
    const bar = progressBar('Billing')
    const result = await billFees(storage, { tenant, to, actor, onProgress: bar })
    bar.end()
    const { billed, amount } = result
    print(result, () => `${billed} fees up to ${result.to}, ${money(amount)}`, json)
  })
}

async function runReceive({ tenant: slug, json = false, ...options }: ReceiveOptions) {
  const { member: number, method, date, reference } = options
  if (date !== undefined) readDate('date', date)
  const amount = parseEnteredAmount(options.amount)
  await changingTenant(slug, async ({ storage }, tenant) => {
    const member = await memberWithNumber(storage, tenant, number)
    const order = { tenant, member, amount, method, reference, receivedOn: date, actor }
    const result = await receiveFees(storage, order)
    print(result, () => `Receipt ${result.number}: ${money(result.amount)} from ${number}`, json)
  })
}

async function runWaive({ tenant: slug, json = false, ...options }: WaiveOptions): Promise<void> {
  const { member: number, product, period, reason } = options
  const amount = options.amount === undefined ? undefined : parseEnteredAmount(options.amount)
  await changingTenant(slug, async ({ storage }, tenant) => {
    const member = await memberWithNumber(storage, tenant, number)
    const fee = await feeOfMember(storage, { tenant, member, product, period })
    const waiver = await proposeWaiver(storage, { tenant, fee: fee.id, amount, reason, actor })
    const result = { waiver, fee: fee.id, status: 'proposed' }
    print(result, () => `The waiver of ${product} ${period} waits for approval.`, json)
  })
}
