import type { Command } from 'commander'

export type MonthOptions = { tenant: string; authority: string; period: string; json?: boolean }

/** The options that name an authority's month. */
export const ofMonth = (command: Command): Command =>
  command
    .requiredOption('--tenant <slug>', 'the society')
    .requiredOption('--authority <code>', 'the payroll authority')
    .requiredOption('--period <YYYY-MM>', 'the month')
