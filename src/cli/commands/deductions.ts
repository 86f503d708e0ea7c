import { Option, type Command } from 'commander'
import { systemActor } from '../../domain/actor'
import { generateDeductions, type DeductionResult } from '../../plugins/payroll-file'
import { money, print, progressBar, table } from '../output'
import { changingTenant } from '../platform'

type Options = {
  tenant: string
  authority: string
  period: string
  out?: string
  mode?: 'full' | 'delta'
  json?: boolean
}

/** `deductions generate` */
export function addDeductions(program: Command): void {
  program
    .command('deductions')
    .description('the monthly payroll file')
    .command('generate')
    .description('make the payroll file of a month')
    .requiredOption('--tenant <slug>', 'the society')
    .requiredOption('--authority <code>', 'the payroll authority')
    .requiredOption('--period <YYYY-MM>', 'the month')
    .option('--out <folder>', 'write the file there as well')
    .addOption(
      new Option('--mode <mode>', 'every deduction, or changes only').choices(['full', 'delta']),
    )
    .action(async (_: unknown, command: Command) => {
      const { tenant: slug, json = false, ...options } = command.optsWithGlobals<Options>()
      await changingTenant(slug, async (platform, tenant) => {
        const bar = progressBar('Generating')
        const order = { ...options, tenant, actor: systemActor('command-line'), onProgress: bar }
        const result = await generateDeductions(platform, order)
        bar.end()
        print(result, () => describe(result), json)
        if (!json) for (const warning of result.warnings) process.stderr.write(`${warning}\n`)
      })
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
