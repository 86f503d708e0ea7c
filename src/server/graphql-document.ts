import { parse, visit, type DocumentNode } from 'graphql'
import { serverErrors } from './errors'

/** Checks compare each field of a selection with each other, so that the time grows with the square. */
const LARGEST_DOCUMENT_TOKENS = 1000

/** What a document tries on somebody's account, for the rate limits. */
export type AccountAttempt = 'log-in' | 'recovery'

const LOG_IN = /^(login|resetPassword|verifyEmail)[A-Z]/
const RECOVERY = /^(forgotPassword|unlock)[A-Z]/

/** Whether a field of the schema signs in, or helps to. */
export const isAccountField = (name: string): boolean => LOG_IN.test(name) || RECOVERY.test(name)

/**
 * Reads a GraphQL request as the engine will, within a limit that the engine does not have.
 * @returns null for a document with a mistake, which the engine explains
 * @throws QUERY_MALFORMED when there is no document, QUERY_TOO_LONG when it is too long
 */
export function readDocument(body: string): DocumentNode | null {
  const query = queryOf(body)
  try {
    return parse(query, { maxTokens: LARGEST_DOCUMENT_TOKENS, noLocation: true })
  } catch (error) {
    if (!/token[^.]*\. Parsing aborted/.test(String(error))) return null
    throw serverErrors.QUERY_TOO_LONG(
      `The GraphQL document has more than ${LARGEST_DOCUMENT_TOKENS} words and signs.`,
    )
  }
}

/** What the document tries on an account, under whatever alias and in whatever fragment. */
export function accountAttemptIn(document: DocumentNode): AccountAttempt | undefined {
  const names: string[] = []
  visit(document, { Field: ({ name }) => void names.push(name.value) })
  if (names.some((name) => RECOVERY.test(name))) return 'recovery'
  return names.some((name) => LOG_IN.test(name)) ? 'log-in' : undefined
}

function queryOf(body: string): string {
  const sent = parseJson(body)
  const query = (sent as { query?: unknown } | null)?.query
  if (typeof query === 'string') return query
  throw serverErrors.QUERY_MALFORMED('The request holds no GraphQL document.')
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw serverErrors.QUERY_MALFORMED('The request is no JSON.')
  }
}
