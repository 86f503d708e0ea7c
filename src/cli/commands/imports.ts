import { InvalidArgumentError, type Command } from 'commander'
import { basename } from 'node:path'
import { importMembers, importSubscriptions, type ImportReport } from '../../collections/imports'
import { columnName } from '../../collections/imports/column-names'
import { systemActor } from '../../domain/actor'
import { createOutput, openFile } from '../files'
import { addUndo } from './import-undo'
import { print, progressBar } from '../output'
import { changingTenant } from '../platform'

type Options = {
  tenant: string
  file: string
  column?: Record<string, string | null>
  dryRun?: boolean
  rejects?: string
  json?: boolean
}

const importers = { members: importMembers, subscriptions: importSubscriptions }

const EXIT_CODES = `
Good rows are kept when others are refused, so the exit code is 0 then too: the report
says how many were refused and why ("refused" and "errors" with --json). 1 means that
nothing, or not the whole file, was looked at.`

/** `import members`, `import subscriptions` and `import undo` */
export function addImports(program: Command): void {
  const command = program
    .command('import')
    .description('bring members or subscriptions in from a CSV file')
    .addHelpText('after', EXIT_CODES)
  for (const [name, importer] of Object.entries(importers)) {
    command
      .command(name)
      .requiredOption('--tenant <slug>', 'the society')
      .requiredOption('--file <file>', 'the CSV file')
      .option('--column <theirs=ours>', 'what the file calls one of our columns; repeat it', named)
      .option('--dry-run', 'check everything and write nothing')
      .option('--rejects <file>', 'write the refused rows there, with their reasons')
      .action(async (_: unknown, each: Command) =>
        run(name, importer, each.optsWithGlobals<Options>()),
      )
      .addHelpText('after', EXIT_CODES)
  }
  addUndo(command)
}

async function run(name: string, importer: typeof importMembers, options: Options): Promise<void> {
  const { tenant: slug, file, dryRun = false, json = false } = options
  const source = await openFile(file)
  await changingTenant(slug, async (platform, tenant) => {
    const output = options.rejects ? await createOutput(options.rejects, file) : undefined
    const rejects = output?.stream
    const bar = progressBar(`Importing ${name}`)
    const onProgress = (rows: number) => bar(rows, 0, 'rows')
    const actor = systemActor('command-line')
    const report = await importer(platform, {
      ...{ tenant, source, actor, dryRun, rejects, onProgress, file: basename(file) },
      columnNames: options.column,
    })
    bar.end()
    await output?.end()
    print(report, () => describe(name, report), json)
    // The good rows are in and the report names the bad ones: that is a result, not an error.
    if (report.refused > 0 && !json) {
      const verb = dryRun ? 'would be' : 'were'
      process.stderr.write(`${report.refused} rows ${verb} refused.\n`)
    }
  })
}

/** `--column "Staff No=payroll_no"`; `--column "Remarks="` leaves a column out. */
function named(
  text: string,
  known: Record<string, string | null> = {},
): Record<string, string | null> {
  const at = text.lastIndexOf('=')
  if (at < 1) throw new InvalidArgumentError('write the file’s name, =, and ours')
  return { ...known, [columnName(text.slice(0, at))]: text.slice(at + 1).trim() || null }
}

function describe(name: string, report: ImportReport): string {
  const { errors, errorCount, warnings } = report
  const lines = [
    counts(name, report),
    ...errors.map(({ row, field, message }) => `  row ${row}, ${field}: ${message}`),
    ...(errorCount > errors.length
      ? [`  … and ${errorCount - errors.length} more; use --rejects to get them all`]
      : []),
    ...(report.change ? [`  To undo it: import undo --import ${report.change}`] : []),
    ...warnings
      .slice(0, 10)
      .map(({ row, field, message }) => `  look at row ${row}, ${field}: ${message}`),
  ]
  return lines.join('\n')
}

function counts(name: string, report: ImportReport): string {
  const { rows, created, updated, unchanged, refused, dryRun } = report
  if (dryRun)
    return `Dry run, nothing written. ${rows} ${name}: would create ${created}, would update ${updated}, would leave ${unchanged} unchanged, would refuse ${refused}.`
  return `${rows} ${name}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused.`
}
