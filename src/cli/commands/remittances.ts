import { InvalidArgumentError, type Command } from 'commander'
import { systemActor } from '../../domain/actor'
import type { ReconciliationSummary } from '../../domain/matching'
import { parseEnteredAmount } from '../../domain/money'
import { importRemittance, reconcileMonth } from '../../plugins/reconciliation'
import { readDate } from '../dates'
import { loadFile } from '../files'
import { money, print, progressBar, table } from '../output'
import { changingTenant } from '../platform'
import { ofMonth, type MonthOptions } from './month'
import { addTakeBack } from './take-back'

type ImportOptions = MonthOptions & {
  file: string
  rejections?: string
  fee?: number
  vat?: number
  bankReceipt?: number
  controlAmount?: number
  date?: string
}

type ReconcileOptions = MonthOptions & { post?: boolean; remittance?: string }

/** `remittance import`, `remittance cancel`, `remittance reverse` and `reconcile` */
export function addRemittances(program: Command): void {
  const remittance = program.command('remittance').description('what the payroll paid')
  addTakeBack(remittance)
  ofMonth(remittance.command('import'))
    .description('take in a remittance file, whole or not at all')
    .requiredOption('--file <file>', 'the remittance')
    .option('--rejections <file>', 'what the payroll could not deduct')
    .option('--control-amount <amount>', 'what the advice says the file adds up to', amount)
    .option('--fee <amount>', "the registry's fee", amount)
    .option('--vat <amount>', 'VAT on the fee', amount)
    .option('--bank-receipt <amount>', 'what reached the bank', amount)
    .option('--date <YYYY-MM-DD>', 'the day the money counts')
    .action(async (_: unknown, command: Command) =>
      runImport(command.optsWithGlobals<ImportOptions>()),
    )

  ofMonth(program.command('reconcile'))
    .description('name every variance of a month')
    .option('--post', 'post it to the ledger')
    .option('--remittance <number>', 'which one of the month, by its number or id')
    .action(async (_: unknown, command: Command) =>
      runReconcile(command.optsWithGlobals<ReconcileOptions>()),
    )
}

function amount(text: string): number {
  try {
    return parseEnteredAmount(text)
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

async function runImport({
  tenant: slug,
  json = false,
  date,
  ...options
}: ImportOptions): Promise<void> {
  if (date !== undefined) readDate('date', date)
  const file = await loadFile(options.file)
  const rejections = options.rejections ? await loadFile(options.rejections) : null
  await changingTenant(slug, async (platform, tenant) => {
    const order = {
      ...options,
      tenant,
      file,
      rejections,
      businessDate: date,
      actor: systemActor('command-line'),
    }
    const result = await importRemittance(platform, order)
    const added = result.attached?.length
      ? `added: ${result.attached.join(', ')}`
      : 'nothing changed'
    const state = result.alreadyImported ? `was imported already; ${added}` : 'is imported'
    print(
      result,
      () =>
        `${file.name} ${state}: ${result.lines} lines, ${money(result.amount)}, ${result.rejections} rejections.`,
      json,
    )
  })
}

async function runReconcile({
  tenant: slug,
  json = false,
  post = false,
  ...options
}: ReconcileOptions): Promise<void> {
  await changingTenant(slug, async (platform, tenant) => {
    const bar = progressBar(post ? 'Posting' : 'Matching')
    const order = { ...options, tenant, post, actor: systemActor('command-line'), onProgress: bar }
    const result = await reconcileMonth(platform, order)
    bar.end()
    print(result, () => describe(result, result.posted), json)
  })
}

function describe(summary: ReconciliationSummary, posted: boolean): string {
  const { remittance, allocated, suspense, arrears } = summary
  const categories = Object.entries(remittance.categories)
    .filter(([, each]) => each.lines > 0)
    .map(([name, each]) => [name, each.lines, money(each.amount)])
  const products = Object.entries(allocated).map(([name, thebe]) => [name, money(thebe)])
  return [
    table(
      ['Category', 'Lines', 'Amount'],
      [...categories, ['Received', remittance.lines, money(remittance.amount)]],
    ),
    '',
    table(['Allocated', 'Amount'], products),
    '',
    `Suspense ${money(suspense)}, arrears ${money(arrears)}. ${posted ? 'Posted.' : 'Not posted yet.'}`,
  ].join('\n')
}
