import type { CollectionBeforeChangeHook } from 'payload'

/** A side that posts to the product's account keeps no account of its own. */
export const clearUnusedAccount: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  for (const side of ['debit', 'credit']) {
    const from = data[`${side}From`] ?? originalDoc?.[`${side}From`]
    if (from === 'product') data[`${side}Account`] = null
  }
  return data
}
