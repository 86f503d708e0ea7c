import type { Endpoint, PayloadRequest } from 'payload'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { z } from 'zod'
import { storageOf } from '../../storage'
import { fieldRights, fieldsOfRequest } from '../../tenants/custom-fields/request'
import { actorOf, authorise } from '../../tenants/permissions'
import { endpoint } from '../endpoint'
import { suggestColumns } from './column-names'
import { importErrors } from './errors'
import { readColumnNames } from './read-rows'
import type { ColumnNames, Columns, ImportOptions, ImportPlatform, ImportReport } from './types'

/** Bytes of an import: 200 000 members with every column. */
const LARGEST_FILE = 50 * 1024 * 1024
/** Bytes of refused rows that an answer carries; the command line writes them all to a file. */
const LARGEST_REJECTS = 5 * 1024 * 1024

/** Of a file whose columns are only looked at. */
const LONGEST_START = 128 * 1024

type Importer = (platform: ImportPlatform, options: ImportOptions) => Promise<ImportReport>

/**
 * `POST /api/<collection>/import`: a form with `tenant`, `file` and, for a dry run, `dryRun`. Answers
 * with the report, and with the refused rows as a CSV that can be corrected and imported again.
 */
export const importEndpoint = (collection: string, importer: Importer): Omit<Endpoint, 'root'> =>
  endpoint('post', '/import', async (req) => {
    const form = await req.formData?.().catch(() => undefined)
    const tenant = form?.get('tenant')
    if (!form || typeof tenant !== 'string') {
      throw importErrors.IMPORT_FORM_INVALID('tenant: the form names no society.')
    }
    await authorise(req, tenant, 'members.import')
    const rejects = new Collected()
    const report = await importer(
      { storage: storageOf(req.payload) },
      {
        tenant,
        source: await sourceOf(form),
        file: fileOf(form).name,
        actor: actorOf(req as PayloadRequest),
        dryRun: form.get('dryRun') === 'true',
        columnNames: columnNamesOf(form.get('columns')),
        lockedFields: await lockedFields(req, tenant, collection),
        rejects,
      },
    )
    await finished(rejects.end())
    return Response.json({ ...report, rejects: report.refused > 0 ? rejects.text : null })
  })

/**
 * `POST /api/<collection>/import-columns`: a form with `tenant` and the beginning of the `file`. Answers
 * with the file's columns and which of ours each of them is likely to be.
 */
export const importColumnsEndpoint = (
  collection: string,
  columns: Columns,
): Omit<Endpoint, 'root'> =>
  endpoint('post', '/import-columns', async (req) => {
    const form = await req.formData?.().catch(() => undefined)
    const tenant = form?.get('tenant')
    if (!form || typeof tenant !== 'string') {
      throw importErrors.IMPORT_FORM_INVALID('tenant: the form names no society.')
    }
    await authorise(req, tenant, 'members.import')
    const file = fileOf(form)
    const start = Buffer.from(await file.slice(0, LONGEST_START).arrayBuffer())
    const header = await readColumnNames(start)
    const fields = await fieldsOfRequest(req, tenant, collection)
    const own = fields.filter(({ archived }) => !archived).map(({ key }) => key)
    const known = { ...columns, optional: [...(columns.optional ?? []), ...own] }
    return Response.json({ header, suggested: suggestColumns(header, known), ...known })
  })

const namesSchema = z.record(z.string(), z.string().nullable())

/** @throws IMPORT_FORM_INVALID */
function columnNamesOf(given: unknown): ColumnNames | undefined {
  if (typeof given !== 'string' || !given) return undefined
  try {
    return namesSchema.parse(JSON.parse(given))
  } catch {
    throw importErrors.IMPORT_FORM_INVALID(
      'columns: it is no list of the file’s columns with ours, such as {"staff no": "payroll_no"}.',
    )
  }
}

/** What a role may not change in the form it may not change by a file. */
async function lockedFields(
  req: PayloadRequest,
  tenant: string,
  collection: string,
): Promise<string[]> {
  const { mayChange } = fieldRights(req, tenant)
  const fields = await fieldsOfRequest(req, tenant, collection)
  return fields.filter((field) => !mayChange(field)).map(({ key }) => key)
}

/** @throws IMPORT_FORM_INVALID */
function fileOf(form: FormData): File {
  const file = form.get('file')
  if (!file || typeof file === 'string' || file.size === 0) {
    throw importErrors.IMPORT_FORM_INVALID('file: choose the CSV file.')
  }
  if (file.size <= LARGEST_FILE) return file
  throw importErrors.IMPORT_FORM_INVALID('file: it is larger than 50 MB.')
}

async function sourceOf(form: FormData): Promise<AsyncIterable<Buffer>> {
  const file = fileOf(form)
  const content = Buffer.from(await file.arrayBuffer())
  return (async function* () {
    yield content
  })()
}

class Collected extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (this.text.length < LARGEST_REJECTS) this.text += chunk.toString('utf8')
    done()
  }
}
