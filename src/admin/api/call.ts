/** An error as the API tells it: what happened and what to do next. */
export type Problem = {
  code: string
  message: string
  next?: string
  details?: Record<string, unknown>
}

export type Answer<T> = { ok: true; data: T } | { ok: false; problems: Problem[] }

export type Call = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  json?: unknown
  form?: FormData
  signal?: AbortSignal
}

/**
 * Calls an endpoint of this server with the reader's session.
 * @returns the answer, or the problems the server named; a lost connection is a problem, too
 */
export async function callApi<T>(url: string, call: Call = {}): Promise<Answer<T>> {
  const { method = call.json || call.form ? 'POST' : 'GET', json, form, signal } = call
  const headers: Record<string, string> = { accept: 'application/json' }
  if (json !== undefined) headers['content-type'] = 'application/json'
  try {
    const body = form ?? (json === undefined ? undefined : JSON.stringify(json))
    const response = await fetch(url, { method, headers, body, signal, credentials: 'include' })
    const data: unknown = await response.json().catch(() => null)
    return response.ok ? { ok: true, data: data as T } : { ok: false, problems: problemsOf(data) }
  } catch (error) {
    if (signal?.aborted) throw error
    return { ok: false, problems: [] }
  }
}

type Told = { name?: unknown; code?: unknown; message?: unknown; next?: unknown; details?: unknown }

function problemsOf(data: unknown): Problem[] {
  const errors = (data as { errors?: unknown } | null)?.errors
  if (!Array.isArray(errors)) return []
  return (errors as Told[]).map(({ code, name, message, next, details }) => ({
    code: String(code ?? name ?? 'ERROR'),
    message: String(message ?? ''),
    ...(typeof next === 'string' ? { next } : {}),
    ...(details && typeof details === 'object' ? { details: details as Problem['details'] } : {}),
  }))
}
