import { Command, InvalidArgumentError } from 'commander'
import { benchCycle } from './cycle'
import { benchImport } from './import'
import { benchNightly } from './nightly'
import { benchPortal } from './portal'
import { benchReports } from './reports'

/**
 * `npm run bench -- cycle|import|portal --members 100000`, `nightly --policies 100000` or `reports --postings 1000000`:
 * prints one JSON document; speeds as ratios measured in the same run.
 */
const program = new Command('bench').description(
  'How fast the platform is, against the plain ways.',
)

program
  .command('cycle')
  .description('a whole month: import, generate, remittance, reconcile, post')
  .option('--members <count>', 'how many members', count, 100_000)
  .action(async ({ members }: { members: number }) => {
    const report = await benchCycle({ members })
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  })

program
  .command('import')
  .description('members with ten fields of the society’s own')
  .option('--members <count>', 'how many members', count, 100_000)
  .action(async ({ members }: { members: number }) => {
    const report = await benchImport({ members })
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  })

program
  .command('nightly')
  .description('the night of funeral policies: notices, lapses, and a night with nothing to do')
  .option('--policies <count>', 'how many policies', count, 100_000)
  .action(async ({ policies }: { policies: number }) => {
    const report = await benchNightly({ policies })
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  })

program
  .command('portal')
  .description('members who open their pages at the same time')
  .option('--members <count>', 'how many members', count, 200)
  .action(async ({ members }: { members: number }) => {
    const report = await benchPortal({ members })
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  })

program
  .command('reports')
  .description('statements over large books')
  .option('--postings <count>', 'how many postings', count, 1_000_000)
  .action(async ({ postings }: { postings: number }) => {
    const report = await benchReports({ postings })
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  })

await program.parseAsync()
process.exit(0)

function count(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0 && number <= 1_000_000) return number
  throw new InvalidArgumentError('a whole number from 1 to 1000000')
}
