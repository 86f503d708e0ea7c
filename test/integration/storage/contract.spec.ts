import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Row, Storage } from '../../../src/storage/types'
import type { Platform } from '../../../src/start'
import { openTestPlatform } from '../../kit/platform'

/** What every engine promises. A second engine runs this same file on its own server. */
let platform: Platform
let storage: Storage
let tenant: string
let other: string

const collect = async (pages: AsyncIterable<Row[]>): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}

const account = (code: string, extra: Row = {}): Row => ({
  code,
  name: `Account ${code}`,
  type: 'asset',
  ...extra,
})

beforeAll(async () => {
  platform = await openTestPlatform()
  storage = platform.storage
  tenant = storage.newId()
  other = storage.newId()
  await storage.insertMany({ platform: true }, 'tenants', [
    { id: tenant, name: 'One', slug: 'one' },
    { id: other, name: 'Other', slug: 'other' },
  ])
}, 180_000)

afterAll(async () => platform?.close())

describe('tenants', () => {
  it('refuses a call on a tenant-owned collection that names no tenant', async () => {
    await expect(
      storage.insertMany({ tenant: '' }, 'accounts', [account('1')]),
    ).rejects.toMatchObject({
      code: 'TENANT_REQUIRED',
    })
  })

  it('refuses a row that belongs to another tenant', async () => {
    await expect(
      storage.insertMany({ tenant }, 'accounts', [account('1', { tenant: other })]),
    ).rejects.toMatchObject({ code: 'TENANT_REQUIRED' })
  })

  it('never reads, sums or changes rows of another tenant', async () => {
    const [id] = await storage.insertMany({ tenant: other }, 'accounts', [account('9001')])
    const where = { code: { equals: '9001' } }
    expect(await collect(storage.stream({ tenant }, 'accounts', { where }))).toEqual([])
    expect(await storage.sum({ tenant }, 'accounts', { where, fields: [] })).toEqual([{ count: 0 }])
    const refused = await storage.updateMany({ tenant }, 'accounts', [
      { id: id as string, set: { name: 'X' } },
    ])
    expect(refused).toEqual([id])
  })
})

describe('insertMany', () => {
  it('gives back the ids in input order and stores every value', async () => {
    const id = storage.newId()
    const at = '2026-11-10T08:00:00.000Z'
    const changes = [{ field: 'name', before: null, after: { three: "o'clock", list: [1, 'two'] } }]
    const entry = (sequence: number): Row => ({
      chain: 'values',
      sequence,
      at,
      actor: 'a',
      actorName: 'Á "quoted" \\ {name}, NULL',
      action: 'x',
      collection: 'y',
      documentId: 'z',
      previousHash: '0',
      hash: '1',
    })
    const rows = [
      { ...entry(1), id, changes },
      { ...entry(2), reason: '' },
    ]
    const ids = await storage.insertMany({ tenant }, 'audit-log', rows)
    expect(ids[0]).toBe(id)
    const options = { where: { chain: { equals: 'values' } }, orderBy: ['sequence'] }
    const read = await collect(storage.stream({ tenant }, 'audit-log', options))
    expect(read[0]).toMatchObject({ ...rows[0], tenant, reason: null })
    expect(read[1]).toMatchObject({ ...rows[1], changes: null })
  })

  it('inserts nothing when one row of many breaks a unique key', async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => account(`b${index}`))
    await expect(
      storage.insertMany({ tenant }, 'accounts', [...rows, account('b0')]),
    ).rejects.toMatchObject({
      code: 'DUPLICATE',
    })
    const [counted] = await storage.sum({ tenant }, 'accounts', {
      where: { code: { like: 'b' } },
      fields: [],
    })
    expect(counted?.count).toBe(0)
  })

  it('skips what is there already and says what it inserted', async () => {
    await storage.insertMany({ tenant }, 'accounts', [account('s1')])
    const ids = await storage.insertMany({ tenant }, 'accounts', [account('s1'), account('s2')], {
      onConflict: 'skip',
    })
    expect(ids).toHaveLength(1)
    const rows = await collect(
      storage.stream({ tenant }, 'accounts', { where: { id: { in: ids } } }),
    )
    expect(rows[0]?.code).toBe('s2')
  })

  it('names the field that a collection does not have', async () => {
    await expect(
      storage.insertMany({ tenant }, 'accounts', [account('u1', { colour: 'red' })]),
    ).rejects.toMatchObject({
      code: 'FIELD_UNKNOWN',
      message: expect.stringContaining('colour'),
    })
  })
})

describe('addMany', () => {
  const options = { keyFields: ['key'], amountFields: ['debit', 'credit'] }
  const row = (key: string, debit: number, credit: number, id: string): Row => ({
    key,
    debit,
    credit,
    account: id,
  })

  it('keeps the exact sum when many add to the same keys at once', async () => {
    const [id] = (await storage.insertMany({ tenant }, 'accounts', [account('bal')])) as [string]
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        storage.transaction(async (transaction) => {
          const rows = [row('x', index, 1, id), row('y', 2, 0, id), row('x', 1, 0, id)]
          await transaction.addMany(
            { tenant },
            'balances',
            index % 2 ? rows : rows.reverse(),
            options,
          )
        }),
      ),
    )
    const rows = await collect(
      storage.stream({ tenant }, 'balances', {
        orderBy: ['key'],
        select: ['key', 'debit', 'credit'],
      }),
    )
    expect(rows.map(({ key, debit, credit }) => [key, debit, credit])).toEqual([
      ['x', 190 + 20, 20],
      ['y', 40, 0],
    ])
  })
})

describe('sum', () => {
  it('groups by a field of the rows that are pointed to', async () => {
    const [one, two] = await storage.insertMany({ tenant }, 'accounts', [
      { ...account('pointed-1'), name: 'Grouped' },
      { ...account('pointed-2'), name: 'Grouped' },
    ])
    const balance = (key: string, of: string | undefined, debit: number) => ({
      ...{ key, account: of, debit, credit: 0 },
    })
    const rows = [balance('s1', one, 70), balance('s1 again', one, 5), balance('s2', two, 9)]
    await storage.insertMany({ tenant }, 'balances', rows)
    const ask = (field: string) =>
      storage.sum({ tenant }, 'balances', {
        where: { account: { in: [one, two] } },
        groupBy: [field],
        related: { account: 'accounts' },
        fields: ['debit'],
      })
    expect(await ask('account.code')).toEqual([
      { 'account.code': 'pointed-1', debit: 75, count: 2 },
      { 'account.code': 'pointed-2', debit: 9, count: 1 },
    ])
    expect(await ask('account.name')).toEqual([{ 'account.name': 'Grouped', debit: 84, count: 3 }])
    await expect(ask('account.nothing')).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' })
  })
})

describe('updateMany', () => {
  it('applies what is as expected and returns the rest', async () => {
    const ids = await storage.insertMany({ tenant }, 'accounts', [
      account('v1'),
      account('v2'),
      account('v3'),
    ])
    const change = (index: number, status: string) => ({
      id: ids[index] as string,
      set: { status: 'closed' },
      expect: { status },
    })
    const gone = storage.newId()
    const refused = await storage.updateMany({ tenant }, 'accounts', [
      change(0, 'active'),
      change(1, 'closed'),
      { id: gone, set: { status: 'closed' }, expect: { status: 'active' } },
    ])
    expect(refused).toEqual([ids[1], gone])
  })
})

describe('stream', () => {
  it('pages through every row once, in order, also where the order has equal and empty values', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => ({
      number: `p${String(index).padStart(2, '0')}`,
      surname: index % 3 ? 'Same' : 'Zulu',
      forenames: 'A',
      joinedOn: '2026-01-01',
      payrollNumber: index % 5 ? String(index % 7) : null,
    }))
    await storage.insertMany(
      { tenant },
      'members',
      rows.map(({ number, ...rest }) => ({ ...rest, memberNumber: number })),
    )
    const read = await collect(
      storage.stream({ tenant }, 'members', { orderBy: ['surname', 'payrollNumber'], pageSize: 4 }),
    )
    expect(new Set(read.map((row) => row.memberNumber)).size).toBe(25)
    expect(read.map((row) => row.surname)).toEqual(
      [...read.map((row) => row.surname as string)].sort(),
    )
  })

  it('turns the order round, and begins after a row', async () => {
    const where = { memberNumber: { like: 'p' } }
    const up = await collect(storage.stream({ tenant }, 'members', { where, pageSize: 4 }))
    const options = { where, descending: true, pageSize: 4 }
    const down = await collect(storage.stream({ tenant }, 'members', options))
    const ids = down.map(({ id }) => id)
    expect(ids).toHaveLength(25)
    expect(ids).toEqual(up.map(({ id }) => id).reverse())
    const older = { ...options, where: { and: [where, { id: { less_than: ids[9] } }] } }
    const rest = await collect(storage.stream({ tenant }, 'members', older))
    expect(rest.map(({ id }) => id)).toEqual(ids.slice(10))
  })

  it('answers each operator, and refuses one it does not know', async () => {
    const find = async (where: object) =>
      (
        await collect(
          storage.stream({ tenant }, 'accounts', { where: where as never, orderBy: ['code'] }),
        )
      ).map((row) => row.code)
    await storage.insertMany({ tenant }, 'accounts', [
      account('w1'),
      account('w2', { type: 'income' }),
      account('w3_%'),
    ])
    const w = { code: { like: 'w' } }
    expect(await find({ and: [w, { type: { equals: 'income' } }] })).toEqual(['w2'])
    expect(await find({ and: [w, { type: { not_equals: 'income' } }] })).toEqual(['w1', 'w3_%'])
    expect(await find({ and: [w, { code: { greater_than: 'w1' } }] })).toEqual(['w2', 'w3_%'])
    expect(await find({ code: { contains: '_%' } })).toEqual(['w3_%'])
    expect(await find({ code: { in: ['w1', 'nope'] } })).toEqual(['w1'])
    expect(await find({ and: [w, { code: { not_in: ['w1'] } }] })).toEqual(['w2', 'w3_%'])
    expect(
      await find({ or: [{ code: { equals: 'w1' } }, { code: { equals: "w2' or true --" } }] }),
    ).toEqual(['w1'])
    await expect(find({ code: { matches: '.*' } })).rejects.toMatchObject({
      code: 'OPERATOR_UNKNOWN',
    })
  })
})

describe('transaction', () => {
  it('leaves nothing behind when the work fails', async () => {
    const failing = storage.transaction(async (transaction) => {
      await transaction.insertMany({ tenant }, 'accounts', [account('t1')])
      throw new Error('half-way')
    })
    await expect(failing).rejects.toThrow('half-way')
    expect(
      await collect(storage.stream({ tenant }, 'accounts', { where: { code: { equals: 't1' } } })),
    ).toEqual([])
  })

  it('throws when a statement inside it failed, even if the work hid the error', async () => {
    const hiding = storage.transaction(async (transaction) => {
      await transaction.insertMany({ tenant }, 'accounts', [account('t2')])
      await transaction.insertMany({ tenant }, 'accounts', [account('t2')]).catch(() => undefined)
    })
    await expect(hiding).rejects.toMatchObject({ code: 'COMMIT_FAILED' })
  })

  it('makes Payload throw too when its commit fails, instead of pretending', async () => {
    const id = await platform.payload.db.beginTransaction()
    const transaction = await storage.joined({ transactionID: id as string })
    await transaction
      ?.insertMany({ tenant }, 'accounts', [account('t3'), account('t3')])
      .catch(() => undefined)
    await expect(platform.payload.db.commitTransaction(id as string)).rejects.toMatchObject({
      code: 'COMMIT_FAILED',
    })
  })

  it('is shared with Payload operations that carry its id', async () => {
    const failing = storage.transaction(async (transaction) => {
      const [id] = await transaction.insertMany({ tenant }, 'accounts', [account('t4')])
      const seen = await platform.payload.findByID({
        collection: 'accounts' as never,
        id: id as string,
        overrideAccess: true,
        req: { transactionID: transaction.id },
      })
      expect(seen).toMatchObject({ code: 't4' })
      throw new Error('undo')
    })
    await expect(failing).rejects.toThrow('undo')
  })

  it('runs what waits for the commit once, in order, and undoes all when that fails', async () => {
    const order: string[] = []
    await storage.transaction(async (transaction) => {
      transaction.beforeCommit('a', async () => void order.push('a'))
      transaction.beforeCommit('b', async () => void order.push('b'))
      transaction.beforeCommit('a', async () => void order.push('again'))
      order.push('work')
    })
    expect(order).toEqual(['work', 'a', 'b'])
    const failing = storage.transaction(async (transaction) => {
      await transaction.insertMany({ tenant }, 'accounts', [account('t5')])
      transaction.beforeCommit('x', async () => {
        throw new Error('no audit, no change')
      })
    })
    await expect(failing).rejects.toThrow()
    expect(
      await collect(storage.stream({ tenant }, 'accounts', { where: { code: { equals: 't5' } } })),
    ).toEqual([])
  })

  it('tries a deadlock again', async () => {
    const [a, b] = (await storage.insertMany({ tenant }, 'accounts', [
      account('d1'),
      account('d2'),
    ])) as [string, string]
    const swap = (first: string, second: string) =>
      storage.transaction(async (transaction) => {
        await transaction.updateMany({ tenant }, 'accounts', [{ id: first, set: { name: 'x' } }])
        await new Promise((resolve) => setTimeout(resolve, 50))
        await transaction.updateMany({ tenant }, 'accounts', [{ id: second, set: { name: 'x' } }])
      })
    await expect(Promise.all([swap(a, b), swap(b, a)])).resolves.toBeDefined()
  })
})

describe('nextNumbers', () => {
  it('is gapless under concurrency and gives back the numbers of a rollback', async () => {
    const taken: number[] = []
    const take = (count: number, fails: boolean) =>
      storage
        .transaction(async (transaction) => {
          const first = await transaction.nextNumbers({ tenant }, 'test', count)
          if (fails) throw new Error('rolled back')
          return Array.from({ length: count }, (_, index) => first + index)
        })
        .then((numbers) => void taken.push(...numbers))
        .catch(() => undefined)
    await Promise.all(
      Array.from({ length: 18 }, (_, index) => take((index % 3) + 1, index % 4 === 0)),
    )
    expect(taken.sort((x, y) => x - y)).toEqual(taken.map((_, index) => index + 1))
  })

  it('moves past numbers that are in use, and belongs to one tenant', async () => {
    expect(await storage.nextNumbers({ tenant }, 'members', 1, { atLeast: 301 })).toBe(301)
    expect(await storage.nextNumbers({ tenant }, 'members', 2, { atLeast: 5 })).toBe(302)
    expect(await storage.nextNumbers({ tenant: other }, 'members', 1)).toBe(1)
  })
})

describe('lease', () => {
  it('has one owner, until it is released or expires', async () => {
    const first = await storage.lease('work', { seconds: 30 })
    expect(await storage.lease('work')).toBeNull()
    await first?.release()
    const second = await storage.lease('work', { seconds: 0.05 })
    await new Promise((resolve) => setTimeout(resolve, 120))
    const third = await storage.lease('work')
    expect(third).not.toBeNull()
    expect(await second?.renew()).toBe(false)
    expect(await third?.renew()).toBe(true)
  })
})

describe('append-only collections', () => {
  it('are refused by the database itself when somebody changes or deletes a row', async () => {
    const entry = {
      chain: 'test',
      sequence: 1,
      at: new Date().toISOString(),
      actor: 'a',
      actorName: 'a',
      action: 'x',
      collection: 'y',
      documentId: 'z',
      previousHash: '0',
      hash: '1',
    }
    const [id] = await storage.insertMany({ tenant }, 'audit-log', [entry])
    await expect(
      storage.updateMany({ tenant }, 'audit-log', [{ id: id as string, set: { actor: 'b' } }]),
    ).rejects.toThrow('append-only')
    await expect(
      platform.payload.db.deleteMany({
        collection: 'audit-log' as never,
        where: { id: { equals: id } },
      }),
    ).rejects.toThrow()
  })
})
