import type { Command } from 'commander'
import { slugs } from '../../collections/slugs'
import { systemActor } from '../../domain/actor'
import { businessDateIn } from '../../domain/calendar'
import { checkpointErrors, type SignedCheckpoint } from '../../domain/checkpoints'
import { runJob } from '../../jobs'
import { verifyJob } from '../../jobs/verify'
import { eachRow } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { checkpointOf } from '../../tenants/checkpoints'
import { print } from '../output'
import { changingTenant, withTenant } from '../platform'

type Options = { tenant: string; json?: boolean }

/** `checkpoints make|list|export` */
export function addCheckpoints(program: Command): void {
  const checkpoints = program
    .command('checkpoints')
    .description('signed marks of what books and audit log were, to be kept elsewhere')
  command(checkpoints, 'make', 'verify the society and sign what was found').action(make)
  command(checkpoints, 'list', 'all checkpoints of a society').action(list)
  command(checkpoints, 'export', 'print the last checkpoint, or one by its number')
    .option('--sequence <number>', 'the number of the checkpoint')
    .action(exportOne)
}

const command = (parent: Command, name: string, description: string): Command =>
  parent.command(name).description(description).requiredOption('--tenant <slug>', 'the society')

async function make(_: unknown, command: Command): Promise<void> {
  const { tenant: slug, json } = command.optsWithGlobals<Options>()
  await changingTenant(slug, async (platform, tenant) => {
    // A key of its own: the night's verification of the same day is another one.
    const key = `${businessDateIn('Africa/Gaborone', new Date())} ${platform.storage.newId()}`
    const actor = systemActor('command-line')
    const made = await runJob(platform, { tenant, job: verifyJob, key, input: {}, actor })
    print(made, () => `Checkpoint ${made.checkpoint} is signed.`, json ?? false)
  })
}

async function list(_: unknown, command: Command): Promise<void> {
  const { tenant: slug, json } = command.optsWithGlobals<Options>()
  await withTenant(slug, async ({ storage }, tenant) => {
    const found: SignedCheckpoint[] = []
    const options = { orderBy: ['sequence'] }
    for await (const row of eachRow<Row>(storage, { tenant }, slugs.checkpoints, options))
      found.push(checkpointOf(row))
    const lineOf = ({ sequence, at, journals, audit }: SignedCheckpoint) =>
      `${sequence}  ${at}  ${journals.entries} journals, ${audit.entries} audit entries`
    print(found, () => found.map(lineOf).join('\n') || 'No checkpoint yet.', json ?? false)
  })
}

async function exportOne(_: unknown, command: Command): Promise<void> {
  const { tenant: slug, sequence } = command.optsWithGlobals<Options & { sequence?: string }>()
  await withTenant(slug, async ({ storage }, tenant) => {
    let found: Row | null = null
    const options = { orderBy: ['sequence'] }
    for await (const row of eachRow<Row>(storage, { tenant }, slugs.checkpoints, options)) {
      if (sequence === undefined || String(row.sequence) === sequence) found = row
    }
    if (!found)
      throw checkpointErrors.CHECKPOINT_UNKNOWN(`${slug} has no checkpoint ${sequence ?? 'yet'}.`)
    const checkpoint = checkpointOf(found)
    // A document either way: what is printed is the file that `verify --checkpoint` takes.
    print(
      checkpoint,
      () => JSON.stringify(checkpoint, null, 2),
      command.optsWithGlobals<Options>().json ?? false,
    )
  })
}
