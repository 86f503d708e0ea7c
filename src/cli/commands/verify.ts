import type { Command } from 'commander'
import { readCheckpoint, type SignedCheckpoint } from '../../domain/checkpoints'
import {
  verifyPlatform,
  verifySociety,
  type PlatformVerification,
  type SocietyVerification,
} from '../../jobs/verification'
import { loadFile } from '../files'
import { print, progressBar } from '../output'
import { cliErrors, withPlatform, withTenant } from '../platform'

type Options = {
  tenant?: string
  platform?: boolean
  expectHead?: string
  checkpoint?: string
  json?: boolean
}

const HEAD = /^[0-9a-f]{64}$/

/** `verify` */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description(
      'check the books, the registers and the audit log of a society, or the platform’s log',
    )
    .option('--tenant <slug>', 'the society')
    .option('--platform', 'the audit log of users, roles and societies')
    .option('--expect-head <hash>', 'a head of the audit log that you noted earlier')
    .option('--checkpoint <file>', 'a checkpoint of the society that was kept elsewhere')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      assertOptions(options)
      const result = await verified(options)
      print(result, () => linesOf(result).join('\n'), options.json ?? false)
      if (!result.ok) process.exitCode = 1
    })
}

/** @throws INPUT_INVALID */
function assertOptions({ tenant, platform, expectHead, checkpoint }: Options): void {
  if (Boolean(tenant) === Boolean(platform)) {
    throw cliErrors.INPUT_INVALID('Give either --tenant with the society’s slug, or --platform.')
  }
  if (checkpoint !== undefined && platform)
    throw cliErrors.INPUT_INVALID(
      '--checkpoint: a checkpoint is of a society, not of the platform.',
    )
  if (expectHead === undefined || HEAD.test(expectHead)) return
  throw cliErrors.INPUT_INVALID(
    '--expect-head: a head has 64 characters, 0 to 9 and a to f, as `verify` prints it.',
    { field: 'expect-head' },
  )
}

type Result = PlatformVerification & Partial<SocietyVerification>

async function verified({ tenant: slug, checkpoint: file, ...options }: Options): Promise<Result> {
  const { expectHead: expectedHead } = options
  if (!slug) return withPlatform((platform) => verifyPlatform(platform, { expectedHead }))
  const checkpoint = file === undefined ? undefined : await checkpointIn(file)
  return withTenant(slug, async (platform, tenant) => {
    const bar = progressBar('Verifying')
    const result = await verifySociety(platform, tenant, {
      onProgress: bar,
      expectedHead,
      checkpoint,
    })
    bar.end()
    return result
  })
}

/** @throws FILE_UNREADABLE, CHECKPOINT_INVALID */
async function checkpointIn(file: string): Promise<SignedCheckpoint> {
  const { content } = await loadFile(file)
  return readCheckpoint(content.toString('utf8'))
}

function linesOf({ ok, ledger, registers = [], database, audit }: Result): string[] {
  const mark = (isGood: boolean) => (isGood ? '✓' : '✗')
  const checks = [...(ledger?.checks ?? []), ...registers, database].map(
    (check) => `${mark(check.ok)} ${check.name}${check.ok ? '' : `: ${check.detail}`}`,
  )
  const { entries, head, broken } = audit
  const fault = broken ? `; entry ${broken.sequence}: ${broken.reason}` : ''
  return [
    ...checks,
    `${mark(audit.ok)} audit log: ${entries} entries${fault}`,
    `  head ${head}`,
    ok ? 'Everything is as it must be.' : 'Something is wrong.',
  ]
}
