import { stringify } from 'csv-stringify/sync'
import type { Where } from 'payload'
import { z } from 'zod'
import { endpoint, queryOf } from '../../../collections/endpoint'
import { csvFile } from '../../../collections/endpoint/csv'
import { slugs } from '../../../collections/slugs'
import { formatAmount } from '../../../domain/money'
import { spreadsheetText } from '../../../domain/spreadsheet'
import { allRows } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import { categoryName } from '../categories'
import { findRemittance } from '../remittances/find'
import type { ItemRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import { placeOf } from './place'

const COLUMNS = [
  'category',
  'categoryCode',
  'memberNumber',
  'surname',
  'forenames',
  'payrollNumber',
  'deductionCode',
  'expected',
  'received',
  'allocated',
  'suspense',
  'arrears',
  'reason',
]

const query = z.object({ category: z.string().optional() })

/** `GET /api/remittances/:id/export`: what the filter shows, as a CSV that is safe to open in a spreadsheet. */
export const exportEndpoint = endpoint('get', '/:id/export', async (req) => {
  const { tenant, id, storage } = await placeOf(req, reconciliationSlugs.remittances, null)
  const { category } = queryOf(req, query)
  const { title } = await findRemittance(storage, { tenant, remittance: id })
  const where: Where = {
    remittance: { equals: id },
    ...(category && { category: { equals: category } }),
  }
  const pages = storage.stream({ tenant }, reconciliationSlugs.items, { where, pageSize: 2000 })
  const rows = csvRows(storage, {
    tenant,
    language: req.i18n.language,
    pages: pages as AsyncIterable<ItemRow[]>,
  })
  return csvFile(fileName(title, category), rows)
})

/** The title has authority and month, and which of the month's files it is. */
function fileName(title: string, category = ''): string {
  const words = `reconciliation ${title} ${category}`.match(/[\w-]+/g) ?? []
  return `${words.join('-')}.csv`
}

type Listing = { tenant: string; language: string; pages: AsyncIterable<ItemRow[]> }

async function* csvRows(
  storage: Storage,
  { tenant, language, pages }: Listing,
): AsyncGenerator<string> {
  yield stringify([COLUMNS])
  for await (const items of pages) {
    const ids = [...new Set(items.flatMap(({ member }) => member ?? []))]
    const members = await allRows(storage, { tenant }, slugs.members, {
      where: { id: { in: ids } },
      select: ['memberNumber', 'surname', 'forenames', 'payrollNumber'],
    })
    const byId = new Map(members.map((member) => [member.id as string, member]))
    yield stringify(items.map((item) => csvCells(item, byId.get(item.member ?? ''), language)))
  }
}

/** Texts are kept from becoming formulas; amounts are numbers, also below zero. */
function csvCells(item: ItemRow, member: Row | undefined, language: string): string[] {
  const money = [item.expected, item.received, item.allocated, item.suspense, item.arrears]
  const texts = [
    categoryName(item.category, language),
    item.category,
    String(member?.memberNumber ?? ''),
    String(member?.surname ?? ''),
    String(member?.forenames ?? ''),
    String(item.payrollNumber ?? member?.payrollNumber ?? ''),
    item.deductionCode,
  ]
  return [
    ...texts.map(spreadsheetText),
    ...money.map((amount) => formatAmount(amount)),
    spreadsheetText(item.reason ?? ''),
  ]
}
