import type { AfterErrorHook, Config } from 'payload'
import { isMotsheloError } from '../domain/errors'
import { malformedInput } from './malformed-input'

/** Our errors reach REST and GraphQL with their code and with what to do next, not only with their message. */
export const tellNextStep: AfterErrorHook = ({ error, req }) => {
  const told = isMotsheloError(error) ? error : malformedInput(error, req.data)
  if (!told) return
  return { status: told.status, response: { errors: [told.toJSON()] } }
}

/** What a person did wrong is not an error of the platform's. */
export const quietErrors = { MotsheloError: 'info' } as unknown as Config['loggingLevels']
