import { money, table } from '../src/cli/output'
import { categoriesInOrder, type Category } from '../src/domain/matching'
import { DEMO_PASSWORD, demoPeople } from './people'
import type { DemoResult } from './result'
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
  const head = results.flatMap(({ society }) => [`${shortName(society.name)}: lines`, 'Amount'])
  const cells = (result: DemoResult, category: Category): (string | number)[] => {
    const found = result.summary?.remittance.categories[category]
    return found?.lines ? [found.lines, money(found.amount)] : ['', '']
  }
  const rows = categoriesInOrder.map((category) => [
    category,
    ...results.flatMap((result) => cells(result, category)),
  ])
  const received = results.flatMap(({ summary }) =>
    summary ? [summary.remittance.lines, money(summary.remittance.amount)] : ['', ''],
  )
  return table(['Category', ...head], [...rows, ['Received', ...received]])
}

function describeSociety({ society, summary, ...result }: DemoResult): string[] {
  const { trialBalance, verified, matches } = result
  const { debit, credit } = trialBalance.totals
  const byDigits = matches.PAYROLL_NUMBER_WITHOUT_ZEROS ?? 0
  return [
    society.name,
    ...(summary ? [`  ${tieOut(summary)}`] : [`  The remittance of ${PERIOD} is not posted.`]),
    `  Members found by payroll number without its leading zeros: ${byDigits} lines; by Omang: ${matches.OMANG ?? 0}.`,
    `  Trial balance: debit ${money(debit)}, credit ${money(credit)}, difference ${money(trialBalance.difference)}.`,
    `  Verified: ${verified.ok ? 'ok' : 'FAILED'} (${verified.checks} checks of the ledger, ${verified.auditEntries} audit entries).`,
    '',
  ]
}

function tieOut({ remittance, allocated, suspense, arrears }: NonNullable<DemoResult['summary']>) {
  const received = `Received ${money(remittance.amount)} = allocated ${money(allocated.total)} + suspense ${money(suspense)}`
  const expected = `expected ${money(allocated.total + arrears)} = allocated + arrears ${money(arrears)}`
  return `${received}; ${expected}.`
}

/** Where the screens are, and who may sign in. */
export function describeEntry(results: DemoResult[], url: string): string {
  const places = results.flatMap(({ society: { name }, places: { run, remittance, format } }) => {
    const screens: [string, string, string | undefined, string][] = [
      ['payroll file', 'deduction-runs', run, '/file'],
      ['workbench', 'remittances', remittance, '/workbench'],
      ['format editor', 'file-format-versions', format, ''],
    ]
    return screens.flatMap(([screen, collection, id, view]) =>
      id
        ? [[`${shortName(name)}: ${screen}`, `${url}/admin/collections/${collection}/${id}${view}`]]
        : [],
    )
  })
  return [
    table(['Where to look', 'Address'], [['Dashboard', `${url}/admin`], ...places]),
    '',
    table(['Who to sign in as', 'Name', 'Role'], demoPeople.map(personRow)),
    '',
    `Everybody's password: ${DEMO_PASSWORD}`,
  ].join('\n')
}

function personRow({ email, name, platformRole, roles }: (typeof demoPeople)[number]): string[] {
  const held = Object.entries(roles).map(([slug, role]) => `${role} of ${shortName(nameOf(slug))}`)
  return [email, name, platformRole ?? held.join(', ')]
}

const nameOf = (slug: string): string =>
  demoSocieties.find((society) => society.slug === slug)?.name ?? slug

const shortName = (name: string): string => name.split(' ')[0] ?? name
