import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { systemActor } from '../../src/domain/actor'
import { listHistory, recordAudit, verifyAuditChain, type AuditEntry } from '../../src/hooks/audit'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { readStoredFile, storeFile } from '../../src/tenants/files'
import { openTestPlatform } from '../kit/platform'
import { makeSociety, signIn } from '../kit/society'

let platform: Platform
let tenant: string
let officer: PayloadRequest

beforeAll(async () => {
  platform = await openTestPlatform()
  tenant = await makeSociety(platform, 'one')
  officer = await signIn(platform, tenant, 'member-officer')
}, 180_000)
afterAll(() => platform.close())

const applicant = {
  surname: 'Modise',
  forenames: 'Neo',
  joinedOn: '2020-01-01',
  status: 'applicant',
}

async function entries(society = tenant): Promise<Row[]> {
  const all: Row[] = []
  const pages = platform.storage.stream({ tenant: society }, 'audit-log', { orderBy: ['sequence'] })
  for await (const page of pages) all.push(...page)
  return all
}

const entry = (society: string, documentId: string): AuditEntry => ({
  tenant: society,
  actor: systemActor('test'),
  action: 'test.run',
  collection: 'members',
  documentId,
  changes: [{ field: 'phone', before: null, after: documentId }],
})

async function createMember(data: object): Promise<string> {
  const doc = await platform.payload.create({
    collection: 'members',
    data: { ...applicant, tenant, ...data } as never,
    overrideAccess: false,
    req: officer,
  })
  return String(doc.id)
}

async function updateMember(id: string, data: object) {
  await platform.payload.update({
    collection: 'members',
    id,
    data: data as never,
    overrideAccess: false,
    req: officer,
  })
}

describe('a change made by a person', () => {
  it('is logged with who, when, before and after', async () => {
    const id = await createMember({ phone: '71234567' })
    await updateMember(id, { phone: '72345678' })
    const last = (await entries()).at(-1)
    expect(last).toMatchObject({
      actor: officer.user?.id,
      actorName: 'member-officer',
      action: 'update',
      collection: 'members',
      documentId: id,
      changes: [{ field: 'phone', before: '+26771234567', after: '+26772345678' }],
    })
    expect(Date.now() - new Date(last?.at as string).getTime()).toBeLessThan(60_000)
  })

  it('shows a personal number masked, also when only hidden digits changed', async () => {
    const id = await createMember({ omang: '111121234' })
    await updateMember(id, { omang: '222221234' })
    const log = (await entries()).filter((row) => row.documentId === id)
    expect(log.at(-1)?.changes).toEqual([
      { field: 'omang', before: '•••••1234', after: '•••••1234', isPersonal: true },
    ])
    const text = JSON.stringify(log)
    for (const secret of ['111121234', '222221234', 'v1:', 'omangIndex'])
      expect(text).not.toContain(secret)
  })

  it('that changes nothing is not logged', async () => {
    const id = await createMember({})
    const before = (await entries()).length
    await updateMember(id, { surname: 'Modise' })
    expect(await entries()).toHaveLength(before)
  })

  it('that fails leaves no entry', async () => {
    const before = (await entries()).length
    await expect(createMember({ phone: 'no phone' })).rejects.toThrow()
    await expect(createMember({ memberNumber: 'X', omang: '12' })).rejects.toThrow()
    expect(await entries()).toHaveLength(before)
  })

  it('is logged on deletion with what was there', async () => {
    const member = await createMember({})
    const life = await platform.payload.create({
      collection: 'dependants',
      data: { tenant, member, surname: 'A', forenames: 'B', relation: 'child' } as never,
      overrideAccess: false,
      req: officer,
    })
    await platform.payload.delete({ collection: 'dependants', id: life.id, overrideAccess: true })
    const last = (await entries()).findLast(({ action }) => action === 'delete')
    expect(last).toMatchObject({ documentId: life.id, actor: 'system:local' })
    expect(last?.changes).toContainEqual({ field: 'surname', before: 'A', after: null })
  })

  it('is the history of the record, for those who may read the record', async () => {
    const id = await createMember({})
    await updateMember(id, { phone: '72345678' })
    const history = await listHistory(platform.payload, officer, { collection: 'members', id })
    expect(history.entries.map(({ action }) => action)).toEqual(['update', 'create'])
    const other = await makeSociety(platform, 'reader')
    const stranger = await signIn(platform, other, 'society-admin')
    await expect(
      listHistory(platform.payload, stranger, { collection: 'members', id }),
    ).rejects.toMatchObject({ status: 404 })
  })
})

describe('the chain', () => {
  it('holds over many changes at the same moment, and one society does not wait for another', async () => {
    const [one, two] = [await makeSociety(platform, 'c1'), await makeSociety(platform, 'c2')]
    const runs = Array.from({ length: 30 }, (_, run) =>
      platform.storage.transaction(async (transaction) => {
        recordAudit(transaction, [entry(run % 2 ? one : two, `a${run}`), entry(one, `b${run}`)])
      }),
    )
    await Promise.all(runs)
    expect(await verifyAuditChain(platform.storage, one)).toMatchObject({ ok: true, entries: 45 })
    expect(await verifyAuditChain(platform.storage, two)).toMatchObject({ ok: true, entries: 15 })
  })

  it('takes entries that another step records right before the commit', async () => {
    const society = await makeSociety(platform, 'late')
    await platform.storage.transaction(async (transaction) => {
      recordAudit(transaction, [entry(society, 'early')])
      transaction.beforeCommit('later', async (late) => recordAudit(late, [entry(society, 'late')]))
    })
    expect(await verifyAuditChain(platform.storage, society)).toMatchObject({
      ok: true,
      entries: 2,
    })
  })

  it('loses a rolled back change together with its entry, and leaves no gap', async () => {
    const society = await makeSociety(platform, 'back')
    const failing = platform.storage.transaction(async (transaction) => {
      recordAudit(transaction, [entry(society, 'lost')])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await platform.storage.transaction(async (transaction) =>
      recordAudit(transaction, [entry(society, 'kept')]),
    )
    expect(await verifyAuditChain(platform.storage, society)).toMatchObject({
      ok: true,
      entries: 1,
    })
  })

  it('is kept for the platform itself', async () => {
    await platform.storage.transaction(async (transaction) =>
      recordAudit(transaction, [{ ...entry(tenant, 'p'), tenant: null }]),
    )
    const result = await verifyAuditChain(platform.storage, 'platform')
    expect(result).toMatchObject({ ok: true })
    expect(result.entries).toBeGreaterThan(0)
  })

  it.each([
    ['at', "'2020-01-01'"],
    ['actor', "'somebody'"],
    ['actor_name', "'somebody'"],
    ['action', "'nothing'"],
    ['collection', "'users'"],
    ['document_id', "'x'"],
    ['changes', "'[]'::jsonb"],
    ['reason', "'because'"],
    ['previous_hash', "repeat('1', 64)"],
    ['hash', "repeat('1', 64)"],
    ['sequence', '90'],
    ['chain', "'elsewhere'"],
  ])('names the entry whose %s was changed', async (column, value) => {
    const society = await chainOfThree()
    await tamper(
      `update audit_log set ${column} = ${value} where chain = '${society}' and sequence = 2`,
    )
    const result = await verifyAuditChain(platform.storage, society)
    expect(result).toMatchObject({ ok: false, broken: { sequence: 2 } })
  })

  it.each([1, 2, 3])('names the place of entry %i when it was removed', async (sequence) => {
    const society = await chainOfThree()
    await tamper(`delete from audit_log where chain = '${society}' and sequence = ${sequence}`)
    const result = await verifyAuditChain(platform.storage, society)
    expect(result).toMatchObject({
      ok: false,
      broken: { sequence, reason: 'The entry is missing.' },
    })
  })
})

describe('a stored file', () => {
  const content = async function* () {
    for (let line = 0; line < 40_000; line += 1) yield Buffer.from(`${line},${Math.random()}\n`)
  }
  const store = () =>
    platform.storage.transaction((transaction) =>
      storeFile(transaction, {
        tenant,
        name: 'big.csv',
        purpose: 'test',
        contentType: 'text/csv',
        actor: systemActor('test'),
        content: content(),
      }),
    )
  async function read(id: string, society = tenant): Promise<Buffer> {
    const chunks: Buffer[] = []
    for await (const chunk of readStoredFile(platform.storage, { tenant: society, id }))
      chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  it('comes back byte for byte, in parts no larger than 256 KB', async () => {
    const { id, bytes, sha256 } = await store()
    const back = await read(id)
    expect(back).toHaveLength(bytes)
    const { createHash } = await import('node:crypto')
    expect(createHash('sha256').update(back).digest('hex')).toBe(sha256)
    const lengths: number[] = []
    const pages = platform.storage.stream({ tenant }, 'stored-file-parts', {
      where: { file: { equals: id } },
    })
    for await (const page of pages) lengths.push(...page.map(({ data }) => String(data).length))
    expect(lengths.length).toBeGreaterThan(1)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(256 * 1024)
  })

  it('is of one society', async () => {
    const { id } = await store()
    const other = await makeSociety(platform, 'thief')
    await expect(read(id, other)).rejects.toMatchObject({ code: 'FILE_UNKNOWN' })
    await expect(read('nothing')).rejects.toMatchObject({ code: 'FILE_UNKNOWN' })
  })

  it('is refused when parts were swapped or are missing', async () => {
    const { id } = await store()
    await tamper(`delete from stored_file_parts where file = '${id}' and part > 0`)
    await expect(read(id)).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
    const second = (await store()).id
    await tamper(`update stored_file_parts set part = 99 where file = '${second}' and part = 0`)
    await tamper(`update stored_file_parts set part = 0 where file = '${second}' and part = 1`)
    await tamper(`update stored_file_parts set part = 1 where file = '${second}' and part = 99`)
    await expect(read(second)).rejects.toMatchObject({ code: 'PERSONAL_DATA_UNREADABLE' })
  })

  it('leaves nothing behind when its source fails', async () => {
    const failing = platform.storage.transaction((transaction) =>
      storeFile(transaction, {
        tenant,
        name: 'broken.csv',
        purpose: 'test',
        contentType: 'text/csv',
        actor: systemActor('test'),
        content: (async function* () {
          yield Buffer.from('a')
          throw new Error('source failed')
        })(),
      }),
    )
    await expect(failing).rejects.toThrow('source failed')
  })
})

async function chainOfThree(): Promise<string> {
  const society = await makeSociety(platform, `t${Math.random().toString(36).slice(2)}`)
  await platform.storage.transaction(async (transaction) =>
    recordAudit(transaction, [entry(society, 'a'), entry(society, 'b'), entry(society, 'c')]),
  )
  return society
}

/** Writes past the platform, as somebody with the database's password would: triggers switched off. */
async function tamper(statement: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(statement)
  } finally {
    await client.end()
  }
}
