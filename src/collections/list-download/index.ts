import { stringify } from 'csv-stringify/sync'
import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { z } from 'zod'
import { spreadsheetText } from '../../domain/spreadsheet'
import { recordAudit } from '../../hooks/audit'
import { inTransactionOf } from '../../hooks/request-storage'
import { fieldRights, fieldsOfRequest } from '../../tenants/custom-fields/request'
import { actorOf, authorise } from '../../tenants/permissions'
import { endpoint, queryOf } from '../endpoint'
import { csvFile } from '../endpoint/csv'
import { listColumns, type ListColumn } from './columns'

const PAGE = 1000
/** Excel takes a file for UTF-8 when it begins like this. */
const BYTE_ORDER_MARK = '\uFEFF'

const query = z.object({
  tenant: z.uuid(),
  columns: z.string().min(1).max(5000),
  sort: z.string().max(200).optional(),
  search: z.string().max(200).optional(),
  where: z
    .string()
    .max(20_000)
    .transform((text, context): Where => {
      try {
        return JSON.parse(text) as Where
      } catch {
        context.addIssue({ code: 'custom', message: 'Write the filter as JSON.' })
        return z.NEVER
      }
    })
    .optional(),
})

/**
 * `GET /api/<collection>/download?tenant=&columns=&where=&sort=&search=`: all pages of a list as it is shown,
 * as a CSV that is safe to open in a spreadsheet. Who reads sees what the list shows: masked numbers stay
 * masked, hidden fields are no columns. The audit log keeps who took it.
 */
export const listDownloadEndpoint = (slug: string) =>
  endpoint('get', '/download', async (req) => {
    const { tenant, columns: names, where, sort, search = '' } = queryOf(req, query)
    await authorise(req, tenant, `${slug}.read`)
    await authorise(req, tenant, 'lists.download')
    const collection = collectionOf(req, slug)
    const { maySee } = fieldRights(req, tenant)
    const own = (await fieldsOfRequest(req, tenant, slug)).filter(maySee)
    const columns = listColumns({ req, collection, own }, names.split(','))
    const merged = mergeListSearchAndWhere({ collectionConfig: collection, search, where })
    const asked: Asked = { where: { and: [{ tenant: { equals: tenant } }, merged] }, sort }
    // Refused before the first byte, when the filter or the order is.
    const first = await pageOf(req, collection, asked, 1)
    await keepInMind(req, { tenant, slug, names })
    return csvFile(`${slug}.csv`, rows({ req, collection, columns, asked, first }))
  })

type Asked = { where: Where; sort: string | undefined }
type Doc = Record<string, unknown>

function collectionOf(req: PayloadRequest, slug: string): SanitizedCollectionConfig {
  const found = req.payload.config.collections.find((collection) => collection.slug === slug)
  if (!found) throw new Error(`There is no collection ${slug}.`)
  return found
}

async function pageOf(
  req: PayloadRequest,
  { slug, defaultSort }: SanitizedCollectionConfig,
  { where, sort }: Asked,
  page: number,
): Promise<Doc[]> {
  const order = sort?.split(',') ?? [defaultSort ?? []].flat()
  const { docs } = await req.payload.find({
    collection: slug,
    where,
    // With the id no two records are alike, so that none is on two pages.
    sort: [...order, 'id'],
    page,
    limit: PAGE,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Doc[]
}

type Listing = {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  columns: ListColumn[]
  asked: Asked
  first: Doc[]
}

async function* rows({ req, collection, columns, asked, first }: Listing): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + stringify([columns.map(({ heading }) => spreadsheetText(heading))])
  let docs = first
  for (let page = 2; docs.length; page += 1) {
    const texts = await Promise.all(columns.map((column) => column.texts(req, docs)))
    yield stringify(docs.map((_, at) => texts.map((column) => spreadsheetText(column[at] ?? ''))))
    if (docs.length < PAGE) return
    docs = await pageOf(req, collection, asked, page)
  }
}

type Taken = { tenant: string; slug: string; names: string }

const keepInMind = (req: PayloadRequest, { tenant, slug, names }: Taken): Promise<void> =>
  inTransactionOf(req, (transaction) => {
    const changes = [{ field: 'columns', before: null, after: names }]
    const place = { tenant, collection: slug, documentId: 'list' }
    recordAudit(transaction, [{ ...place, actor: actorOf(req), action: 'list.download', changes }])
    return Promise.resolve()
  })
