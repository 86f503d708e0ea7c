import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  closePeriod,
  reopenPeriod,
  reverseJournals,
  trialBalance,
  verifyLedger,
  type JournalDraft,
  type PostingDraft,
} from '../../src/ledger'
import type { Platform } from '../../src/start'
import { actor, fingerprint, openSociety, post, receipt, type Society } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'

/** What the ledger should hold, kept the simplest way. */
type Model = {
  journals: Map<string, { draft: JournalDraft; id: string; isReversed: boolean }>
  reversals: { amount: number; businessDate: string }[]
  closed: Set<string>
}

type Command =
  | { do: 'post'; keys: number[]; amount: number; period: string }
  | { do: 'post-bad'; keys: number[]; fault: 'unbalanced' | 'no-member' | 'conflict' }
  | { do: 'reverse'; pick: number; period: string }
  | { do: 'close' | 'reopen'; period: string }

const periods = ['2026-10', '2026-11', '2026-12']
const period = fc.constantFrom(...periods)
const keys = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 4 })
const amount = fc.integer({ min: 1, max: 100_000 })
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('post' as const), keys, amount, period }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('post-bad' as const),
      keys,
      fault: fc.constantFrom('unbalanced' as const, 'no-member' as const, 'conflict' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('reverse' as const), pick: fc.nat(), period }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'reopen' as const), period }),
  },
)

let platform: Platform
let run = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

afterAll(async () => {
  await platform?.close()
})

it('holds what a plain list of journals holds, whatever is posted, refused, reversed, closed and sent again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 25 }), async (commands) => {
      run += 1
      const society = await openSociety(platform, `model-${run}`)
      const model: Model = { journals: new Map(), reversals: [], closed: new Set() }
      for (const each of commands) await step(society, model, each)
      await agree(society, model)
    }),
    { numRuns: 12 },
  )
}, 120_000)

async function step(society: Society, model: Model, command: Command): Promise<void> {
  if (command.do === 'post') return postStep(society, model, command)
  if (command.do === 'post-bad') return refusedStep(society, model, command)
  if (command.do === 'reverse') return reverseStep(society, model, command)
  return periodStep(society, model, { do: command.do, period: command.period })
}

/** A key always carries the same body, so that what is sent again is the same journal. */
function draftOf(society: Society, model: Model, key: number, amount: number, period: string) {
  const name = `key-${key}`
  const known = model.journals.get(name)
  return (
    known?.draft ??
    receipt(society, name, amount, { member: key % 3, businessDate: `${period}-15` })
  )
}

async function postStep(
  society: Society,
  model: Model,
  { keys, amount, period }: { keys: number[]; amount: number; period: string },
): Promise<void> {
  const drafts = keys.map((key) => draftOf(society, model, key, amount + key, period))
  const isRefused = drafts.some(
    ({ idempotencyKey }) => !model.journals.has(idempotencyKey) && model.closed.has(period),
  )
  if (isRefused)
    return refused(society, () => post(platform.storage, society.tenant, drafts), 'PERIOD_CLOSED')
  const posted = await post(platform.storage, society.tenant, drafts)
  posted.forEach(({ id, posted: isNew }, index) => {
    const draft = drafts[index] as JournalDraft
    expect(isNew).toBe(!model.journals.has(draft.idempotencyKey))
    if (isNew) model.journals.set(draft.idempotencyKey, { draft, id, isReversed: false })
    expect(model.journals.get(draft.idempotencyKey)?.id).toBe(id)
  })
}

async function refusedStep(
  society: Society,
  model: Model,
  { keys, fault }: { keys: number[]; fault: 'unbalanced' | 'no-member' | 'conflict' },
): Promise<void> {
  const open = periods.find((each) => !model.closed.has(each))
  const [known] = model.journals.values()
  if (!open || (fault === 'conflict' && !known)) return
  const good = keys.map((key) => draftOf(society, model, key, 10 + key, open))
  const bad = structuredClone(known?.draft ?? receipt(society, 'bad', 10))
  const [first, second] = bad.postings as [PostingDraft, PostingDraft]
  if (fault === 'unbalanced') first.amount += 1
  if (fault === 'no-member') second.memberAccount = null
  if (fault === 'conflict') bad.narrative = 'Another'
  else bad.idempotencyKey = 'bad'
  bad.businessDate = fault === 'conflict' ? bad.businessDate : `${open}-01`
  const code = {
    unbalanced: 'JOURNAL_UNBALANCED',
    'no-member': 'MEMBER_ACCOUNT_REQUIRED',
    conflict: 'IDEMPOTENCY_CONFLICT',
  }[fault]
  await refused(society, () => post(platform.storage, society.tenant, [...good, bad]), code)
}

async function reverseStep(
  society: Society,
  model: Model,
  { pick, period }: { pick: number; period: string },
): Promise<void> {
  const all = [...model.journals.values()]
  const journal = all[pick % (all.length || 1)]
  if (!journal) return
  const businessDate = `${period}-28`
  const reverse = () =>
    platform.storage.transaction((transaction) =>
      reverseJournals(transaction, {
        tenant: society.tenant,
        actor,
        journalIds: [journal.id],
        businessDate,
        reason: 'Model',
      }),
    )
  if (!journal.isReversed) {
    if (businessDate < journal.draft.businessDate)
      return refused(society, reverse, 'REVERSAL_REFUSED')
    if (model.closed.has(period)) return refused(society, reverse, 'PERIOD_CLOSED')
  }
  const [reversal] = await reverse()
  expect(reversal?.posted).toBe(!journal.isReversed)
  if (journal.isReversed) return
  journal.isReversed = true
  model.reversals.push({ amount: journal.draft.postings[0]?.amount as number, businessDate })
}

async function periodStep(
  society: Society,
  model: Model,
  change: { do: 'close' | 'reopen'; period: string },
): Promise<void> {
  const { period } = change
  const work = (operation: typeof closePeriod) => () =>
    platform.storage.transaction((transaction) =>
      operation(transaction, { tenant: society.tenant, actor, period, reason: 'Model' }),
    )
  if (change.do === 'close') {
    expect((await work(closePeriod)()).changed).toBe(!model.closed.has(period))
    model.closed.add(period)
    return
  }
  if (!model.closed.has(period)) return refused(society, work(reopenPeriod), 'PERIOD_NOT_CLOSED')
  await work(reopenPeriod)()
  model.closed.delete(period)
}

/** What is refused leaves every byte as it was. */
async function refused(
  society: Society,
  work: () => Promise<unknown>,
  code: string,
): Promise<void> {
  const before = await fingerprint(platform.storage, society.tenant)
  await expect(work()).rejects.toMatchObject({ code })
  expect(await fingerprint(platform.storage, society.tenant)).toBe(before)
}

async function agree({ tenant }: Society, { journals, reversals }: Model): Promise<void> {
  expect(await verifyLedger(platform.storage, { tenant })).toMatchObject({ ok: true })
  for (const asOf of ['2026-10-31', '2026-11-30', '2026-12-31']) {
    const { accounts, difference } = await trialBalance(platform.storage, { tenant, asOf })
    expect(difference).toBe(0)
    const posted = [...journals.values()].filter(({ draft }) => draft.businessDate <= asOf)
    const debit = posted.reduce((sum, { draft }) => sum + (draft.postings[0]?.amount ?? 0), 0)
    const credit = reversals
      .filter(({ businessDate }) => businessDate <= asOf)
      .reduce((sum, { amount }) => sum + amount, 0)
    const bank = accounts.find(({ code }) => code === '1000')
    expect(bank?.movements ?? { debit: 0, credit: 0 }).toEqual({ debit, credit })
  }
}
