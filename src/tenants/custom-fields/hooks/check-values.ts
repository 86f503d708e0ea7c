import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import {
  checkValues,
  compileRules,
  sameValue,
  type CustomProblem,
  type CustomValues,
} from '../../../domain/custom-fields'
import { operationsOf } from '../../../hooks/request-storage'
import { idOf } from '../../ids'
import type { SocietyField } from '../load'
import { CUSTOM } from '../mark'
import { recordVariables } from '../record-variables'
import { danglingProblems } from '../relations'
import { fieldRights, fieldsOfRequest } from '../request'
import { storedValues, valuesIn } from '../values-of'
import { rememberBefore } from './remember'
import { takenProblems } from './unique-values'

/**
 * Holds the society's own fields to their definitions, for the form, REST, GraphQL and the Local API
 * alike. Keys that are left out keep their values, so that nobody clears what that person can't see.
 */
export const checkCustomValues: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { slug } = collection
  const tenant = idOf(data.tenant) ?? idOf(originalDoc?.tenant)
  if (!tenant) return data
  const document = { tenant, collection: slug, id: String(originalDoc?.id ?? data.id) }
  const before = operation === 'update' ? await storedValues(req, document) : null
  rememberBefore(req, document, before ?? {})
  const fields = await fieldsOfRequest(req, tenant, slug)
  const sent = valuesIn(data[CUSTOM])
  const { locked, asked } = byRight(req, tenant, fields)
  const record: Record<string, unknown> = { ...originalDoc, ...data }
  const rules = compileRules(asked, recordVariables(collection))
  const { values, problems } = checkValues(asked, { given: sent, before, record }, rules)
  problems.push(...lockedProblems(locked, sent, before))
  if (!problems.length) problems.push(...(await takenProblems(req, document, fields, values)))
  if (!problems.length)
    problems.push(...(await strayProblems(req, { tenant, fields, before, values })))
  if (problems.length) throw refusal(req, slug, fields, problems)
  return { ...data, [CUSTOM]: values }
}

/** What a person may not change is not asked of that person either. */
function byRight(req: PayloadRequest, tenant: string, fields: SocietyField[]) {
  const { mayChange } = fieldRights(req, tenant)
  const locked = fields.filter((field) => !mayChange(field))
  const asked = fields.map((field) => (mayChange(field) ? field : { ...field, required: false }))
  return { locked, asked }
}

function lockedProblems(
  locked: SocietyField[],
  sent: Record<string, unknown>,
  before: CustomValues | null,
): CustomProblem[] {
  return locked
    .filter(({ key, type, defaultValue }) => {
      if (type === 'formula') return false
      const kept = before ? before[key] : defaultValue
      return key in sent && !sameValue(sent[key], kept)
    })
    .map(({ key }) => ({ key, message: 'Your role may not change this field.' }))
}

type Saving = {
  tenant: string
  fields: SocietyField[]
  before: CustomValues | null
  values: CustomValues
}

async function strayProblems(
  req: PayloadRequest,
  { tenant, fields, before, values }: Saving,
): Promise<CustomProblem[]> {
  const record = { before: before ?? {}, after: values }
  const [problems = []] = await danglingProblems(await operationsOf(req), { tenant, fields }, [
    record,
  ])
  return problems
}

function refusal(
  req: PayloadRequest,
  collection: string,
  fields: SocietyField[],
  problems: CustomProblem[],
): ValidationError {
  const labels = new Map(fields.map(({ key, label }) => [key, label.en]))
  const errors = problems.map(({ key, message }) => {
    const label = labels.get(key) ?? key
    return { path: `${CUSTOM}.${key}`, label, message: `${label}: ${message}` }
  })
  return new ValidationError({ collection, errors, req }, req.t)
}
