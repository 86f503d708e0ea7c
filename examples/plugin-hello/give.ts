import {
  firstRow,
  loadPostingRules,
  postJournals,
  recordAudit,
  societyOf,
  todayIn,
  type Actor,
  type Row,
  type Storage,
  type Transaction,
} from 'motshelo/plugin'
import { helloErrors } from './errors'
import { GIVEN } from './posting'
import { WELCOME_PACKS } from './slug'

export type GivePack = { tenant: string; pack: string; actor: Actor }

/** `cost` is in thebe. */
type Pack = Row & { id: string; status: 'planned' | 'given'; cost: number; month: string }

/**
 * Gives a planned pack and posts what it cost: both or neither.
 * @returns the number of its journal
 * @throws PACK_UNKNOWN, PACK_GIVEN, and what `loadPostingRules` and `postJournals` throw
 */
export async function givePack(storage: Storage, given: GivePack): Promise<{ journal: number }> {
  const { tenant, pack: id, actor } = given
  return storage.transaction(async (transaction) => {
    const pack = await plannedPack(transaction, given)
    const givenOn = todayIn(await societyOf(transaction, tenant))
    const journal = await postCost(transaction, { ...given, pack, givenOn })
    const change = {
      id,
      set: { status: 'given', givenOn, journal: journal.id },
      expect: { status: 'planned' },
    }
    const refused = await transaction.updateMany({ tenant }, WELCOME_PACKS, [change])
    if (refused.length > 0) throw alreadyGiven(id)
    const changes = [{ field: 'status', before: 'planned', after: 'given' }]
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'welcome-packs.give', collection: WELCOME_PACKS },
        ...{ documentId: id, changes },
      },
    ])
    return { journal: journal.number }
  })
}

async function plannedPack(
  transaction: Transaction,
  { tenant, pack: id }: GivePack,
): Promise<Pack> {
  const pack = await firstRow<Pack>(transaction, { tenant }, WELCOME_PACKS, { id: { equals: id } })
  if (!pack) throw helloErrors.PACK_UNKNOWN(`There is no welcome pack "${id}".`, { pack: id })
  if (pack.status === 'given') throw alreadyGiven(id)
  return pack
}

async function postCost(
  transaction: Transaction,
  { tenant, actor, pack, givenOn }: Omit<GivePack, 'pack'> & { pack: Pack; givenOn: string },
) {
  const rules = await loadPostingRules(transaction, tenant)
  const { debit, credit } = rules.accountsFor(GIVEN)
  const [journal] = await postJournals(transaction, {
    tenant,
    actor,
    journals: [
      {
        idempotencyKey: `${GIVEN}:${pack.id}`,
        businessDate: givenOn,
        event: GIVEN,
        narrative: `Welcome pack of ${pack.month}`,
        source: { collection: WELCOME_PACKS, id: pack.id },
        postings: [
          { account: debit, side: 'debit', amount: pack.cost },
          { account: credit, side: 'credit', amount: pack.cost },
        ],
      },
    ],
  })
  if (!journal) throw alreadyGiven(pack.id)
  return journal
}

const alreadyGiven = (pack: string) =>
  helloErrors.PACK_GIVEN('The welcome pack was given already.', { pack })
