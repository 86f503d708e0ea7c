import { Option, type Command } from 'commander'
import { systemActor } from '../../domain/actor'
import {
  cancelDeductions,
  generateDeductions,
  type DeductionResult,
} from '../../plugins/payroll-file'
import { money, print, progressBar, table } from '../output'
import { changingTenant } from '../platform'
import { ofMonth, type MonthOptions } from './month'

type Options = MonthOptions & { out?: string; mode?: 'full' | 'delta' }

/** `deductions generate` and `deductions cancel` */
export function addDeductions(program: Command): void {
  const deductions = program.command('deductions').description('the monthly payroll file')
  ofMonth(deductions.command('generate'))
    .description('make the payroll file of a month')
    .option('--out <folder>', 'write the file there as well')
    .addOption(
      new Option('--mode <mode>', 'every deduction, or changes only').choices(['full', 'delta']),
    )
    .action(async (_: unknown, command: Command) => runGenerate(command.optsWithGlobals<Options>()))

  ofMonth(deductions.command('cancel'))
    .description('cancel the payroll file of a month that was not submitted')
    .requiredOption('--reason <text>', 'why; it stays on record')
    .action(async (_: unknown, command: Command) =>
      runCancel(command.optsWithGlobals<MonthOptions & { reason: string }>()),
    )
}

async function runGenerate({ tenant: slug, json = false, ...options }: Options): Promise<void> {
  await changingTenant(slug, async (platform, tenant) => {
    const bar = progressBar('Generating')
    const order = { ...options, tenant, actor: systemActor('command-line'), onProgress: bar }
    const result = await generateDeductions(platform, order)
    bar.end()
    print(result, () => describe(result), json)
    if (!json) for (const warning of result.warnings) process.stderr.write(`${warning}\n`)
  })
}

async function runCancel({
  tenant: slug,
  json = false,
  ...options
}: MonthOptions & { reason: string }): Promise<void> {
  await changingTenant(slug, async (platform, tenant) => {
    const order = { ...options, tenant, actor: systemActor('command-line') }
    const { id, period, sequence, status } = await cancelDeductions(platform, order)
    print({ id, period, sequence, status }, () => `The run of ${period} is ${status}.`, json)
  })
}

function describe({ period, deductionFile, run, files, exceptions }: DeductionResult): string {
  const actions = Object.entries(run.actions).filter(([, count]) => count > 0)
  return [
    `Deductions of ${period}: ${deductionFile.lines} lines, ${money(deductionFile.amount)}, hash total ${deductionFile.hashTotal}`,
    table(['Action', 'Lines'], actions),
    ...files.map(({ name, bytes, sha256 }) => `${name}  ${bytes} bytes  SHA-256 ${sha256}`),
    ...(exceptions.count ? [`${exceptions.count} instructions could not go into the file:`] : []),
    ...exceptions.first.map(({ memberNumber, message }) => `  ${memberNumber}: ${message}`),
  ].join('\n')
}
