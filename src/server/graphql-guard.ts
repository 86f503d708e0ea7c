import { isMotsheloError } from '../domain/errors'
import { accountAttemptIn, readDocument, type AccountAttempt } from './graphql-document'

/** Tells the front, which reads no body, what a GraphQL answer was about: see `rateLimits`. */
export const ATTEMPT_HEADER = 'x-account-attempt'

type Handler = (request: Request) => Promise<Response>
type Errors = { errors?: { message?: string }[] }

/**
 * Stands before Payload's GraphQL: refuses long documents before they cost anything, marks the answers
 * that count as a try on an account, and leaves out suggestions where the schema can't be asked for.
 */
export function guardGraphql(handler: Handler): Handler {
  return async (request) => {
    try {
      const body = await request.text()
      const document = readDocument(body)
      const { url, method, headers: sent } = request
      const answer = await handler(new Request(url, { method, headers: sent, body }))
      const text = withoutSuggestions(await answer.text())
      const headers = new Headers(answer.headers)
      const attempt = document && accountAttemptIn(document)
      if (attempt && isCounted(attempt, text)) headers.set(ATTEMPT_HEADER, attempt)
      return new Response(text, { status: answer.status, headers })
    } catch (error) {
      if (!isMotsheloError(error)) throw error
      return Response.json({ errors: [error.toJSON()] }, { status: error.status })
    }
  }
}

/** A log-in that succeeds does not count; asking for a new password always does. */
const isCounted = (attempt: AccountAttempt, text: string): boolean =>
  attempt === 'recovery' || Boolean((JSON.parse(text) as Errors).errors?.length)

function withoutSuggestions(text: string): string {
  if (process.env.NODE_ENV !== 'production' || !text.includes('Did you mean')) return text
  const answer = JSON.parse(text) as Errors
  for (const error of answer.errors ?? [])
    error.message = error.message?.replace(/ Did you mean [^?]*\?/g, '')
  return JSON.stringify(answer)
}
