import type { Actor } from '../../src/domain/actor'
import {
  makeBatch,
  nextBatchNumber,
  type BatchRow,
  type FormatRow,
  type TargetRow,
} from '../../src/plugins/gl-export'
import type { JournalDraft } from '../../src/ledger'
import type { Platform } from '../../src/start'
import { allRows, firstRow } from '../../src/storage/reading'
import type { Row, StreamOptions } from '../../src/storage/types'
import { readStoredFile } from '../../src/tenants/files'
import { openSociety, post, receipt, type Society } from './ledger'

export const clerk: Actor = { id: 'user:clerk', name: 'Clerk' }
export const treasurer: Actor = { id: 'user:treasurer', name: 'Treasurer' }

/** What the other program calls the two accounts of `receipt`. */
const codes: Record<string, string> = { '1000': '8400000', '2000': '9100000' }

/** A society with a ledger in another program, from 1 November 2026 on. */
export class ExportingSociety {
  constructor(
    readonly platform: Platform,
    readonly society: Society,
    readonly target: string,
  ) {}

  get tenant(): string {
    return this.society.tenant
  }

  rows<T extends Row = Row>(collection: string, where: StreamOptions['where'] = {}): Promise<T[]> {
    return allRows<T>(this.platform.storage, { tenant: this.tenant }, collection, { where })
  }

  /** Money received into suspense: 1000 to 2000. */
  receive(key: string, amount: number, businessDate: string, more: Partial<JournalDraft> = {}) {
    const draft = { ...receipt(this.society, key, amount, { businessDate }), ...more }
    return post(this.platform.storage, this.tenant, [draft])
  }

  async make(to: string, actor: Actor = clerk): Promise<BatchRow> {
    const place = { tenant: this.tenant, target: this.target }
    const number = await nextBatchNumber(this.platform.storage, place)
    return makeBatch(this.platform.storage, { ...place, to, number, actor })
  }

  /** The kept file of a batch, as its bytes. */
  async bytesOf({ files }: BatchRow, part = 0): Promise<Buffer> {
    const chunks: Buffer[] = []
    const id = files[part]?.id ?? ''
    for await (const chunk of readStoredFile(this.platform.storage, { tenant: this.tenant, id }))
      chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  /** Says what the other program calls an account. */
  map(code: string, other: string): Promise<string[]> {
    const account = this.society.accounts[code]
    const row = { target: this.target, account, code: other }
    const { tenant, platform } = this
    return platform.storage.insertMany({ tenant }, 'gl-export-accounts', [row])
  }
}

export async function formatByKey(
  { storage }: Platform,
  tenant: string,
  key: string,
): Promise<FormatRow> {
  const where = { key: { equals: key } }
  return (await firstRow<FormatRow>(storage, { tenant }, 'gl-export-formats', where)) as FormatRow
}

/** A ledger in another program, which takes Sage Pastel in detail from 1 November 2026 on. @returns its id */
export async function openTarget(
  platform: Platform,
  tenant: string,
  { format = 'sage-pastel', ...changes }: Partial<TargetRow> = {},
): Promise<string> {
  const { storage } = platform
  const id = storage.newId()
  const { id: formatId } = await formatByKey(platform, tenant, format)
  await storage.insertMany({ tenant }, 'gl-export-targets', [
    {
      ...{ id, code: 'GL', name: 'Head office', format: formatId, mode: 'detail' },
      ...{ startsOn: '2026-11-01', firstMonth: 3, taxType: '0', contraAccount: '9500000' },
      ...{ company: 'Solidarity Burial', journal: 'Miscellaneous', status: 'active', ...changes },
    },
  ])
  return id
}

/** Maps every account of the society to itself. */
export async function mapAll({ storage }: Platform, tenant: string, target: string): Promise<void> {
  const accounts = await allRows<Row>(storage, { tenant }, 'accounts', {})
  const rows = accounts.map(({ id, code }) => ({ target, account: id, code }))
  await storage.insertMany({ tenant }, 'gl-export-accounts', rows)
}

/** A society that receives money, with such a target. */
export async function exportingSociety(
  platform: Platform,
  slug: string,
  changes: Partial<TargetRow> = {},
): Promise<ExportingSociety> {
  const society = await openSociety(platform, slug)
  const target = await openTarget(platform, society.tenant, changes)
  const exporting = new ExportingSociety(platform, society, target)
  for (const [code, other] of Object.entries(codes)) await exporting.map(code, other)
  return exporting
}
