import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  customFieldTypes,
  formulaResults,
  readDefinition,
  type WrittenDefinition,
} from '../../../domain/custom-fields'
import { operationsOf } from '../../../hooks/request-storage'
import { authorise } from '../../../tenants/permissions'
import { fieldRights, fieldsOfRequest } from '../../../tenants/custom-fields/request'
import { recordNames } from '../../../tenants/custom-fields/record-names'
import { examine, touchesRecords } from '../../../tenants/custom-fields/rewrite'
import { endpoint, bodyOf } from '../../endpoint'
import { slugs } from '../../slugs'
import { brokenFormulas, redefinitionOf } from '../redefinition'

const text = z.string().max(20_000).nullish()
const body = z.object({
  tenant: z.uuid(),
  collection: z.string().max(60),
  id: z.uuid().nullish(),
  definition: z.object({
    key: z.string().max(60),
    type: z.enum(customFieldTypes),
    label: z.object({ en: z.string().nullish(), tn: z.string().nullish() }).nullish(),
    options: text,
    fileTypes: text,
    formula: text,
    shownWhen: text,
    minimum: text,
    maximum: text,
    pattern: text,
    target: text,
    earliest: text,
    latest: text,
    decimals: z.number().nullish(),
    result: z.enum(formulaResults).nullish(),
    archived: z.boolean().nullish(),
  }),
})

/**
 * `POST /api/custom-fields/preview`: what saving a definition would do to the records that are there; with
 * their values only for who may see them. Writes nothing.
 */
export const previewEndpoint = endpoint('post', '/preview', async (req) => {
  const { tenant, collection, id = null, definition } = await bodyOf(req, body)
  await authorise(req, tenant, `${slugs.customFields}.update`)
  await authorise(req, tenant, `${collection}.read`)
  const written = definition as WrittenDefinition
  const change = await redefinitionOf(req, { tenant, collection, definition: written, id })
  const problems = [...readDefinition(written).problems, ...brokenFormulas(change)]
  if (problems.length || !touchesRecords(change)) return Response.json({ problems, found: null })
  const found = await examine(await operationsOf(req), change)
  const mayRead = await mayReadValues(req, { tenant, collection, key: written.key })
  const names = await recordNames(
    req,
    collection,
    found.bad.map(({ id }) => id),
  )
  const bad = found.bad.map((row) => ({
    ...row,
    value: mayRead ? row.value : '',
    name: names.get(row.id) ?? row.id,
  }))
  return Response.json({ problems, found: { ...found, bad } })
})

type Field = { tenant: string; collection: string; key: string }

async function mayReadValues(req: PayloadRequest, { tenant, collection, key }: Field) {
  const fields = await fieldsOfRequest(req, tenant, collection)
  const field = fields.find((candidate) => candidate.key === key)
  return !field || fieldRights(req, tenant).maySee(field)
}
