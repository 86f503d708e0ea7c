import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { defineErrors, isMotsheloError } from '../../domain/errors'

const endpointErrors = defineErrors({
  BODY_INVALID: { status: 400, next: 'Correct the fields named and send the request again.' },
})

/** An endpoint of a collection whose typed errors become `{errors: [{code, message, next, details}]}`. */
export function endpoint(
  method: 'get' | 'post',
  path: string,
  work: (req: PayloadRequest) => Promise<Response>,
): Omit<Endpoint, 'root'> {
  return {
    method,
    path,
    handler: async (req) => {
      try {
        return await work(req)
      } catch (error) {
        if (!isMotsheloError(error)) throw error
        return Response.json({ errors: [error.toJSON()] }, { status: error.status })
      }
    },
  }
}

/**
 * The request's body, checked.
 * @throws BODY_INVALID naming each field
 */
export async function bodyOf<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await req.json?.().catch(() => undefined)
  return checked(schema, body ?? {})
}

/**
 * The parameters after the `?`, checked.
 * @throws BODY_INVALID naming each field
 */
export function queryOf<T>(req: PayloadRequest, schema: z.ZodType<T>): T {
  return checked(schema, Object.fromEntries(req.searchParams ?? []))
}

/** The `:id` of the path. */
export const pathId = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

/** What a client sent, held to its shape. @throws BODY_INVALID naming each field */
export function checked<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => ({
    field: path.join('.') || 'body',
    message,
  }))
  const list = problems.map(({ field, message }) => `${field}: ${message}`).join('; ')
  throw endpointErrors.BODY_INVALID(`The request is not valid. ${list}`, { problems })
}
