import type { Command } from 'commander'
import { systemActor } from '../../domain/actor'
import { admitMember, declineMember, memberWithNumber } from '../../plugins/membership'
import { readDate } from '../dates'
import { print } from '../output'
import { changingTenant } from '../platform'

type Options = { tenant: string; member: string; date?: string; reason?: string; json?: boolean }

const words = { admitted: 'is a member', declined: 'is declined' } as const

/** `members admit` and `members decline` */
export function addMembers(program: Command): void {
  const command = program.command('members').description('decide about applicants')
  deciding(command.command('admit'))
    .description('make an applicant a member, once everything required is there')
    .option('--reason <text>', 'why; it stays on record')
    .action(async (_: unknown, each: Command) => {
      await run(each.optsWithGlobals<Options>(), admitMember)
    })
  deciding(command.command('decline'))
    .description('turn an applicant down; the record stays')
    .requiredOption('--reason <text>', 'why; it stays on record')
    .action(async (_: unknown, each: Command) => {
      const options = each.optsWithGlobals<Options & { reason: string }>()
      const { reason } = options
      await run(options, (storage, order) => declineMember(storage, { ...order, reason }))
    })
}

const deciding = (command: Command): Command =>
  command
    .requiredOption('--tenant <slug>', 'the society')
    .requiredOption('--member <number>', 'the member number')
    .option('--date <YYYY-MM-DD>', 'the day from which it counts; today when left out')

async function run(
  { tenant: slug, member: number, date, reason, json = false }: Options,
  decide: typeof admitMember,
): Promise<void> {
  if (date !== undefined) readDate('date', date)
  await changingTenant(slug, async ({ storage }, tenant) => {
    const member = await memberWithNumber(storage, tenant, number)
    const actor = systemActor('command-line')
    const result = await decide(storage, { tenant, member, date, reason, actor })
    print(result, () => `${number} ${words[result.decision]} from ${result.date}.`, json)
  })
}
