import type { Command } from 'commander'
import { systemActor } from '../../domain/actor'
import { previewUndo, undoChange, type UndoReport } from '../../plugins/bulk-changes'
import { print, progressBar } from '../output'
import { changingTenant } from '../platform'

type Options = { tenant: string; import: string; reason: string; dryRun?: boolean; json?: boolean }

/** `import undo` */
export function addUndo(program: Command): void {
  program
    .command('undo')
    .description('take back what an import or a bulk edit made and changed')
    .requiredOption('--tenant <slug>', 'the society')
    .requiredOption('--import <id>', 'which one, by the id that its report names')
    .requiredOption('--reason <text>', 'why; it stays on record')
    .option('--dry-run', 'say what would be taken back and write nothing')
    .action(async (_: unknown, each: Command) => run(each.optsWithGlobals<Options>()))
}

async function run(options: Options): Promise<void> {
  const { tenant: slug, import: change, reason, dryRun = false, json = false } = options
  await changingTenant(slug, async (platform, tenant) => {
    if (dryRun) {
      const report = await previewUndo(platform, { tenant, change })
      return print(report, () => [counts(report, 'would be'), ...named(report)].join('\n'), json)
    }
    const bar = progressBar('Undoing')
    const actor = systemActor('command-line')
    const order = { tenant, change, reason, actor, onProgress: bar }
    const result = await undoChange(platform, order)
    bar.end()
    print(result, () => counts(result, 'were'), json)
  })
}

const counts = ({ removed, restored, kept }: Omit<UndoReport, 'records'>, verb: string): string =>
  `${removed} records ${verb} removed, ${restored} put back, ${kept} left as they are.`

const named = ({ records }: UndoReport): string[] =>
  records.map(({ record, row, problem, by }) => {
    const place = row === null ? record : `row ${row}, ${record}`
    return `  ${place}: ${problem}${by ? ` (${by})` : ''}`
  })
