import type { Where } from 'payload'
import { z } from 'zod'
import { slugs } from '../../../collections/slugs'
import type { Row, Storage } from '../../../storage/types'
import { endpoint, queryOf } from '../../../collections/endpoint'
import { allRows, firstRow } from '../../../storage/reading'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import { placeOf } from './place'

const sortable = ['category', 'expected', 'received', 'allocated', 'suspense', 'arrears'] as const

const query = z.object({
  category: z.string().optional(),
  search: z.string().trim().optional(),
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(25),
  sort: z
    .string()
    .regex(new RegExp(`^-?(${sortable.join('|')})$`))
    .default('category'),
})

/** `GET /api/remittances/:id/items`: one page of the workbench. */
export const itemsEndpoint = endpoint('get', '/:id/items', async (req) => {
  const { tenant, id } = await placeOf(req, reconciliationSlugs.remittances, null)
  const { category, search, page, limit, sort } = queryOf(req, query)
  const found = await req.payload.find({
    collection: reconciliationSlugs.items,
    where: itemsWhere({ tenant, remittance: id, category, search }),
    sort: [sort, 'id'],
    page,
    limit,
    depth: 1,
    overrideAccess: false,
    req,
  })
  const { docs, totalDocs, totalPages } = found
  return Response.json({ docs, totalDocs, page, totalPages })
})

type Filter = { tenant: string; remittance: string; category?: string; search?: string }

function itemsWhere({ tenant, remittance, category, search }: Filter): Where {
  const parts: Where[] = [{ tenant: { equals: tenant } }, { remittance: { equals: remittance } }]
  if (category) parts.push({ category: { equals: category } })
  if (search) {
    const wanted = { contains: search }
    parts.push({
      or: [
        { payrollNumber: wanted },
        { 'member.payrollNumber': wanted },
        { 'member.memberNumber': wanted },
        { 'member.surname': wanted },
      ],
    })
  }
  return { and: parts }
}

/** `GET /api/remittances/:id/items/:item`: an item with the lines it comes from and its journal. */
export const itemEndpoint = endpoint('get', '/:id/items/:item', async (req) => {
  const { tenant, id, storage } = await placeOf(req, reconciliationSlugs.remittances, null)
  const itemId = String(req.routeParams?.item ?? '')
  const item = await findItem(storage, tenant, { remittance: id, item: itemId })
  const lines = await allRows(storage, { tenant }, reconciliationSlugs.remittanceLines, {
    where: { remittance: { equals: id }, item: { equals: itemId } },
    select: ['row', 'payrollNumber', 'name', 'deductionCode', 'amount', 'rule', 'category'],
  })
  const journals = await allRows(storage, { tenant }, slugs.journals, {
    where: { sourceId: { equals: itemId } },
    select: ['number', 'businessDate', 'event', 'total', 'reverses'],
  })
  return Response.json({
    item,
    journals,
    lines: lines.sort((a, b) => Number(a.row) - Number(b.row)),
  })
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function findItem(
  storage: Storage,
  tenant: string,
  { remittance, item }: { remittance: string; item: string },
): Promise<Row> {
  const row = UUID.test(item)
    ? await firstRow(storage, { tenant }, reconciliationSlugs.items, {
        id: { equals: item },
        remittance: { equals: remittance },
      })
    : null
  if (row) return row
  throw reconciliationErrors.REMITTANCE_UNKNOWN(`There is no item ${item} in this remittance.`)
}
