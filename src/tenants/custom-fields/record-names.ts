import type { PayloadRequest } from 'payload'
import { isId } from '../../storage/reading'

/** What the admin calls records, by id; those that the reader may not see are left out. */
export async function recordNames(
  req: PayloadRequest,
  collection: string,
  ids: readonly unknown[],
): Promise<Map<string, string>> {
  const asked = [...new Set(ids.map(String).filter(isId))]
  const config = req.payload.config.collections.find(({ slug }) => slug === collection)
  if (!config || !asked.length) return new Map()
  const { docs } = await req.payload.find({
    collection: config.slug,
    where: { id: { in: asked } },
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const title = config.admin.useAsTitle ?? 'id'
  return new Map(docs.map((doc) => [String(doc.id), textIn(doc as object, title)]))
}

const textIn = (doc: object, name: string): string => {
  const value: unknown = (doc as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}
