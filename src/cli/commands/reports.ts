import type { Command } from 'commander'
import { verifyPayrollNumbers } from '../../collections/members/verify'
import { verifyAuditChain } from '../../hooks/audit'
import { trialBalance, verifyLedger } from '../../ledger'
import { money, print, progressBar, table } from '../output'
import { readDate } from '../dates'
import { withTenant } from '../platform'

type Options = { tenant: string; asOf?: string; json?: boolean }

/** `trial-balance` and `verify` */
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

  program
    .command('verify')
    .description('check the books and the audit log of a society')
    .requiredOption('--tenant <slug>', 'the society')
    .action(async (_: unknown, command: Command) => {
      const { tenant: slug, json = false } = command.optsWithGlobals<Options>()
      await withTenant(slug, async ({ storage }, tenant) => {
        const bar = progressBar('Verifying')
        const ledger = await verifyLedger(storage, {
          tenant,
          onProgress: (done, total) => bar(done, total, 'journals'),
        })
        const audit = await verifyAuditChain(storage, tenant)
        const members = await verifyPayrollNumbers(storage, tenant)
        bar.end()
        const ok = ledger.ok && audit.ok && members.ok
        const checks = [...ledger.checks, members].map(
          (check) => `${check.ok ? '✓' : '✗'} ${check.name}${check.ok ? '' : `: ${check.detail}`}`,
        )
        const chain = `${audit.ok ? '✓' : '✗'} audit log: ${audit.entries} entries`
        print(
          { ok, ledger, audit, members },
          () =>
            [...checks, chain, ok ? 'Everything is as it must be.' : 'Something is wrong.'].join(
              '\n',
            ),
          json,
        )
        if (!ok) process.exitCode = 1
      })
    })
}
