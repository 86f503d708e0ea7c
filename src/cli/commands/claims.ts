import type { Command } from 'commander'
import { claimNumbered, claimSlugs, claimView, clockOf, type ClaimView } from '../../plugins/claims'
import type { ClaimRow } from '../../plugins/claims/types'
import { allRows } from '../../storage/reading'
import { money, print, table } from '../output'
import { withTenant } from '../platform'

type Options = { tenant: string; claim?: string; status?: string; json?: boolean }

/** `claims list` and `claims show` */
export function addClaims(program: Command): void {
  const command = program.command('claims').description('claims of a society')
  command
    .command('list')
    .description('claims with their clock, the oldest first')
    .requiredOption('--tenant <slug>', 'the society')
    .option('--status <status>', 'only those that stand like this, for example assessed')
    .action(async (_: unknown, each: Command) => list(each.optsWithGlobals<Options>()))
  command
    .command('show')
    .description('a claim with what the rules say, its documents, payees and steps')
    .requiredOption('--tenant <slug>', 'the society')
    .requiredOption('--claim <number>', 'the number of the claim')
    .action(async (_: unknown, each: Command) => show(each.optsWithGlobals<Options>()))
}

async function list({ tenant: slug, status, json = false }: Options): Promise<void> {
  await withTenant(slug, async ({ storage }, tenant) => {
    const now = new Date()
    const rows = await allRows<ClaimRow>(storage, { tenant }, claimSlugs.claims, {
      where: status ? { status: { equals: status } } : {},
    })
    const claims = rows.map((claim) => {
      const { number, kind, eventOn, status: stands, eligibleAmount, approvedAmount } = claim
      const clock = clockOf(claim, now)
      return { number, kind, eventOn, status: stands, eligibleAmount, approvedAmount, clock }
    })
    const lines = claims.map(({ number, kind, eventOn, status: stands, clock, ...amounts }) => [
      ...[number, kind, eventOn, stands, clock.decide.state, clock.pay.state],
      ...[amounts.eligibleAmount, amounts.approvedAmount].map((amount) => sum(amount)),
    ])
    const heads = ['Claim', 'Kind', 'Day', 'Status', 'Decide', 'Pay', 'Eligible', 'Approved']
    print({ claims }, () => table(heads, lines), json)
  })
}

const sum = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? '' : money(amount)

async function show({ tenant: slug, claim: number = '', json = false }: Options): Promise<void> {
  await withTenant(slug, async ({ storage }, tenant) => {
    const view = await claimView(storage, await claimNumbered(storage, tenant, number))
    print(told(view), () => linesOf(view).join('\n'), json)
  })
}

/** Without ids of people and without what identifies the deceased. */
function told({ claim, type, member, clock, items, rules, payees, decisions }: ClaimView) {
  const { number, kind, eventOn, status, eligible, eligibleAmount, approvedAmount, flags } = claim
  return {
    ...{ number, kind, eventOn, status, eligible, eligibleAmount, approvedAmount, clock },
    ...{ type: type.code, member: member.number, flags: flags ?? [], rules, payees, decisions },
    documents: items.map(({ requirement, state }) => ({ code: requirement.code, state })),
  }
}

function linesOf(view: ClaimView): string[] {
  const { claim, type, member, items, rules, payees, decisions } = view
  return [
    `${claim.number} ${type.name}, ${member.number} ${member.name}: ${claim.status}`,
    '',
    ...rules.map(({ passed, sentence }) => `${mark(passed)} ${sentence}`),
    '',
    table(
      ['Document', 'State'],
      items.map(({ requirement, state }) => [requirement.name, state]),
    ),
    '',
    table(
      ['Payee', 'Share', 'Amount', 'State'],
      payees.map(({ name, sharePercent, amount, status }) => [
        ...[name, sharePercent ?? '', sum(amount), status],
      ]),
    ),
    '',
    table(
      ['On', 'Step', 'Amount', 'By', 'Why'],
      decisions.map(({ on, kind, amount, actorName, reason }) => [
        ...[on, kind, sum(amount), actorName, reason ?? ''],
      ]),
    ),
  ]
}

const mark = (passed: boolean | null): string => (passed === null ? '?' : passed ? '+' : '-')
