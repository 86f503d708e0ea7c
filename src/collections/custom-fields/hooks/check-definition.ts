import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import {
  readDefinition,
  type CustomProblem,
  type WrittenDefinition,
} from '../../../domain/custom-fields'
import { idOf } from '../../../tenants/ids'
import { hasValues } from '../../../tenants/custom-fields/values-of'
import { memberColumns, rejectColumns, subscriptionColumns } from '../../imports/columns'
import { slugs } from '../../slugs'

type Definition = WrittenDefinition & { tenant?: unknown; collection: string; id?: string }

const reservedKeys = new Set(
  [memberColumns, subscriptionColumns]
    .flatMap(({ required, optional = [] }) => [...required, ...optional])
    .concat(rejectColumns),
)

const KEPT = ['collection', 'key', 'type', 'unique'] as const

/** A definition makes sense, and what stored values stand on stays once there is a value. */
export const checkDefinition: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const definition = data as Definition
  const { problems } = readDefinition(definition)
  if (reservedKeys.has(definition.key))
    problems.push({ key: 'key', message: 'Choose another key: import files have this column.' })
  if (problems.length) throw refusal(req, problems)
  const tenant = idOf(definition.tenant) ?? idOf(originalDoc?.tenant)
  if (operation !== 'update' || !tenant) return data
  const before = originalDoc as Definition
  const changed = KEPT.find((name) => (before[name] ?? false) !== (definition[name] ?? false))
  if (!changed) return data
  if (changed === 'collection' || changed === 'key')
    throw refusal(req, [
      { key: changed, message: 'This stays as it is. Archive the field and add another one.' },
    ])
  if (await hasValues(req, { tenant, collection: before.collection, key: before.key }))
    throw refusal(req, [
      {
        key: changed,
        message: 'Records hold values of this field. Archive it and add another one.',
      },
    ])
  return data
}

const refusal = (req: PayloadRequest, problems: CustomProblem[]) =>
  new ValidationError(
    {
      collection: slugs.customFields,
      errors: problems.map(({ key, message }) => ({ path: key, message })),
      req,
    },
    req.t,
  )
