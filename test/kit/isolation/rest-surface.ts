import type { Answer } from '../rest'
import {
  missingId,
  missingWord,
  type Actor,
  type Attempt,
  type Surface,
  type Target,
} from './types'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

const bytes = ({ status, headers, text }: Answer) => `${status} ${headers} ${text}`

/** Every operation of Payload's REST API on one collection. */
export const restSurface: Surface = (_payload, target) => [
  ...reads(target),
  ...oracles(target),
  ...[...writes(target), ...ownWrites(target)].map((attempt) => ({ ...attempt, writes: true })),
]

function attempt(
  operation: string,
  method: Method,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Attempt {
  const run = async (actor: Actor) => bytes(await actor.rest(method, path, body, headers))
  return { surface: 'REST', operation, run }
}

function oracle(
  operation: string,
  path: (probe: { id: string; word: string }) => string,
  target: Target,
): Attempt {
  const ask = (probe: { id: string; word: string }) => async (actor: Actor) => {
    const { status, text } = await actor.rest('GET', path(probe))
    return `${status} ${text}`
  }
  return {
    surface: 'REST',
    operation,
    run: ask({ id: target.id, word: target.text?.value ?? missingWord }),
    miss: ask({ id: missingId, word: missingWord }),
  }
}

function reads({ slug, id, tenant, own }: Target): Attempt[] {
  const order = own ? '-tenant.name' : '-id'
  return [
    attempt('find and sort, depth 2', 'GET', `/${slug}?depth=2&limit=200&sort=${order}`),
    attempt(
      'find where',
      'GET',
      `/${slug}?where[or][0][id][equals]=${id}&where[or][1][tenant][equals]=${tenant}`,
    ),
    attempt(
      'find by POST',
      'POST',
      `/${slug}`,
      { where: { id: { equals: id } } },
      { 'X-HTTP-Method-Override': 'GET' },
    ),
    attempt('versions', 'GET', `/${slug}/versions?where[parent][equals]=${id}`),
  ]
}

function oracles(target: Target): Attempt[] {
  const { slug, text } = target
  const list = [
    oracle('findByID oracle', ({ id }) => `/${slug}/${id}?depth=2&draft=true&trash=true`, target),
    oracle('where id oracle', ({ id }) => `/${slug}?where[id][equals]=${id}`, target),
    oracle('count oracle', ({ id }) => `/${slug}/count?where[id][equals]=${id}`, target),
    oracle(
      'where tenant name oracle',
      ({ word }) => `/${slug}?where[tenant.name][like]=${word}`,
      target,
    ),
  ]
  if (!text) return list
  return [
    ...list,
    oracle(
      'where text oracle',
      ({ word }) => `/${slug}?where[${text.field}][like]=${word}`,
      target,
    ),
    oracle(
      'count text oracle',
      ({ word }) => `/${slug}/count?where[${text.field}][equals]=${word}`,
      target,
    ),
  ]
}

function writes({ slug, id, tenant, row, text, own }: Target): Attempt[] {
  const overwrite = text ? { [text.field]: 'overwritten' } : { tenant: null }
  return [
    attempt('create in a foreign tenant', 'POST', `/${slug}`, row),
    attempt('create by cookie', 'POST', `/${slug}`, own?.row ?? row, {
      cookie: `payload-tenant=${tenant}`,
    }),
    attempt('duplicate', 'POST', `/${slug}/${id}/duplicate`, {}),
    attempt('update', 'PATCH', `/${slug}/${id}`, overwrite),
    attempt('update where', 'PATCH', `/${slug}?where[id][equals]=${id}`, overwrite),
    attempt('access', 'POST', `/${slug}/access/${id}`, {}),
    attempt('restore version', 'POST', `/${slug}/versions/${id}`, {}),
    attempt('reorder', 'POST', '/reorder', {
      collectionSlug: slug,
      docsToMove: [id],
      target: { id },
    }),
    attempt('unlock', 'POST', `/${slug}/unlock`, { email: String(row.email ?? '') }),
    attempt('delete where', 'DELETE', `/${slug}?where[id][equals]=${id}`),
    attempt('delete', 'DELETE', `/${slug}/${id}`),
  ]
}

function ownWrites({ slug, tenant, own }: Target): Attempt[] {
  if (!own) return []
  const move = attempt('move an own row', 'PATCH', `/${slug}/${own.id}`, { tenant })
  const { relation } = own
  if (!relation) return [move]
  const foreign = { [relation.field]: relation.foreignId }
  return [
    move,
    attempt('create with a foreign relation', 'POST', `/${slug}`, {
      ...own.row,
      tenant: own.tenant,
      ...foreign,
    }),
    attempt('update to a foreign relation', 'PATCH', `/${slug}/${own.id}?depth=2`, foreign),
  ]
}
