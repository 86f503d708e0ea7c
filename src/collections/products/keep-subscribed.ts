import type { CollectionBeforeChangeHook } from 'payload'
import { operationsOf } from '../../hooks/request-storage'
import { idOf } from '../../tenants/ids'
import { refusal } from '../rules/refusal'
import { slugs } from '../slugs'

/** A product that members subscribed to keeps its code, kind and account: their sub-ledgers stand on them. */
export const keepSubscribedProduct: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const tenant = idOf(originalDoc?.tenant)
  if (operation !== 'update' || !tenant) return data
  const changed = (['code', 'kind', 'account'] as const).find(
    (field) => comparable(data[field]) !== comparable(originalDoc[field]),
  )
  if (!changed) return data
  const operations = await operationsOf(req)
  const where = { product: { equals: originalDoc.id } }
  const [subscribed] = await operations.sum({ tenant }, slugs.subscriptions, { where, fields: [] })
  if (!subscribed?.count) return data
  const message = `${subscribed.count} subscriptions stand on it. Withdraw the product and make a new one.`
  throw refusal(req, slugs.products, { field: changed, message })
}

const comparable = (value: unknown): unknown => idOf(value) ?? value
