import type { Endpoint, Payload } from 'payload'
import type { Society } from '../societies'
import { missingId, type Actor, type Attempt } from './types'

/** Payload's own endpoints: the other surfaces call them, or they act on the caller's session alone. */
const builtIn = new Set([
  '/',
  '/:id',
  '/count',
  '/access/:id?',
  '/access',
  '/versions',
  '/versions/:id',
  '/:id/duplicate',
  '/:key',
  '/init',
  '/login',
  '/logout',
  '/me',
  '/refresh-token',
  '/first-register',
  '/forgot-password',
  '/reset-password',
  '/verify/:id',
  '/unlock',
])

type Named = { base: string; endpoint: Endpoint }

/** Every endpoint that is ours or a plugin's, called with each id of the other society that may fit. */
export function endpointAttempts(payload: Payload, foreign: Society): Attempt[] {
  return endpointsOf(payload).flatMap(({ base, endpoint }) =>
    idsFor(base, endpoint.path, foreign).map((id) => attemptOf(base, endpoint, id, foreign)),
  )
}

export function endpointsOf(payload: Payload): Named[] {
  const named = (base: string, endpoints: Endpoint[] | false) =>
    (endpoints || [])
      .filter(({ path }) => !builtIn.has(path))
      .map((endpoint) => ({ base, endpoint }))
  return [
    ...named('', payload.config.endpoints),
    ...payload.config.collections.flatMap(({ slug, endpoints }) => named(`/${slug}`, endpoints)),
  ]
}

/** The collection's own rows; elsewhere rows of every collection and the society itself. */
function idsFor(base: string, path: string, foreign: Society): string[] {
  if (!path.includes(':')) return [foreign.tenant]
  const own = foreign.ids.get(base.slice(1))
  return own ?? [foreign.tenant, ...[...foreign.ids.values()].flat()]
}

function attemptOf(base: string, endpoint: Endpoint, id: string, foreign: Society): Attempt {
  const sent = argumentsFor(foreign, id)
  const method = endpoint.method.toUpperCase() as 'GET' | 'POST' | 'PATCH' | 'DELETE'
  const hasBody = method === 'POST' || method === 'PATCH'
  const ask = (probe: string) => async (actor: Actor) => {
    const path = base + endpoint.path.replace(/:(\w+)\??/g, () => probe)
    const query = new URLSearchParams(
      Object.entries(sent).map(([key, value]) => [key, value ?? '']),
    )
    const answer = await actor.rest(
      method,
      `${path}?${query}`,
      hasBody ? { ...sent, ids: [id] } : undefined,
    )
    return `${answer.status} ${answer.text}`.replaceAll(probe, '<id>')
  }
  return {
    surface: 'endpoint',
    operation: `${method} ${base}${endpoint.path}`,
    sent: Object.values(sent).filter((value) => value !== undefined),
    run: ask(id),
    ...(endpoint.path.includes(':') ? { miss: ask(missingId) } : {}),
  }
}

/** By the names that endpoints of ours use, the foreign society's row for each. */
function argumentsFor({ tenant, ids }: Society, id: string): Record<string, string | undefined> {
  const first = (slug: string) => ids.get(slug)?.[0]
  return {
    tenant,
    id,
    run: first('deduction-runs'),
    remittance: first('remittances'),
    member: first('members'),
    authority: first('payroll-authorities'),
    payrollAuthority: first('payroll-authorities'),
    format: first('file-formats'),
    version: first('file-format-versions'),
    formatVersion: first('file-format-versions'),
    period: '2026-01',
    reason: 'attack',
    q: id,
  }
}
