import type { Where } from 'payload'
import type { Platform } from '../../../src/start'
import type { Society } from '../societies'
import type { Actor, Attempt, Target } from './types'

export type Breach = {
  actor: string
  collection: string
  surface: string
  operation: string
  what: string
}

/** What must never come out: ids and canary values of the foreign society. */
export function secretsOf(foreign: Society, others: Iterable<string>): string[] {
  const ids = [...foreign.ids.values()].flat()
  const { word, digits, number } = foreign.marks
  return [...new Set([...ids, ...others, word.toLowerCase(), digits, String(number)])]
}

/** One actor makes one attempt. @returns what went wrong, or undefined */
export async function tryOnce(
  attempt: Attempt,
  actor: Actor,
  secrets: string[],
): Promise<string | undefined> {
  const answer = withoutAddress(await attempt.run(actor))
  if (/^(2|3)\d\d /.test(answer) && attempt.operation.startsWith('create with a foreign'))
    return 'was accepted'
  if (attempt.mayFail !== true && /^50[023]/.test(answer))
    return `broke the server: ${answer.slice(0, 400)}`
  if (actor.mayRead) return undefined
  const lower = answer.toLowerCase()
  const excused = isRefusal(answer) ? (attempt.sent ?? []) : []
  const leaked = secrets.find((secret) => lower.includes(secret) && !excused.includes(secret))
  if (leaked !== undefined) return `gave away "${leaked}": ${answer.slice(0, 400)}`
  if (!attempt.miss) return undefined
  const missed = withoutAddress(await attempt.miss(actor))
  return answer === missed
    ? undefined
    : `tells a hit from a miss: ${answer.slice(0, 200)} / ${missed.slice(0, 200)}`
}

/** Payload repeats the address that was asked for when nothing is there. */
const withoutAddress = (answer: string) =>
  answer.replace(/Route not found \\?"[^"]*"|Cannot [A-Z]+ http[^"]*/g, '')

/** GraphQL refuses with status 200 and no data. */
const isRefusal = (answer: string) =>
  /^[45]\d\d /.test(answer) ||
  (answer.includes('"errors":[') && !/"data":\{"\w+":[^n]/.test(answer))

/** The foreign society's rows of a collection as they are stored; all rows where none is a society's. */
export async function storedRows(
  { payload, storage }: Platform,
  target: Target,
  users: string[],
): Promise<string> {
  const { slug, id, tenant } = target
  const fields =
    payload.config.collections.find((collection) => collection.slug === slug)?.flattenedFields ?? []
  if (fields.some(({ name }) => name === 'tenant')) {
    const rows: unknown[] = []
    for await (const page of storage.stream({ tenant }, slug)) rows.push(...page)
    return JSON.stringify(rows)
  }
  const own: Where = slug.startsWith('payload-') ? { id: { equals: id } } : {}
  const { docs } = await payload.db.find({
    collection: slug as never,
    where: slug === 'users' ? { id: { in: users } } : own,
    sort: 'id',
    pagination: false,
    limit: 0,
  })
  return JSON.stringify(docs)
}
