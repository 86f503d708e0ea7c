import type { Command } from 'commander'
import { trialBalance } from '../../ledger'
import { money, print, table } from '../output'
import { readDate } from '../dates'
import { withTenant } from '../platform'

type Options = { tenant: string; asOf?: string; json?: boolean }

/** `trial-balance` */
export function addReports(program: Command): void {
  program
    .command('trial-balance')
    .description('every account with its balance')
    .requiredOption('--tenant <slug>', 'the society')
    .option('--as-of <YYYY-MM-DD>', 'as it was on that day')
    .action(async (_: unknown, command: Command) => {
      const { tenant: slug, asOf, json = false } = command.optsWithGlobals<Options>()
      if (asOf !== undefined) readDate('as-of', asOf)
      await withTenant(slug, async ({ storage }, tenant) => {
        const report = await trialBalance(storage, { tenant, asOf })
        const rows = report.accounts.map(({ code, name, debit, credit }) => [
          code,
          name,
          debit ? money(debit) : '',
          credit ? money(credit) : '',
        ])
        const totals = ['', 'Total', money(report.totals.debit), money(report.totals.credit)]
        print(report, () => table(['Code', 'Account', 'Debit', 'Credit'], [...rows, totals]), json)
      })
    })
}
