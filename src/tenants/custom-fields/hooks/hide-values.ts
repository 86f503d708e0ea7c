import type { FieldHook } from 'payload'
import { idOf } from '../../ids'
import { fieldRights, fieldsOfRequest } from '../request'
import { valuesIn } from '../values-of'

/** Leaves out the values that the reader's roles may not see. */
export const hideValues: FieldHook = async ({
  collection,
  data,
  overrideAccess,
  req,
  siblingData,
  value,
}) => {
  if (overrideAccess || !collection) return value as unknown
  const tenant = idOf((siblingData as { tenant?: unknown }).tenant ?? data?.tenant)
  if (!tenant) return {}
  const { maySee } = fieldRights(req, tenant)
  const hidden = (await fieldsOfRequest(req, tenant, collection.slug)).filter(
    (field) => !maySee(field),
  )
  if (!hidden.length) return value as unknown
  const shown = { ...valuesIn(value) }
  for (const { key } of hidden) delete shown[key]
  return shown
}
