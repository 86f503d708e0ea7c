import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import type { Doc } from './record'

/** Records of a society that a person may see and that fit a filter. */
export type Selection = {
  tenant: string
  collection: string
  filter: Where
  user: PayloadRequest['user']
}

const whereOf = ({ tenant, filter }: Selection, after: string | null): Where => ({
  and: [
    { tenant: { equals: tenant } },
    filter,
    ...(after === null ? [] : [{ id: { greater_than: after } }]),
  ],
})

export async function countSelected(payload: Payload, selection: Selection): Promise<number> {
  const { totalDocs } = await payload.count({
    collection: selection.collection as CollectionSlug,
    where: whereOf(selection, null),
    overrideAccess: false,
    user: selection.user,
  })
  return totalDocs
}

/** In the order of their ids: a record that no longer fits once it was edited moves no other. */
export async function selected(
  payload: Payload,
  selection: Selection,
  { after, limit }: { after: string | null; limit: number },
): Promise<Doc[]> {
  const { docs } = await payload.find({
    collection: selection.collection as CollectionSlug,
    where: whereOf(selection, after),
    sort: 'id',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: selection.user,
  })
  return docs as unknown as Doc[]
}
