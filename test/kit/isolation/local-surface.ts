import type { Payload } from 'payload'
import { missingId, type Actor, type Attempt, type Surface } from './types'

/** The Local API with access control on, as custom code of ours would call it for a person. */
export const localSurface: Surface = (payload, { slug, id, row, text, own }) => {
  const overwrite = text ? { [text.field]: 'overwritten' } : {}
  const attempt = (operation: string, call: Call, miss?: Call): Attempt => ({
    surface: 'Local API',
    operation,
    writes: /create|update|duplicate|delete/.test(operation),
    run: (actor) => settled(payload, actor, slug, call),
    ...(miss ? { miss: (actor: Actor) => settled(payload, actor, slug, miss) } : {}),
  })
  const whereId = (value: string) => ({ where: { id: { equals: value } } })
  const list = [
    attempt('find', (api, common) => api.find({ ...common, depth: 2, limit: 200 })),
    attempt(
      'findByID',
      (api, common) => api.findByID({ ...common, id }),
      (api, common) => api.findByID({ ...common, id: missingId }),
    ),
    attempt(
      'count',
      (api, common) => api.count({ ...common, ...whereId(id) }),
      (api, common) => api.count({ ...common, ...whereId(missingId) }),
    ),
    attempt('findDistinct', (api, common) =>
      api.findDistinct({ ...common, field: 'id', limit: 200 }),
    ),
    attempt('create', (api, common) => api.create({ ...common, data: row })),
    attempt('duplicate', (api, common) => api.duplicate({ ...common, id })),
    attempt('update', (api, common) => api.update({ ...common, id, data: overwrite })),
    attempt('update where', (api, common) =>
      api.update({ ...common, ...whereId(id), data: overwrite }),
    ),
    attempt('delete', (api, common) => api.delete({ ...common, id })),
    attempt('delete where', (api, common) => api.delete({ ...common, ...whereId(id) })),
  ]
  if (!own?.relation) return list
  const foreign = { [own.relation.field]: own.relation.foreignId }
  return [
    ...list,
    attempt('update to a foreign relation', (api, common) =>
      api.update({ ...common, id: own.id, data: foreign, depth: 2 }),
    ),
  ]
}

type Common = { collection: never; overrideAccess: false; user: never }
type LooseApi = Record<
  'find' | 'findByID' | 'count' | 'findDistinct' | 'create' | 'duplicate' | 'update' | 'delete',
  (options: object) => Promise<unknown>
>
type Call = (api: LooseApi, common: Common) => Promise<unknown>

async function settled(payload: Payload, actor: Actor, slug: string, call: Call): Promise<string> {
  const common: Common = {
    collection: slug as never,
    overrideAccess: false,
    user: structuredClone(actor.user) as never,
  }
  try {
    return JSON.stringify(await call(payload as unknown as LooseApi, common)) ?? ''
  } catch (error) {
    const { name, message, data } = error as Error & { data?: unknown }
    return `${name}: ${message} ${JSON.stringify(data ?? null)}`
  }
}
