import { formatNames, type Payload } from 'payload'
import { postGraphql as post } from '../graphql'
import { missingId, type Actor, type Attempt, type Surface } from './types'

type TypeField = { name: string; type: { kind: string; ofType: { kind: string } | null } }

/** The GraphQL API of one collection, with every readable field selected. */
export const graphqlSurface: Surface = async (payload, target) => {
  const { slug, id, row, text } = target
  const config = payload.config.collections.find((collection) => collection.slug === slug)
  if (!config || config.graphQL === false) return []
  const { singular, plural: regular } = formatNames(slug)
  const plural = regular === singular ? `all${singular}` : regular
  const selection = await selectionOf(payload, singular)
  const attempt = (operation: string, query: string, data?: unknown, miss?: string): Attempt => ({
    surface: 'GraphQL',
    operation,
    writes: query.startsWith('mutation'),
    sent: [target.tenant, ...Object.values(row).map(String)],
    run: (actor) => ask(payload, actor, query, { data }),
    ...(miss ? { miss: (actor: Actor) => ask(payload, actor, miss, { data }) } : {}),
  })
  const mutation = (name: string, call: string, suffix: string) =>
    `mutation ($data: mutation${singular}${suffix}Input!) { ${name}${singular}(${call}data: $data) { id } }`
  const byId = (value: string) => `{ ${singular}(id: "${value}") { ${selection} } }`
  const count = (value: string) =>
    `{ count${plural}(where: { id: { equals: "${value}" } }) { totalDocs } }`
  return [
    attempt('find', `{ ${plural}(limit: 200) { totalDocs docs { ${selection} } } }`),
    attempt('findByID', byId(id), undefined, byId(missingId)),
    attempt('count', count(id), undefined, count(missingId)),
    attempt('create in a foreign tenant', mutation('create', '', ''), row),
    attempt(
      'update',
      mutation('update', `id: "${id}", `, 'Update'),
      text ? { [text.field]: 'overwritten' } : {},
    ),
    attempt('duplicate', `mutation { duplicate${singular}(id: "${id}") { id } }`),
    attempt('delete', `mutation { delete${singular}(id: "${id}") { id } }`),
  ]
}

/** Leaves by name, objects by their id where they have one. */
async function selectionOf(payload: Payload, type: string): Promise<string> {
  const query = `{ __type(name: "${type}") { fields { name type { kind ofType { kind } } } } }`
  const { text } = await post(payload, query, {})
  const fields =
    (JSON.parse(text) as { data?: { __type?: { fields?: TypeField[] } } }).data?.__type?.fields ??
    []
  const leaves = fields.filter(({ type: { kind, ofType } }) =>
    ['SCALAR', 'ENUM'].includes(kind === 'NON_NULL' ? (ofType?.kind ?? '') : kind),
  )
  const names = leaves.map(({ name }) => name)
  const hasTenant = fields.some(({ name }) => name === 'tenant')
  return [...new Set(['id', ...names]), ...(hasTenant ? ['tenant { id name }'] : [])].join(' ')
}

async function ask(
  payload: Payload,
  actor: Actor,
  query: string,
  variables: object,
): Promise<string> {
  const { status, text } = await post(payload, query, variables, actor.token)
  return `${status} ${text}`
}
