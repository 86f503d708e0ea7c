import { allRows, firstRow } from '../../../storage/reading'
import type { Row, Storage, Transaction } from '../../../storage/types'
import type { AlertListener, AlertNews } from '../listener'
import { alertSlugs } from '../slugs'
import { collectionOf, type About } from '../subjects'
import type { AlertRow } from './alerts'

/** A record that an alert tells of. */
export type Found = { alert: AlertRow; document: string; member: string | null }

type HitRow = Row & { id: string; alert: string; openKey: string }

type Keeping = {
  tenant: string
  about: About
  found: Found[]
  began: Date
  listeners: readonly AlertListener[]
}

/** While a hit is open its key lets no second one be made. */
const openKey = ({ alert, document }: Found): string => `${alert.id}:${document}`

/** Keeps new hits and marks those that are there as seen. */
export async function keepHits(storage: Storage, order: Keeping): Promise<void> {
  const { tenant, about, found, began, listeners } = order
  await storage.transaction(async (transaction) => {
    const keys = found.map(openKey)
    const known = await allRows<HitRow>(transaction, { tenant }, alertSlugs.hits, {
      where: { openKey: { in: keys } },
      select: ['openKey', 'alert'],
    })
    const byKey = new Set(known.map((row) => row.openKey))
    const fresh = found.filter((each) => !byKey.has(openKey(each)))
    const rows = fresh.map((each) => ({
      ...{ id: transaction.newId(), alert: each.alert.id, member: each.member },
      ...{ targetCollection: collectionOf(about), document: each.document, status: 'open' },
      ...{ firstSeen: began, lastSeen: began, openKey: openKey(each) },
    }))
    const made = rows.length
      ? await transaction.insertMany({ tenant }, alertSlugs.hits, rows, { onConflict: 'skip' })
      : []
    const seen = known.map(({ id }) => ({ id, set: { lastSeen: began } }))
    if (seen.length) await transaction.updateMany({ tenant }, alertSlugs.hits, seen)
    const opened = rows.filter(({ id }) => made.includes(id))
    for (const alert of new Set(found.map((each) => each.alert))) {
      const ids = opened.filter((row) => row.alert === alert.id).map(({ id }) => id)
      await tell(transaction, listeners, { tenant, alert, opened: ids, resolved: [] })
    }
  })
}

async function tell(
  transaction: Transaction,
  listeners: readonly AlertListener[],
  news: AlertNews,
): Promise<void> {
  if (!news.opened.length && !news.resolved.length) return
  for (const listener of listeners) await listener(transaction, news)
}

type Closing = {
  tenant: string
  alerts: AlertRow[]
  began: Date
  listeners: readonly AlertListener[]
}

/** Closes what a whole look did not see again: the record changed, or is gone. */
export async function closeUnseen(
  storage: Storage,
  { tenant, alerts, began, listeners }: Closing,
): Promise<void> {
  for (const alert of alerts) {
    const where = {
      alert: { equals: alert.id },
      status: { equals: 'open' },
      lastSeen: { less_than: began },
    }
    // What is closed no longer fits: the first page is the next one.
    while (await firstRow(storage, { tenant }, alertSlugs.hits, where)) {
      await storage.transaction(async (transaction) => {
        const resolved: string[] = []
        for await (const page of transaction.stream({ tenant }, alertSlugs.hits, {
          ...{ where, select: ['status'], pageSize: 1000 },
        })) {
          resolved.push(...page.map(({ id }) => String(id)))
          break
        }
        const changes = resolved.map((id) => ({
          ...{ id, set: { status: 'resolved', resolvedAt: new Date(), openKey: id } },
          expect: { status: 'open' },
        }))
        await transaction.updateMany({ tenant }, alertSlugs.hits, changes)
        await tell(transaction, listeners, { tenant, alert, opened: [], resolved })
      })
    }
  }
}
