import { stringify } from 'csv-stringify/sync'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { endpoint, queryOf } from '../../../collections/endpoint'
import { csvFile } from '../../../collections/endpoint/csv'
import { fieldWords, type WordsByField } from '../../../collections/fields/field-words'
import { societyOf } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import { spreadsheetText } from '../../../domain/spreadsheet'
import { recordAudit } from '../../../hooks/audit'
import { codeInWords } from '../../../platform/labels'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { auditPage, auditRows, type ShownEntry } from './entries'
import { auditFilter } from './filter'

const query = auditFilter.extend({
  tenant: z.uuid(),
  before: z.coerce.number().int().positive().optional(),
})
const READ = `${slugs.auditLog}.read`
/** Excel takes a file for UTF-8 when it begins like this. */
const BYTE_ORDER_MARK = '\uFEFF'

/** `GET /api/audit-log/entries?tenant=&person=&action=&kind=&record=&from=&to=&before=`: a page, newest first. */
export const entriesEndpoint = endpoint('get', '/entries', async (req) => {
  const { tenant, before, ...filter } = queryOf(req, query)
  await authorise(req, tenant, READ)
  const storage = storageOf(req.payload)
  const { timeZone } = await societyOf(storage, tenant)
  return Response.json(await auditPage(storage, { tenant, timeZone, filter, before }))
})

/** `GET /api/audit-log/entries/download` with the same filter: all of it as a CSV, one line a change. */
export const exportEndpoint = endpoint('get', '/entries/download', async (req) => {
  const { tenant, ...filter } = queryOf(req, query.omit({ before: true }))
  await authorise(req, tenant, READ)
  const storage = storageOf(req.payload)
  const { timeZone } = await societyOf(storage, tenant)
  const changes = Object.entries(filter).map(([field, after]) => ({ field, before: null, after }))
  await storage.transaction((transaction) => {
    const place = { tenant, actor: actorOf(req), collection: slugs.auditLog, documentId: 'list' }
    recordAudit(transaction, [{ ...place, action: 'list.download', changes }])
    return Promise.resolve()
  })
  return csvFile(
    'audit-log.csv',
    csv(req, auditRows(storage, { tenant, timeZone, filter }), timeZone),
  )
})

const headings = [
  'number',
  'at',
  'person',
  'action',
  'kind',
  'record',
  'field',
  'before',
  'after',
  'reason',
]

async function* csv(
  req: PayloadRequest,
  pages: AsyncIterable<ShownEntry[]>,
  timeZone: string,
): AsyncGenerator<string> {
  const moment = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const known = new Map<string, WordsByField>()
  yield BYTE_ORDER_MARK + stringify([headings])
  for await (const page of pages)
    yield stringify(
      page.flatMap((entry) =>
        linesOf(entry, wordsOf(req, known, entry.collection), moment, req.i18n.language),
      ),
    )
}

function linesOf(
  entry: ShownEntry,
  words: WordsByField,
  moment: Intl.DateTimeFormat,
  language: string,
): string[][] {
  const { sequence, at, actorName, action, collection, documentId, changes, reason } = entry
  const start = [
    ...[String(sequence), moment.format(new Date(at)), actorName],
    ...[codeInWords('auditAction', action, language), collection, documentId],
  ]
  const told = changes.length ? changes : [{ field: '', before: null, after: null }]
  return told.map(({ field, before, after }) =>
    [...start, words[field]?.label ?? field, textOf(before), textOf(after), reason ?? ''].map(
      spreadsheetText,
    ),
  )
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The words of a kind of record that this installation has; a plugin may have left. */
function wordsOf(
  req: PayloadRequest,
  known: Map<string, WordsByField>,
  collection: string,
): WordsByField {
  const cached = known.get(collection)
  if (cached) return cached
  const config = req.payload.config.collections.find(({ slug }) => slug === collection)
  const words = config ? fieldWords(req, config.flattenedFields) : {}
  known.set(collection, words)
  return words
}
