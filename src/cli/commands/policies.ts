import type { Command } from 'commander'
import { systemActor } from '../../domain/actor'
import { causes } from '../../domain/funeral'
import { businessDateIn, calendarErrors } from '../../domain/calendar'
import { runJob } from '../../jobs'
import {
  nightlyJob,
  policyNumbered,
  policyView,
  type PolicyView,
} from '../../plugins/funeral-policies'
import { readDate } from '../dates'
import { money, print, progressBar, table } from '../output'
import { changingTenant, withTenant } from '../platform'

type Options = { tenant: string; date?: string; policy?: string; on?: string; json?: boolean }

const TIME_ZONE = 'Africa/Gaborone'

/** `policies nightly` and `policies show` */
export function addPolicies(program: Command): void {
  const command = program.command('policies').description('funeral policies of a society')
  command
    .command('nightly')
    .description(
      'let each policy take the step that is due, with the notices before it; once a day',
    )
    .requiredOption('--tenant <slug>', 'the society')
    .option('--date <YYYY-MM-DD>', 'the day to work through; today when left out')
    .action(async (_: unknown, each: Command) => nightly(each.optsWithGlobals<Options>()))
  command
    .command('show')
    .description('a policy with its lives, their waiting, and what happened')
    .requiredOption('--tenant <slug>', 'the society')
    .requiredOption('--policy <number>', 'the number of the policy')
    .option('--on <YYYY-MM-DD>', 'the waiting as it is on that day; today when left out')
    .action(async (_: unknown, each: Command) => show(each.optsWithGlobals<Options>()))
}

async function nightly({ tenant: slug, date, json = false }: Options): Promise<void> {
  const today = businessDateIn(TIME_ZONE, new Date())
  const day = date === undefined ? today : readDate('date', date)
  if (day > today)
    throw calendarErrors.DATE_INVALID(`--date: ${day} is after today, ${today}.`, { field: 'date' })
  await changingTenant(slug, async (platform, tenant) => {
    const bar = progressBar('Policies')
    const result = await runJob(platform, {
      ...{ tenant, job: nightlyJob, key: day, input: { date: day } },
      ...{ actor: systemActor('command-line'), onProgress: bar },
    })
    bar.end()
    const rows = Object.entries(result).map(([step, count]) => [step, String(count)])
    const nothing = `${day}: no policy takes a step.`
    print(
      { date: day, ...result },
      () => (rows.length ? table(['Step', 'Policies'], rows) : nothing),
      json,
    )
  })
}

async function show({
  tenant: slug,
  policy: number = '',
  on,
  json = false,
}: Options): Promise<void> {
  if (on !== undefined) readDate('on', on)
  await withTenant(slug, async ({ storage }, tenant) => {
    const policy = await policyNumbered(storage, tenant, number)
    const view = await policyView(storage, { tenant, policy, on })
    print(view, () => linesOf(view).join('\n'), json)
  })
}

function linesOf(view: PolicyView): string[] {
  const { number, product, member, status, since, owed, premiumsOwed, paidTo } = view
  const lives = view.lives.map((life) => [
    ...[life.name, life.relation, life.from, life.until ?? ''],
    ...[life.sum ? money(life.sum) : '', ...causes.map((cause) => life.waiting[cause].monthsEnd)],
  ])
  return [
    `${number} ${product.name}, ${member.number} ${member.name}`,
    `${status} since ${since}; paid up to ${paidTo ?? '–'}; owed ${money(owed)} (${premiumsOwed})`,
    '',
    table(['Life', 'Relation', 'From', 'Until', 'Sum assured', ...causes], lives),
    '',
    table(
      ['From', 'What happened', 'Why'],
      view.events.map(({ on, kind, reason }) => [on, kind, reason ?? '']),
    ),
  ]
}
