import type { Command } from 'commander'
import { systemActor } from '../../domain/actor'
import { businessDateIn } from '../../domain/calendar'
import {
  addShippedFormats,
  batchByNumber,
  findTarget,
  glErrors,
  glSlugs,
  makeBatch,
  markImported,
  nextBatchNumber,
  previewBatch,
  withdrawBatch,
  type BatchPreview,
  type BatchRow,
  type FormatRow,
} from '../../plugins/gl-export'
import { deliverFiles, prepareFolder } from '../../plugins/payroll-file'
import { allRows } from '../../storage/reading'
import type { Operations } from '../../storage/types'
import { readStoredFile } from '../../tenants/files'
import { money, print, progressBar, table } from '../output'
import { changingTenant, withTenant } from '../platform'

type Options = { tenant: string; json?: boolean }
type TargetOptions = Options & { target: string }
type MakeOptions = TargetOptions & { to?: string; out?: string; dryRun?: boolean }
type BatchOptions = TargetOptions & { batch: string }

/** `gl-export make|list|imported|withdraw|formats` */
export function addGlExport(program: Command): void {
  const parent = program
    .command('gl-export')
    .description('journals for the ledger of another program, each of them once')
  const ofTarget = (name: string, description: string) =>
    command(parent, name, description).requiredOption('--target <code>', 'the ledger export')
  ofTarget('make', 'export all journals up to a day that no batch has yet')
    .option('--to <YYYY-MM-DD>', 'the last day; default: today')
    .option('--out <folder>', 'write the files there as well')
    .option('--dry-run', 'only say what the batch would be')
    .action(make)
  ofTarget('list', 'the batches of a ledger export').action(list)
  ofTarget('imported', 'say that the file of a batch is in the other program')
    .requiredOption('--batch <number>', 'the number of the batch')
    .action(imported)
  ofTarget('withdraw', 'take back a batch whose file was not imported')
    .requiredOption('--batch <number>', 'the number of the batch')
    .requiredOption('--reason <text>', 'why; it stays on record')
    .action(withdraw)
  command(parent, 'formats', 'the formats of the society and their versions')
    .option('--add-shipped', 'first add the shipped ones that the society does not have')
    .action(formats)
}

const command = (parent: Command, name: string, description: string): Command =>
  parent.command(name).description(description).requiredOption('--tenant <slug>', 'the society')

async function make(_: unknown, given: Command): Promise<void> {
  const { tenant: slug, json = false, ...options } = given.optsWithGlobals<MakeOptions>()
  const { target, to = businessDateIn('Africa/Gaborone', new Date()), out, dryRun } = options
  await (dryRun ? withTenant : changingTenant)(slug, async ({ storage }, tenant) => {
    if (dryRun) {
      const preview = await previewBatch(storage, { tenant, target, to })
      return print(preview, () => describePreview(preview), json)
    }
    if (out !== undefined) await prepareFolder(out)
    const { id } = await findTarget(storage, { tenant }, target)
    const number = await nextBatchNumber(storage, { tenant, target: id })
    const bar = progressBar('Exporting')
    const actor = systemActor('command-line')
    const order = { tenant, target: id, to, number, actor, onProgress: bar }
    const batch = await makeBatch(storage, order)
    bar.end()
    if (out !== undefined)
      await deliverFiles(out, batch.files, (file) => readStoredFile(storage, { tenant, id: file }))
    print(shownOf(batch), () => describe(batch), json)
  })
}

async function list(_: unknown, given: Command): Promise<void> {
  const { tenant: slug, target, json = false } = given.optsWithGlobals<TargetOptions>()
  await withTenant(slug, async ({ storage }, tenant) => {
    const { id } = await findTarget(storage, { tenant }, target)
    const batches = await allRows<BatchRow>(storage, { tenant }, glSlugs.batches, {
      where: { target: { equals: id } },
      orderBy: ['number'],
    })
    const head = ['Batch', 'From', 'To', 'Journals', 'Debits', 'Status']
    const lines = batches.map(({ number, from, to, journals, debit, status }) => [
      ...[String(number), from, to, String(journals), money(Number(debit)), status],
    ])
    print(batches.map(shownOf), () => (lines.length ? table(head, lines) : 'No batch yet.'), json)
  })
}

async function imported(_: unknown, given: Command): Promise<void> {
  const { tenant: slug, json = false, ...options } = given.optsWithGlobals<BatchOptions>()
  await changingTenant(slug, async ({ storage }, tenant) => {
    const { id } = await numbered(storage, tenant, options)
    const step = { tenant, batch: id, actor: systemActor('command-line') }
    const { number, status } = await markImported(storage, step)
    print({ number, status }, () => `Batch ${number} is ${status}.`, json)
  })
}

async function withdraw(_: unknown, given: Command): Promise<void> {
  const {
    tenant: slug,
    json = false,
    reason,
    ...options
  } = given.optsWithGlobals<BatchOptions & { reason: string }>()
  await changingTenant(slug, async ({ storage }, tenant) => {
    const { id } = await numbered(storage, tenant, options)
    const step = { tenant, batch: id, actor: systemActor('command-line'), reason }
    const { number, status } = await withdrawBatch(storage, step)
    print({ number, status }, () => `Batch ${number} is ${status}.`, json)
  })
}

async function formats(_: unknown, given: Command): Promise<void> {
  const options = given.optsWithGlobals<Options & { addShipped?: boolean }>()
  const { tenant: slug, json = false, addShipped } = options
  await (addShipped ? changingTenant : withTenant)(slug, async ({ storage }, tenant) => {
    if (addShipped) {
      const order = { tenant, actor: systemActor('command-line'), status: 'published' } as const
      await storage.transaction((transaction) => addShippedFormats(transaction, order))
    }
    const rows = await allRows<FormatRow>(storage, { tenant }, glSlugs.formats, {
      orderBy: ['key', 'number'],
    })
    const shown = rows.map(({ key, number, name, status }) => ({ key, number, name, status }))
    const lines = shown.map(({ key, number, name, status }) => [key, String(number), name, status])
    print(shown, () => table(['Key', 'Version', 'Name', 'Status'], lines), json)
  })
}

/** @throws GL_BATCH_UNKNOWN */
async function numbered(
  operations: Operations,
  tenant: string,
  { target, batch }: Pick<BatchOptions, 'target' | 'batch'>,
): Promise<BatchRow> {
  const { id, name } = await findTarget(operations, { tenant }, target)
  const place = { tenant, target: id, number: Number(batch) }
  const row = /^[1-9]\d{0,8}$/.test(batch) ? await batchByNumber(operations, place) : null
  if (row) return row
  throw glErrors.GL_BATCH_UNKNOWN(`${name} has no batch ${batch}.`, { field: 'batch' })
}

/** What a batch is, without what it was made by. */
function shownOf(batch: BatchRow) {
  const { id, number, status, from, to, mode, journals, late, lines, debit, credit } = batch
  const { sha256, shortened, files } = batch
  return {
    ...{ id, number, status, from, to, mode, journals, late, lines, debit, credit },
    ...{ sha256, shortened, files },
  }
}

function describe({ number, from, to, journals, late, debit, shortened, files }: BatchRow): string {
  return [
    `Batch ${number}, ${from} to ${to}: ${journals} journals, ${money(Number(debit))} on each side`,
    ...(late ? [`${late} of them are dated into days that were exported before.`] : []),
    ...(shortened ? [`${shortened} texts were shortened or had characters replaced.`] : []),
    ...files.map(({ name, bytes, sha256 }) => `${name}  ${bytes} bytes  SHA-256 ${sha256}`),
  ].join('\n')
}

function describePreview({ number, from, to, totals, shortened, refusal }: BatchPreview): string {
  return [
    `Batch ${number} would have ${totals.journals} journals from ${from} to ${to}, ${money(totals.debit)} on each side.`,
    ...(shortened.count ? [`${shortened.count} texts would be shortened.`] : []),
    ...(refusal ? [`It can't be made: ${refusal.message} ${refusal.next}`] : []),
  ].join('\n')
}
