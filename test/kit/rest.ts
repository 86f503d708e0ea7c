import { handleEndpoints, type Payload } from 'payload'

export type Answer = { status: number; headers: string; text: string; json: <T>() => T }

export type Rest = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>

/** The REST API as one caller sees it: real requests through Payload's own router, without a socket. */
export function restAs(payload: Payload, token?: string): Rest {
  return async (method, path, body, headers = {}) => {
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `JWT ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const response = await handleEndpoints({ config: Promise.resolve(payload.config), request })
    const text = await response.text()
    return {
      status: response.status,
      headers: JSON.stringify([...response.headers]),
      text,
      json: <T>() => JSON.parse(text) as T,
    }
  }
}

/** Signs in over REST. @returns the token, or null with what the server answered */
export async function logIn(
  payload: Payload,
  email: string,
  password: string,
): Promise<Answer & { token?: string }> {
  const answer = await restAs(payload)('POST', '/users/login', { email, password })
  const token = answer.status === 200 ? answer.json<{ token: string }>().token : undefined
  return { ...answer, token }
}
