import { money, table } from '../src/cli/output'
import { categoriesInOrder, type Category } from '../src/domain/matching'
import { sumAmounts } from '../src/domain/money'
import { categoryName } from '../src/plugins/reconciliation/categories'
import type { SystemRoleKey } from '../src/tenants/permissions'
import { systemRoles } from '../src/tenants/permissions/system-roles'
import { DEMO_PASSWORD, demoPeople } from './people'
import type { DemoResult } from './result'
import type { DemoMember } from './portal'
import { demoSocieties, PERIOD } from './societies'

/** What the month came to, society by society. */
export function describeResults(results: DemoResult[]): string {
  return [
    `The deduction cycle of ${PERIOD}`,
    '',
    categoryTable(results),
    '',
    ...results.flatMap(describeSociety),
  ].join('\n')
}

function categoryTable(results: DemoResult[]): string {
  const head = results.flatMap(({ society }) => [
    `${shortName(society.name)} lines`,
    'Expected',
    'Received',
  ])
  const rows = categoriesInOrder.map((category) => [
    categoryName(category, 'en'),
    ...results.flatMap((result) => categoryCells(result, category)),
  ])
  return table(['Category', ...head], [...rows, ['Total', ...results.flatMap(totalCells)]])
}

/** A missing line is one of the society's: it was expected, and is no line of the file. */
function categoryCells({ summary, expected }: DemoResult, category: Category): (string | number)[] {
  const found = summary?.remittance.categories[category]
  if (!found?.lines) return ['', '', '']
  const lines = category === 'MISSING' ? 0 : found.lines
  return [lines, money(expected[category] ?? 0), money(found.amount)]
}

function totalCells({ summary, expected }: DemoResult): (string | number)[] {
  if (!summary) return ['', '', '']
  const { lines, amount } = summary.remittance
  return [lines, money(sumAmounts(Object.values(expected))), money(amount)]
}

function describeSociety({ society, summary, ...result }: DemoResult): string[] {
  const { trialBalance, verified, matches } = result
  const { debit, credit } = trialBalance.totals
  const byDigits = matches.PAYROLL_NUMBER_WITHOUT_ZEROS ?? 0
  const facts = [
    ...(summary ? tieOut(summary) : [`The remittance of ${PERIOD} is not posted.`]),
    `Members found by payroll number without its leading zeros: ${byDigits} lines; by Omang: ${matches.OMANG ?? 0}.`,
    `Trial balance: debit ${money(debit)}, credit ${money(credit)}, difference ${money(trialBalance.difference)}.`,
    `Verified: ${verified.ok ? 'ok' : 'FAILED'} (${verified.checks} checks of the ledger, ${verified.auditEntries} audit entries).`,
  ]
  return [society.name, ...facts.map((fact) => `  ${fact}`), '']
}

function tieOut({ remittance, allocated, suspense, arrears }: NonNullable<DemoResult['summary']>) {
  const [paid, held] = [money(allocated.total), money(suspense)]
  return [
    `Received ${money(remittance.amount)} = allocated ${paid} + suspense ${held}.`,
    `Expected ${money(allocated.total + arrears)} = allocated ${paid} + arrears ${money(arrears)}.`,
  ]
}

/** Name, collection, id and tab. */
type Screen = [string, string, string | undefined, string]

/** Where the screens are, and who may sign in. */
export function describeEntry(results: DemoResult[], url: string): string {
  return [
    'Where to look',
    '',
    place('Dashboard', `${url}/admin`),
    ...results.flatMap((result) => screensOf(result, url)),
    table(['Who to sign in as', 'Name', 'Role'], demoPeople.map(personRow)),
    '',
    `Everybody's password: ${DEMO_PASSWORD}`,
  ].join('\n')
}

function screensOf({ society, places: { run, remittance, format } }: DemoResult, url: string) {
  const screens: Screen[] = [
    ['payroll file', 'deduction-runs', run, '/file'],
    ['workbench', 'remittances', remittance, '/workbench'],
    ['a draft in the format editor', 'file-format-versions', format, ''],
  ]
  return screens.flatMap(([screen, collection, id, view]) => {
    const address = `${url}/admin/collections/${collection}/${id}${view}`
    return id ? [place(`${shortName(society.name)}: ${screen}`, address)] : []
  })
}

/** An address is long: its name stands above it. */
const place = (name: string, address: string) => `${name}\n${address}\n`

function personRow({ email, name, platformRole, roles }: (typeof demoPeople)[number]): string[] {
  const held = Object.entries(roles).map(
    ([slug, role]) => `${roleName(role)} of ${shortName(nameOf(slug))}`,
  )
  return [email, name, platformRole ? roleName(platformRole) : held.join(', ')]
}

/** Who may sign in to the portal, and with what. */
export function describeMembers(members: DemoMember[], url: string): string {
  const rows = members.map(({ name, memberNumber, society, invitation, identity }) => [
    ...[`${name}, ${memberNumber} of ${shortName(society)}`, invitation, identity],
  ])
  return [
    place('The member portal', `${url}/portal/invitation`),
    table(['Member', 'Invitation', 'Omang'], rows),
    '',
    "Other members sign in with their number and Omang; the code is on the member's tab Portal in the admin.",
  ].join('\n')
}

const roleName = (role: SystemRoleKey): string =>
  systemRoles.find(({ key }) => key === role)?.name ?? role

const nameOf = (slug: string): string =>
  demoSocieties.find((society) => society.slug === slug)?.name ?? slug

const shortName = (name: string): string => name.split(' ')[0] ?? name
