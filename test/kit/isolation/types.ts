import type { Payload } from 'payload'
import type { Rest } from '../rest'
import type { Row } from './rows'

/** Somebody who tries to get at the other society. */
export type Actor = {
  name: string
  rest: Rest
  token?: string
  /** As the Local API takes it; null for the anonymous. */
  user: unknown
  /** Support may read the other society; nothing that comes out is a leak, a change still is. */
  mayRead: boolean
}

/** A collection under attack: a row of the other society, and one of the attackers' own if there is one. */
export type Target = {
  slug: string
  /** The foreign row. */
  id: string
  /** The foreign society. */
  tenant: string
  /** What an attacker would send to make a row there: words of his own, relations of the other society. */
  row: Row
  /** Staff of every society may read it: it says nothing about one of them. */
  shared: boolean
  /** A text field by which one can search, and the foreign row's value of it. */
  text?: { field: string; value: string }
  own?: {
    tenant: string
    id: string
    row: Row
    /** A relationship field of the collection, and a foreign row that it could be pointed to. */
    relation?: { field: string; foreignId: unknown }
  }
}

export type Attempt = {
  surface: 'REST' | 'GraphQL' | 'Local API' | 'endpoint'
  operation: string
  /** It tries to change something. */
  writes?: boolean
  /** Payload's own collections answer 500 to what they do not offer. */
  mayFail?: boolean
  /** Ids the caller sends: a refusal may repeat them, as they tell him nothing. */
  sent?: string[]
  /** @returns everything that came out: status, headers, body */
  run: (actor: Actor) => Promise<string>
  /** The same for a row that does not exist: both answers must be equal. */
  miss?: (actor: Actor) => Promise<string>
}

export type Surface = (payload: Payload, target: Target) => Promise<Attempt[]> | Attempt[]

/** An id of the right form that no row has. */
export const missingId = '0199ffff-ffff-7fff-bfff-ffffffffffff'
/** A word that no row contains. */
export const missingWord = 'NOSUCHWORD'
