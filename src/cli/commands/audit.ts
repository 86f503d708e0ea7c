import type { Command } from 'commander'
import { systemActor } from '../../domain/actor'
import { parsePeriod } from '../../domain/calendar'
import { makeAuditReport } from '../../plugins/audit'
import { readStoredFile } from '../../tenants/files'
import { createOutput } from '../files'
import { print } from '../output'
import { changingTenant } from '../platform'

type Options = { tenant: string; month?: string; out?: string; json?: boolean }

/** `audit report` */
export function addAudit(program: Command): void {
  program
    .command('audit')
    .description('what was recorded of who did what')
    .command('report')
    .description('sum up what was recorded in a month; made once, and kept as it is')
    .requiredOption('--tenant <slug>', 'the society')
    .option('--month <YYYY-MM>', 'a month that is over; the last one when left out')
    .option('--out <file>', 'write the report there')
    .action(async (_: unknown, command: Command) => {
      const { tenant: slug, month, out, json = false } = command.optsWithGlobals<Options>()
      if (month !== undefined) parsePeriod(month)
      await changingTenant(slug, async ({ storage }, tenant) => {
        const actor = systemActor('command-line')
        const report = await makeAuditReport(storage, { tenant, month, actor })
        if (out) await keep(out, readStoredFile(storage, { tenant, id: report.file }))
        const told = `Audit report of ${report.month}: ${report.lines} lines, SHA-256 ${report.sha256}`
        print(report, () => told, json)
      })
    })
}

async function keep(file: string, content: AsyncIterable<Buffer>): Promise<void> {
  const output = await createOutput(file)
  for await (const part of content) output.stream.write(part)
  await output.end()
}
