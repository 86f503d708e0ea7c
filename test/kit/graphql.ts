import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { Payload } from 'payload'

/** The GraphQL API as one caller sees it: a real request, without a socket. */
export async function postGraphql(
  payload: Payload,
  query: string,
  variables: object,
  token?: string,
): Promise<{ status: number; text: string }> {
  const request = new Request('http://localhost:3000/api/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  })
  const response = await GRAPHQL_POST(Promise.resolve(payload.config))(request)
  return { status: response.status, text: await response.text() }
}
