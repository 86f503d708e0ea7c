import type { Command } from 'commander'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { importMembers, importSubscriptions, type ImportReport } from '../../collections/imports'
import { systemActor } from '../../domain/actor'
import { openFile } from '../files'
import { print, progressBar } from '../output'
import { changingTenant } from '../platform'

type Options = { tenant: string; file: string; dryRun?: boolean; rejects?: string; json?: boolean }

const importers = { members: importMembers, subscriptions: importSubscriptions }

/** `import members` and `import subscriptions` */
export function addImports(program: Command): void {
  const command = program
    .command('import')
    .description('bring members or subscriptions in from a CSV file')
  for (const [name, importer] of Object.entries(importers)) {
    command
      .command(name)
      .requiredOption('--tenant <slug>', 'the society')
      .requiredOption('--file <file>', 'the CSV file')
      .option('--dry-run', 'check everything and write nothing')
      .option('--rejects <file>', 'write the refused rows there, with their reasons')
      .action(async (_: unknown, each: Command) =>
        run(name, importer, each.optsWithGlobals<Options>()),
      )
  }
}

async function run(name: string, importer: typeof importMembers, options: Options): Promise<void> {
  const { tenant: slug, file, dryRun = false, json = false } = options
  const source = await openFile(file)
  await changingTenant(slug, async (platform, tenant) => {
    const rejects = options.rejects ? createWriteStream(options.rejects) : undefined
    const bar = progressBar(`Importing ${name}`)
    const onProgress = (rows: number) => bar(rows, 0, 'rows')
    const actor = systemActor('command-line')
    const report = await importer(platform, { tenant, source, actor, dryRun, rejects, onProgress })
    bar.end()
    if (rejects) await finished(rejects.end())
    print(report, () => describe(name, report), json)
    // The good rows are in and the report names the bad ones: that is a result, not an error.
    if (report.refused > 0) process.stderr.write(`${report.refused} rows were refused.\n`)
  })
}

function describe(name: string, report: ImportReport): string {
  const { rows, created, updated, unchanged, refused, errors, errorCount, warnings, dryRun } =
    report
  const lines = [
    `${dryRun ? 'Dry run, nothing written. ' : ''}${rows} ${name}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`,
    ...errors.map(({ row, field, message }) => `  row ${row}, ${field}: ${message}`),
    ...(errorCount > errors.length
      ? [`  … and ${errorCount - errors.length} more; use --rejects to get them all`]
      : []),
    ...warnings
      .slice(0, 10)
      .map(({ row, field, message }) => `  look at row ${row}, ${field}: ${message}`),
  ]
  return lines.join('\n')
}
