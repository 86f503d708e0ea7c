import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../../../collections/slugs'
import { permittedTenants } from '../../permissions'
import { personalDataErrors } from '../errors'
import { operationsOf } from '../../../hooks/request-storage'
import { cipherOfRequest } from '../tenant-cipher'
import { personalTarget, type Target } from './target'

const NOBODY = '00000000-0000-0000-0000-000000000000'

type Search = { req: PayloadRequest; slug: string; overrideAccess: boolean }
type Comparisons = Record<string, unknown>

/**
 * Turns a search for a whole personal number into one for the documents that hold it. Ciphertext can't
 * be compared, and the blind index is not for queries from outside.
 * @throws PERSONAL_DATA_SEARCH for any other comparison than `equals`, `in` and `exists`
 */
export async function rewriteSearch(search: Search, where: Where): Promise<Where> {
  const rewritten: Where = {}
  const found: Where[] = []
  for (const [key, value] of Object.entries(where)) {
    if (/^(and|or)$/i.test(key) && Array.isArray(value)) {
      const parts = /^or$/i.test(key)
        ? await Promise.all(value.map((part) => asSearchBox(search, part, value)))
        : value
      rewritten[key] = await Promise.all(parts.map((part) => rewriteSearch(search, part)))
      continue
    }
    const target = personalTarget(search.req.payload, search.slug, key)
    if (!target) rewritten[key] = value as Where[string]
    else found.push(...(await rewriteComparisons(search, target, key, value as Comparisons)))
  }
  if (!found.length) return rewritten
  return Object.keys(rewritten).length ? { and: [rewritten, ...found] } : { and: found }
}

/**
 * The search box of a list asks `like` of several fields at once; a number among them is compared whole,
 * and by people who see numbers only masked not at all: they search by the other fields.
 */
async function asSearchBox(search: Search, part: Where, parts: Where[]): Promise<Where> {
  const [key, ...others] = Object.keys(part)
  const { payload } = search.req
  const target = key ? personalTarget(payload, search.slug, key) : null
  if (!key || others.length || parts.length < 2 || !target) return part
  const asked = (part[key] as Comparisons).like
  const isShared = parts.every((sibling) =>
    Object.values(sibling).every((value) => (value as Comparisons).like === asked),
  )
  if (typeof asked !== 'string' || !isShared) return part
  const tenants = await searchedTenants(search, target)
  return tenants.length ? { [key]: { equals: asked } } : { id: { equals: NOBODY } }
}

async function rewriteComparisons(
  search: Search,
  target: Target,
  key: string,
  comparisons: Comparisons,
): Promise<Where[]> {
  const parts = Object.entries(comparisons).map(async ([operator, value]): Promise<Where> => {
    if (operator === 'exists') return { [key]: { exists: value } } as Where
    if (operator === 'equals' && value === null) return { [key]: { exists: false } }
    if (operator !== 'equals' && operator !== 'in') throw refusal(key, operator)
    const ids = await findIds(search, target, numbersOf(value))
    return { [target.idPath]: { in: ids.length ? ids : [NOBODY] } }
  })
  return Promise.all(parts)
}

function numbersOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String)
  return String(value)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

async function findIds(search: Search, target: Target, numbers: string[]): Promise<string[]> {
  const tenants = await searchedTenants(search, target)
  if (!tenants.length && !search.overrideAccess)
    throw personalDataErrors.PERSONAL_DATA_SEARCH(
      `You see "${target.mark.name}" masked and can't search by it.`,
      { field: target.mark.name },
    )
  const indexes: string[] = []
  for (const tenant of tenants) {
    const cipher = await cipherOfRequest(search.req, tenant)
    for (const number of numbers) indexes.push(cipher.blindIndex(target.mark.kind, number))
  }
  if (!indexes.length) return []
  const reader = await operationsOf(search.req)
  const ids: string[] = []
  const pages = reader.stream({ platform: true }, target.collection, {
    where: { tenant: { in: tenants }, [target.indexPath]: { in: indexes } },
    select: ['id'],
  })
  for await (const page of pages) for (const row of page) ids.push(String(row.id))
  return ids
}

/**
 * A person searches where that person may see the number: by asking for one number after the other a
 * masked one could be worked out. The system searches every society.
 */
async function searchedTenants({ req, overrideAccess }: Search, target: Target): Promise<string[]> {
  if (!overrideAccess) {
    const revealed = new Set(await permittedTenants(req, 'personal-data.reveal'))
    const readable = await permittedTenants(req, `${target.collection}.read`)
    return readable.filter((tenant) => revealed.has(tenant))
  }
  const reader = await operationsOf(req)
  const tenants = new Set<string>()
  const pages = reader.stream({ platform: true }, slugs.tenantKeys, { select: ['tenant'] })
  for await (const page of pages) for (const row of page) tenants.add(String(row.tenant))
  return [...tenants]
}

const refusal = (key: string, operator: string) =>
  personalDataErrors.PERSONAL_DATA_SEARCH(
    `"${key}" is kept encrypted and can't be searched by "${operator}", only as a whole number.`,
    { field: key, operator },
  )
