import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { sameValue, type CustomProblem, type CustomValues } from '../../../domain/custom-fields'
import { inTransactionOf, operationsOf } from '../../../hooks/request-storage'
import { idOf } from '../../ids'
import type { SocietyField } from '../load'
import { fieldsOfRequest } from '../request'
import { storedValues } from '../values-of'
import { isKeptOnce, uniqueRows } from '../unique'
import { valuesBefore } from './remember'

type Document = { tenant: string; collection: string; id: string }

/** Values that another record has already. */
export async function takenProblems(
  req: PayloadRequest,
  { tenant, id }: Document,
  fields: SocietyField[],
  values: CustomValues,
): Promise<CustomProblem[]> {
  const operations = await operationsOf(req)
  const problems: CustomProblem[] = []
  for (const row of uniqueRows(fields, values, id)) {
    const pages = operations.stream({ tenant }, slugs.customFieldValues, {
      where: { field: { equals: row.field }, value: { equals: row.value } },
      select: ['document'],
    })
    for await (const page of pages) {
      const isTaken = page.some(({ document }) => document !== id)
      if (isTaken) problems.push({ key: row.key, message: 'Another record has this value.' })
    }
  }
  return problems
}

/** Keeps the index of unique values in step, in the transaction of the save. */
export const keepUniqueValues: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const tenant = idOf(doc.tenant)
  if (!tenant) return doc
  const fields = (await fieldsOfRequest(req, tenant, collection.slug)).filter(isUnique)
  if (!fields.length) return doc
  const document = { tenant, collection: collection.slug, id: String(doc.id) }
  const before = valuesBefore(req, document) ?? {}
  const after = await storedValues(req, document)
  const changed = fields.filter(({ key }) => !sameValue(before[key], after[key]))
  if (!changed.length) return doc
  await inTransactionOf(req, async (transaction) => {
    await transaction.removeMany({ tenant }, slugs.customFieldValues, {
      document: { equals: document.id },
      field: { in: changed.map(({ id }) => id) },
    })
    const rows = uniqueRows(changed, after, document.id).map(({ key: _, ...row }) => row)
    if (rows.length) await transaction.insertMany({ tenant }, slugs.customFieldValues, rows)
  })
  return doc
}

/** A deleted record gives its values back. */
export const releaseUniqueValues: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const tenant = idOf(doc.tenant)
  if (!tenant) return doc
  await inTransactionOf(req, (transaction) =>
    transaction.removeMany({ tenant }, slugs.customFieldValues, {
      document: { equals: String(id) },
    }),
  )
  return doc
}

const isUnique = (field: SocietyField): boolean => isKeptOnce(field) && !field.archived
