import { Command, InvalidArgumentError } from 'commander'
import { benchCycle } from './cycle'
import { benchImport } from './import'
import { benchNightly } from './nightly'

/** `npm run bench -- cycle|import --members 100000` or `nightly --policies 100000`: prints one JSON document; speeds as ratios measured in the same run. */
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

await program.parseAsync()
process.exit(0)

function count(text: string): number {
  const members = Number(text)
  if (Number.isSafeInteger(members) && members > 0 && members <= 1_000_000) return members
  throw new InvalidArgumentError('a whole number from 1 to 1000000')
}
