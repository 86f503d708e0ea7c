import type { Endpoint, PayloadRequest } from 'payload'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { storageOf } from '../../storage'
import { fieldRights, fieldsOfRequest } from '../../tenants/custom-fields/request'
import { actorOf, authorise } from '../../tenants/permissions'
import { endpoint } from '../endpoint'
import { importErrors } from './errors'
import type { ImportOptions, ImportPlatform, ImportReport } from './types'

/** Bytes of an import: 200 000 members with every column. */
const LARGEST_FILE = 50 * 1024 * 1024
/** Bytes of refused rows that an answer carries; the command line writes them all to a file. */
const LARGEST_REJECTS = 5 * 1024 * 1024

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
        actor: actorOf(req as PayloadRequest),
        dryRun: form.get('dryRun') === 'true',
        lockedFields: await lockedFields(req, tenant, collection),
        rejects,
      },
    )
    await finished(rejects.end())
    return Response.json({ ...report, rejects: report.refused > 0 ? rejects.text : null })
  })

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

async function sourceOf(form: FormData): Promise<AsyncIterable<Buffer>> {
  const file = form.get('file')
  if (!file || typeof file === 'string' || file.size === 0) {
    throw importErrors.IMPORT_FORM_INVALID('file: choose the CSV file.')
  }
  if (file.size > LARGEST_FILE) {
    throw importErrors.IMPORT_FORM_INVALID('file: it is larger than 50 MB.')
  }
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
