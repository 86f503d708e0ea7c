import { Option, type Command } from 'commander'
import { writeFile } from 'node:fs/promises'
import { slugs } from '../../collections/slugs'
import { csvReport, fileFormats, reportBytes, type FileFormat } from '../../platform/report-files'
import { reportFigures, reportTable, settle, type ReportName } from '../../plugins/books'
import { firstRow } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { readDate } from '../dates'
import { cliErrors, withTenant } from '../platform'

type Options = {
  tenant: string
  asOf?: string
  from?: string
  to?: string
  account?: string
  format: FileFormat | 'json'
  language: string
  out?: string
  json?: boolean
}

const reports: Record<ReportName, string> = {
  'trial-balance': 'every account with its balance on a day',
  income: 'what was earned and spent',
  'balance-sheet': 'what the society has and owes on a day',
  'cash-flow': 'what came in and went out of cash and bank',
  ledger: 'every posting of an account, or of all',
}

/** Lines of one account that one JSON document holds; CSV holds all. */
const JSON_LINES = 100_000

/** `reports trial-balance|income|balance-sheet|cash-flow|ledger` */
export function addBooks(program: Command): void {
  const parent = program.command('reports').description('the statements of the books')
  for (const [report, description] of Object.entries(reports) as [ReportName, string][]) {
    const command = parent
      .command(report)
      .description(description)
      .requiredOption('--tenant <slug>', 'the society')
      .addOption(
        new Option('--format <format>', 'of what is written')
          .choices(['json', ...fileFormats])
          .default('csv'),
      )
      .addOption(
        new Option('--language <language>', 'of files').choices(['en', 'tn']).default('en'),
      )
      .option('--out <file>', 'a file instead of the standard output')
    if (report === 'trial-balance' || report === 'balance-sheet')
      command.option('--as-of <YYYY-MM-DD>', 'the day; today when left out')
    else
      command
        .option('--from <YYYY-MM-DD>', 'first day; the beginning of the year when left out')
        .option('--to <YYYY-MM-DD>', 'last day; today when left out')
    if (report === 'ledger') command.option('--account <code>', 'one account')
    command.action((_: unknown, called: Command) => write(report, called.optsWithGlobals()))
  }
}

async function write(report: ReportName, options: Options): Promise<void> {
  for (const name of ['asOf', 'from', 'to'] as const) {
    const day = options[name]
    if (day !== undefined) readDate(name === 'asOf' ? 'as-of' : name, day)
  }
  await withTenant(options.tenant, async ({ storage }, tenant) => {
    const { language, from, account: code } = options
    const account = code && (await accountWith(storage, tenant, code))
    const order = await settle(storage, {
      ...{ tenant, report, language, from, to: options.asOf ?? options.to },
      account: account || undefined,
    })
    const format = options.json ? 'json' : options.format
    if (format === 'json') {
      if (report === 'ledger' && !account)
        throw cliErrors.COMMAND_INVALID('As JSON the ledger is of one account: give --account.')
      const figures = await reportFigures(storage, order, { limit: JSON_LINES })
      return put(options.out, `${JSON.stringify(figures)}\n`)
    }
    const table = await reportTable(storage, order)
    if (format !== 'csv') return put(options.out, await reportBytes(table, format))
    return put(options.out, csvReport(table))
  })
}

async function accountWith(operations: Operations, tenant: string, code: string): Promise<string> {
  const row = await firstRow<Row>(operations, { tenant }, slugs.accounts, {
    code: { equals: code },
  })
  if (row) return String(row.id)
  throw cliErrors.COMMAND_INVALID(`--account: there is no account "${code}" in this society.`)
}

type Content = string | Buffer | AsyncIterable<string>

/** @throws FILE_UNWRITABLE */
async function put(file: string | undefined, content: Content): Promise<void> {
  if (file) {
    await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
      throw cliErrors.FILE_UNWRITABLE(`${file} can't be written: ${error.code ?? error.message}.`, {
        file,
      })
    })
    return
  }
  if (typeof content === 'string' || Buffer.isBuffer(content)) return void (await wrote(content))
  for await (const piece of content) await wrote(piece)
}

/** Waits until the reader has taken it: the process ends right after. */
const wrote = (piece: string | Buffer): Promise<void> =>
  new Promise((done, failed) =>
    process.stdout.write(piece, (error) => (error ? failed(error) : done())),
  )
